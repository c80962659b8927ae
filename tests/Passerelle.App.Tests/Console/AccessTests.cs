using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Console.Hosting;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Console;

/// <summary>Every endpoint has a rule, and keeps it: a new one without a line here fails.</summary>
public sealed class AccessTests(ServedConsole console) : IClassFixture<ServedConsole>
{
    private const string Anybody = "anybody";

    internal static readonly Dictionary<string, string> Rules = new(StringComparer.Ordinal)
    {
        ["GET /health/live"] = Anybody,
        ["GET /health/ready"] = Anybody,
        ["GET /sign-in"] = Anybody,
        ["POST /sign-in"] = Anybody,
        ["POST /sign-in/code"] = Anybody,
        ["GET /first-start"] = Anybody,
        ["POST /first-start"] = Anybody,
        ["POST /preferences/language"] = Anybody,
        ["POST /preferences/theme"] = Anybody,
        ["* /{**path}"] = Anybody,
        ["* /api/{**path}"] = Anybody,
        ["POST /hooks/personio/{receiver}"] = Anybody,
        ["GET /openapi/{documentName}.json"] = Anybody,
        ["GET /"] = Policies.Own,
        ["GET /platforms"] = Policies.Own,
        ["POST /platforms"] = Policies.Own,
        ["GET /{connector}/connector"] = Policies.Read,
        ["POST /{connector}/connector/enable"] = Policies.Install,
        ["GET /{connector}/{environment}/check"] = Policies.Read,
        ["POST /{connector}/{environment}/check"] = Policies.Administer,
        ["GET /{connector}/connector/export"] = Policies.Read,
        ["GET /{connector}/connector/import"] = Policies.Administer,
        ["POST /{connector}/connector/import"] = Policies.Administer,
        ["POST /{connector}/connector/import/save"] = Policies.Administer,
        ["GET /{connector}/connector/take-over"] = Policies.Install,
        ["POST /{connector}/connector/take-over"] = Policies.Install,
        ["GET /{connector}/set-up"] = Policies.Read,
        ["GET /{connector}/set-up/{section}"] = Policies.Read,
        ["POST /{connector}/set-up/{section}"] = Policies.Administer,
        ["POST /{connector}/set-up/{section}/attributes"] = Policies.Administer,
        ["POST /sign-out"] = Policies.Own,
        ["GET /account"] = Policies.Own,
        ["GET /account/tokens"] = Policies.Own,
        ["POST /account/tokens"] = Policies.Own,
        ["POST /account/tokens/{token}/revoke"] = Policies.Own,
        ["POST /account/password"] = Policies.Own,
        ["POST /account/codes"] = Policies.Own,
        ["POST /account/codes/on"] = Policies.Own,
        ["POST /account/codes/off"] = Policies.Own,
        ["GET /{connector}/settings/mail"] = Policies.Read,
        ["POST /{connector}/settings/mail"] = Policies.Administer,
        ["GET /{connector}/settings/accounts"] = Policies.Install,
        ["POST /{connector}/settings/accounts"] = Policies.Install,
        ["POST /{connector}/settings/accounts/{account}/roles"] = Policies.Install,
        ["POST /{connector}/settings/accounts/{account}/disable"] = Policies.Install,
        ["POST /{connector}/settings/accounts/{account}/enable"] = Policies.Install,
        ["POST /{connector}/settings/accounts/{account}/link"] = Policies.Install,
        ["POST /{connector}/settings/accounts/{account}/codes-off"] = Policies.Install,
        ["GET /{connector}/lists"] = Policies.Read,
        ["GET /{connector}/lists/{kind}/add"] = Policies.Administer,
        ["POST /{connector}/lists/{kind}/add"] = Policies.Administer,
        ["POST /{connector}/lists/{kind}/add/simulate"] = Policies.Administer,
        ["GET /{connector}/lists/{kind}/take-off"] = Policies.Administer,
        ["POST /{connector}/lists/{kind}/take-off"] = Policies.Administer,
        ["POST /{connector}/lists/{kind}/take-off/simulate"] = Policies.Administer,
        ["GET /{connector}/structure"] = Policies.Read,
        ["GET /{connector}/structure/progress"] = Policies.Read,
        ["GET /{connector}/structure/proposal"] = Policies.Read,
        ["GET /{connector}/structure/people"] = Policies.Read,
        ["POST /{connector}/structure/preview"] = Policies.Read,
        ["POST /{connector}/structure/read"] = Policies.Administer,
        ["POST /{connector}/structure/discard"] = Policies.Administer,
        ["POST /{connector}/structure"] = Policies.Administer,
        ["GET /{connector}/{environment}/home"] = Policies.Read,
        ["GET /{connector}/{environment}/work/{ticket}"] = Policies.Read,
        ["GET /{connector}/{environment}/work/{ticket}/state"] = Policies.Read,
        ["POST /{connector}/{environment}/plans"] = Policies.Administer,
        ["POST /{connector}/{environment}/plans/pilot"] = Policies.Administer,
        ["GET /{connector}/{environment}/plans/{plan}"] = Policies.Read,
        ["GET /{connector}/{environment}/plans/{plan}/apply"] = Policies.Administer,
        ["POST /{connector}/{environment}/plans/{plan}/apply"] = Policies.Administer,
        ["GET /{connector}/{environment}/sync"] = Policies.Administer,
        ["POST /{connector}/{environment}/sync"] = Policies.Administer,
        ["GET /{connector}/{environment}/sync/accept-roster"] = Policies.Administer,
        ["POST /{connector}/{environment}/sync/accept-roster"] = Policies.Administer,
        ["GET /{connector}/{environment}/pause"] = Policies.Administer,
        ["POST /{connector}/{environment}/pause"] = Policies.Administer,
        ["GET /{connector}/{environment}/resume"] = Policies.Administer,
        ["POST /{connector}/{environment}/resume"] = Policies.Administer,
        ["GET /{connector}/{environment}/runs"] = Policies.Read,
        ["GET /{connector}/{environment}/runs/{run}"] = Policies.Read,
        ["GET /{connector}/{environment}/runs/{run}/report.json"] = Policies.Read,
        ["GET /{connector}/{environment}/runs/{run}/people"] = Policies.Read,
        ["GET /{connector}/{environment}/runs/people"] = Policies.Read,
        ["GET /{connector}/{environment}/runs/{run}/changes"] = Policies.Read,
        ["GET /{connector}/{environment}/runs/{run}/changes.csv"] = Policies.Read,
        ["GET /{connector}/{environment}/runs/{run}/changes.json"] = Policies.Read,
        ["GET /{connector}/{environment}/runs/{run}/undo"] = Policies.Administer,
        ["POST /{connector}/{environment}/runs/{run}/undo/plan"] = Policies.Administer,
        ["POST /{connector}/{environment}/runs/{run}/undo"] = Policies.Administer,
        ["GET /{connector}/{environment}/people"] = Policies.Read,
        ["GET /{connector}/{environment}/people/{employee}"] = Policies.Read,
        ["GET /{connector}/{environment}/people/unlinked"] = Policies.Read,
        ["POST /{connector}/{environment}/people/unlinked"] = Policies.Administer,
        ["POST /{connector}/{environment}/people/{employee}/look"] = Policies.Administer,
        ["POST /{connector}/{environment}/people/{employee}/sync"] = Policies.Administer,
        ["GET /{connector}/{environment}/people/{employee}/resend"] = Policies.Administer,
        ["POST /{connector}/{environment}/people/{employee}/resend"] = Policies.Administer,
        ["GET /{connector}/{environment}/people/{employee}/link"] = Policies.Administer,
        ["POST /{connector}/{environment}/people/{employee}/link/plan"] = Policies.Administer,
        ["POST /{connector}/{environment}/people/{employee}/link"] = Policies.Administer,
        ["GET /{connector}/{environment}/held"] = Policies.Read,
        ["POST /{connector}/{environment}/held/review"] = Policies.Administer,
        ["POST /{connector}/{environment}/held/approve"] = Policies.Administer,
        ["GET /{connector}/{environment}/held/{hold}/mailbox"] = Policies.Read,
        ["POST /{connector}/{environment}/held/{hold}/mailbox"] = Policies.Administer,
        ["GET /{connector}/{environment}/findings"] = Policies.Read,
        ["GET /{connector}/{environment}/audit"] = Policies.Read,
        ["GET /{connector}/{environment}/audit/{entry}"] = Policies.Read,
        ["POST /{connector}/{environment}/audit/verify"] = Policies.Read,
        ["GET /{connector}/{environment}/mails"] = Policies.Read,
        ["GET /{connector}/instance"] = Policies.Read,
        ["POST /{connector}/instance/start"] = Policies.Install,
        ["POST /{connector}/instance/stop"] = Policies.Install,
        ["GET /{connector}/instance/reset"] = Policies.Install,
        ["POST /{connector}/instance/reset"] = Policies.Install,
        ["GET /{connector}/instance/fill"] = Policies.Install,
        ["POST /{connector}/instance/fill"] = Policies.Install,
        ["POST /{connector}/instance/ask-for-restart"] = Policies.Administer,
        ["POST /{connector}/instance/use"] = Policies.Administer,
        ["GET /{connector}/{environment}/groups"] = Policies.Read,
        ["POST /{connector}/{environment}/groups/read"] = Policies.Administer,
        ["GET /{connector}/{environment}/groups/{group}"] = Policies.Read,
        ["POST /{connector}/{environment}/groups/{group}/read"] = Policies.Administer,
        ["GET /{connector}/{environment}/groups/{group}/settings/connectors"] = Policies.Read,
        ["GET /{connector}/{environment}/groups/{group}/settings/connectors/personio"] = Policies.Read,
        ["POST /{connector}/{environment}/groups/{group}/settings/connectors/personio"] = Policies.Administer,
        ["POST /{connector}/{environment}/groups/{group}/settings/connectors/personio/simulate"] = Policies.Administer,
        ["POST /{connector}/{environment}/groups/{group}/settings/connectors/personio/off/simulate"] = Policies.Administer,
        ["GET /{connector}/{environment}/simulation"] = Policies.Read,
        ["GET /{connector}/{environment}/groups/{group}/settings/connectors/personio/off"] = Policies.Administer,
        ["POST /{connector}/{environment}/groups/{group}/settings/connectors/personio/off"] = Policies.Administer,
        ["GET /{connector}/{environment}/groups/{group}/settings/connectors/personio/people"] = Policies.Read,
        ["GET /{connector}/test/acceptance/people"] = Policies.Read,
        ["GET /{connector}/test/acceptance"] = Policies.Read,
        ["POST /{connector}/test/acceptance/compare"] = Policies.Administer,
        ["POST /{connector}/test/acceptance/tick"] = Policies.Administer,
        ["POST /{connector}/test/acceptance/sign-off"] = Policies.Administer,
        ["GET /{connector}/test"] = Policies.Read,
        ["POST /{connector}/test/run"] = Policies.Administer,
        ["GET /{connector}/test/rehearsal"] = Policies.Read,
        ["GET /{connector}/test/rehearsal/{employee}"] = Policies.Administer,
        ["POST /{connector}/test/rehearsal/{employee}"] = Policies.Administer,
        ["POST /{connector}/test/rehearsal/{employee}/end"] = Policies.Administer,
        ["GET /{connector}/deploy"] = Policies.Read,
        ["POST /{connector}/deploy/simulate"] = Policies.Administer,
        ["POST /{connector}/deploy"] = Policies.Install,
    };

