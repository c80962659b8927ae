using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.App.Tests.Console;
using Passerelle.Console.Hosting;
using Passerelle.Instance;
using Passerelle.Instance.Pages.Hosting;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Instance.Pages;

/// <summary>Every page of the instance has a rule, and keeps it: a new one without a line here fails.</summary>
public sealed class InstanceAccessTests(ServedInstance instance) : IClassFixture<ServedInstance>
{
    private const string Anybody = "anybody";

    private static readonly Dictionary<string, string> Both = new(StringComparer.Ordinal)
    {
        ["GET /sign-in"] = Anybody,
        ["POST /sign-in"] = Anybody,
        ["POST /sign-in/code"] = Anybody,
        ["POST /preferences/language"] = Anybody,
        ["POST /preferences/theme"] = Anybody,
        ["* /{**path}"] = Anybody,
        ["POST /sign-out"] = Policies.Own,
        ["POST /ask-for-restart"] = Policies.Administer,
        ["GET /"] = Policies.Read,
        ["GET /faults"] = Policies.Read,
        ["POST /faults"] = Policies.Administer,
        ["POST /faults/off"] = Policies.Administer,
    };

    private static readonly Dictionary<string, string> Learning = new(StringComparer.Ordinal)
    {
        ["GET /groups"] = Policies.Read,
        ["POST /groups"] = Policies.Administer,
        ["GET /groups/{group}"] = Policies.Read,
        ["GET /people"] = Policies.Read,
        ["GET /people/new"] = Policies.Administer,
        ["POST /people"] = Policies.Administer,
        ["GET /people/{user}"] = Policies.Read,
        ["POST /people/{user}/values/{field}/take-off"] = Policies.Administer,
        ["GET /people/{user}/delete"] = Policies.Administer,
        ["POST /people/{user}/delete"] = Policies.Administer,
        ["POST /people/{user}/restore"] = Policies.Administer,
        ["GET /fields"] = Policies.Read,
        ["POST /fields"] = Policies.Administer,
        ["GET /fields/{field}"] = Policies.Read,
        ["POST /fields/{field}/rename"] = Policies.Administer,
        ["GET /fields/{field}/delete"] = Policies.Administer,
        ["POST /fields/{field}/delete"] = Policies.Administer,
        ["GET /mails"] = Policies.Read,
    };

    private static readonly Dictionary<string, string> Personio = new(StringComparer.Ordinal)
    {
        ["GET /employees"] = Policies.Read,
        ["GET /employees/new"] = Policies.Administer,
        ["POST /employees"] = Policies.Administer,
        ["GET /employees/{employee:long}"] = Policies.Read,
        ["POST /employees/{employee:long}"] = Policies.Administer,
        ["POST /employees/{employee:long}/deactivate"] = Policies.Administer,
        ["POST /employees/{employee:long}/reactivate"] = Policies.Administer,
        ["GET /employees/{employee:long}/delete"] = Policies.Administer,
        ["POST /employees/{employee:long}/delete"] = Policies.Administer,
        ["GET /attributes"] = Policies.Read,
        ["POST /attributes"] = Policies.Administer,
    };

    [Theory]
    [InlineData("learning")]
    [InlineData("personio")]
    public void Every_page_has_the_rule_that_is_written_here(string site) =>
        Endpoints(site).ToDictionary(Name, RuleOf, StringComparer.Ordinal).OrderBy(one => one.Key, StringComparer.Ordinal)
            .ShouldBe(Rules(site).OrderBy(one => one.Key, StringComparer.Ordinal));

    [Fact]
    public void No_page_lies_where_a_vendor_has_its_api() =>
        Rules("learning").Keys.Concat(Rules("personio").Keys).Select(rule => rule.Split(' ')[1].Split('/')[1]).Intersect(["api", "v1", "v2", "_control"]).ShouldBeEmpty();