    [Fact]
    public void Every_endpoint_has_the_rule_that_is_written_here() =>
        Endpoints().ToDictionary(Name, RuleOf, StringComparer.Ordinal).OrderBy(one => one.Key, StringComparer.Ordinal)
            .ShouldBe(Rules.OrderBy(one => one.Key, StringComparer.Ordinal));

    [Theory]
    [InlineData(null)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Architect)]
    [InlineData(Role.Auditor)]
    public async Task Every_endpoint_lets_in_whom_its_rule_names_and_nobody_else(Role? role)
    {
        List<string> wrong = [];
        var shared = await OpenAsync(role);
        foreach (var (endpoint, rule) in Rules.Where(one => !one.Key.StartsWith('*')))
        {
            // Signing out ends a session.
            var browser = endpoint == "POST /sign-out" ? await OpenAsync(role) : shared;
            var parts = endpoint.Split(' ');
            var address = parts[1].Replace("{connector}", "acme-academy", StringComparison.Ordinal).Replace("{environment}", "production", StringComparison.Ordinal).Replace("{account}", "a-0", StringComparison.Ordinal).Replace("{run}", "r-0", StringComparison.Ordinal);
            var answer = parts[0] == "GET" ? await browser.GetAsync(address) : await browser.SendAsync(address);
            var kept = answer.StatusCode == HttpStatusCode.Forbidden ? "forbidden" : AsksToSignIn(answer) && endpoint is not "POST /sign-out" and not "POST /sign-in/code" ? "sign-in" : "in";
            var expected =
                rule == Anybody ? "in"
                : role is null ? (endpoint == "POST /sign-out" ? "in" : "sign-in")
                : rule == Policies.Own || Policies.Roles[rule].Contains(role.Value) ? "in"
                : "forbidden";
            if (kept != expected)
            {
                wrong.Add($"{endpoint}: {kept} instead of {expected} ({(int)answer.StatusCode})");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_account_of_another_platform_sees_nothing_of_this_one()
    {
        var mail = "other@elsewhere.example";
        await console.AddAsync(mail, "Another platform", Role.Architect, Role.Administrator);
        var browser = console.Open();
        await browser.SendAsync("/sign-in", ("mail", mail), ("password", ServedConsole.Password));
        (await browser.GetAsync("/acme-academy/production/home")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await browser.GetAsync("/acme-academy/settings/accounts")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Every_endpoint_is_closed_to_an_account_of_another_platform_but_what_is_everybodys()
    {
        List<string> wrong = [];
        var shared = await FromElsewhereAsync();
        foreach (var (endpoint, rule) in Rules.Where(one => !one.Key.StartsWith('*')))
        {
            // Signing out ends a session.
            var browser = endpoint == "POST /sign-out" ? await FromElsewhereAsync() : shared;
            var parts = endpoint.Split(' ');
            var address = parts[1].Replace("{connector}", "acme-academy", StringComparison.Ordinal).Replace("{environment}", "production", StringComparison.Ordinal);
            var answer = parts[0] == "GET" ? await browser.GetAsync(address) : await browser.SendAsync(address);
            var isOut = answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound;
            // The first page is that of a connector of one's own, of which there is none.
            var mayIn = rule is Anybody or Policies.Own && endpoint != "GET /";
            if (mayIn ? answer.StatusCode == HttpStatusCode.Forbidden : !isOut)
            {
                wrong.Add($"{endpoint}: {(int)answer.StatusCode}");
            }
        }

        wrong.ShouldBeEmpty();

        async Task<ServedConsole.Browser> FromElsewhereAsync()
        {
            var mail = $"{Guid.NewGuid():N}@elsewhere.example";
            await console.AddAsync(mail, "Another platform", Role.Architect, Role.Administrator);
            var browser = console.Open();
            (await browser.SendAsync("/sign-in", ("mail", mail), ("password", ServedConsole.Password))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
            return browser;
        }
    }

    [Fact]
    public async Task An_architect_cannot_touch_an_account_of_another_platform()
    {
        var theirs = await console.AddAsync("theirs@elsewhere.example", "Another platform", Role.Architect);
        var architect = await console.SignInAsync(Role.Architect);
        (await architect.SendAsync($"/acme-academy/settings/accounts/{theirs}/disable")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await architect.SendAsync($"/acme-academy/settings/accounts/{theirs}/link")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await console.Stores.Accounts.FindAsync(theirs))!.IsDisabled.ShouldBeFalse();
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing()
    {
        var architect = await console.SignInAsync(Role.Architect);
        // Personio sends no form: it shows a token of its own.
        foreach (var endpoint in Rules.Keys.Where(one => one.StartsWith("POST", StringComparison.Ordinal) && !one.StartsWith("POST /hooks/", StringComparison.Ordinal)))
        {
            var address = endpoint.Split(' ')[1].Replace("{connector}", "acme-academy", StringComparison.Ordinal).Replace("{environment}", "production", StringComparison.Ordinal).Replace("{account}", "a-0", StringComparison.Ordinal);
            (await architect.SendAsync(address, token: null)).StatusCode.ShouldBe(HttpStatusCode.BadRequest, endpoint);
        }
    }

    private async Task<ServedConsole.Browser> OpenAsync(Role? role) => role is { } one ? await console.SignInAsync(one) : console.Open();

    /// <summary>The calls of the API have their own table.</summary>
    private List<RouteEndpoint> Endpoints() =>
        [.. console.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(one => !one.RoutePattern.RawText!.StartsWith("/api/v1/", StringComparison.Ordinal))];

    private static string Name(RouteEndpoint endpoint)
    {
        var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods;
        return $"{(methods is { Count: 1 } ? methods[0] : "*")} /{endpoint.RoutePattern.RawText!.Trim('/')}";
    }

    private static string RuleOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
            ? Anybody
            : endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(rule => rule.Policy).LastOrDefault() ?? "none";

    private static bool AsksToSignIn(HttpResponseMessage answer) =>
        answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.ToString().Contains("/sign-in", StringComparison.Ordinal);
}