    [Theory]
    [InlineData("learning", null)]
    [InlineData("learning", Role.Administrator)]
    [InlineData("learning", Role.Architect)]
    [InlineData("learning", Role.Auditor)]
    [InlineData("personio", null)]
    [InlineData("personio", Role.Administrator)]
    [InlineData("personio", Role.Architect)]
    [InlineData("personio", Role.Auditor)]
    public async Task Every_page_lets_in_whom_its_rule_names_and_nobody_else(string site, Role? role)
    {
        List<string> wrong = [];
        var shared = await OpenAsync(site, role);
        foreach (var (endpoint, rule) in Rules(site).Where(one => !one.Key.StartsWith('*')))
        {
            // Signing out ends a session.
            var browser = endpoint == "POST /sign-out" ? await OpenAsync(site, role) : shared;
            var parts = endpoint.Split(' ');
            var address = parts[1].Replace("{employee:long}", "7", StringComparison.Ordinal);
            var answer = parts[0] == "GET" ? await browser.GetAsync(address) : await browser.SendAsync(address);
            var kept =
                answer.StatusCode == HttpStatusCode.Forbidden ? "forbidden"
                : AsksToSignIn(answer) && endpoint is not "POST /sign-out" and not "POST /sign-in/code" ? "sign-in"
                : "in";
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
    public async Task A_form_without_its_token_changes_nothing()
    {
        foreach (var site in new[] { "learning", "personio" })
        {
            var architect = await instance.SignInAsync(site, Role.Architect);
            foreach (var endpoint in Rules(site).Keys.Where(one => one.StartsWith("POST", StringComparison.Ordinal)))
            {
                var address = endpoint.Split(' ')[1].Replace("{employee:long}", "7", StringComparison.Ordinal);
                (await architect.SendAsync(address, token: null)).StatusCode.ShouldBe(HttpStatusCode.BadRequest, endpoint);
            }
        }
    }

    [Fact]
    public async Task An_answer_carries_the_headers_that_keep_it_safe_and_a_cookie_that_is_not_the_consoles()
    {
        await instance.AddAsync("cookie@acme.example", ServedConsole.Platform, Role.Auditor);
        var answer = await instance.Open("learning").SendAsync("/sign-in", ("mail", "cookie@acme.example"), ("password", ServedConsole.Password));
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldBe(SecurityHeaders.Policy);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(one => one.StartsWith(InstancePages.Cookie + "=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly");
        InstancePages.Cookie.ShouldNotBe(Passerelle.Login.SignedIn.Cookie);
    }

    [Fact]
    public async Task An_instance_of_one_platform_lets_nobody_of_another_in()
    {
        await using var theirs = new ServedInstance();
        await theirs.InitializeAsync();
        InstancePeriod.Begin(theirs.Folder, DateTimeOffset.UtcNow, days: 30, platform: ServedConsole.Platform);
        await Task.Delay(TimeSpan.FromSeconds(1.2), TestContext.Current.CancellationToken);
        await theirs.AddAsync("other@elsewhere.example", "Another platform", Role.Architect);
        List<string> wrong = [];
        foreach (var site in new[] { "learning", "personio" })
        {
            var shared = await theirs.SignInAsync(site, "other@elsewhere.example");
            foreach (var (endpoint, rule) in Rules(site).Where(one => !one.Key.StartsWith('*')))
            {
                // Signing out ends a session.
                var browser = endpoint == "POST /sign-out" ? await theirs.SignInAsync(site, "other@elsewhere.example") : shared;
                var parts = endpoint.Split(' ');
                var address = parts[1].Replace("{employee:long}", "7", StringComparison.Ordinal);
                var answer = parts[0] == "GET" ? await browser.GetAsync(address) : await browser.SendAsync(address);
                var isOut = answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound;
                if (rule is Anybody or Policies.Own ? answer.StatusCode == HttpStatusCode.Forbidden : !isOut)
                {
                    wrong.Add($"{site} {endpoint}: {(int)answer.StatusCode}");
                }
            }
        }

        wrong.ShouldBeEmpty();
        var own = await theirs.SignInAsync("learning", Role.Auditor);
        (await own.GetAsync("/groups")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private Task<ServedConsole.Browser> OpenAsync(string site, Role? role) =>
        role is { } one ? instance.SignInAsync(site, one) : Task.FromResult(instance.Open(site));

    private static Dictionary<string, string> Rules(string site) =>
        Both.Concat(site == "learning" ? Learning : Personio).ToDictionary(StringComparer.Ordinal);

    private List<RouteEndpoint> Endpoints(string site) =>
        [.. instance.Applications[site].Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

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
