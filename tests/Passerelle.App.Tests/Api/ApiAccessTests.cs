using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Passerelle.Api.Access;
using Passerelle.App.Tests.Console;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Api;

/// <summary>Every call of the API has a rule, and keeps it: a new one without a line here fails.</summary>
public sealed class ApiAccessTests(ServedConsole console) : IClassFixture<ServedConsole>
{
    private const string Root = "/api/v1/{connector}/{environment}";

    internal static readonly Dictionary<string, string> Rules = new(StringComparer.Ordinal)
    {
        ["GET /api/v1/connectors"] = ApiPolicies.Read,
        [$"GET {Root}/status"] = ApiPolicies.Read,
        [$"GET {Root}/runs"] = ApiPolicies.Read,
        [$"GET {Root}/runs/{{run}}"] = ApiPolicies.Read,
        [$"POST {Root}/runs"] = ApiPolicies.Act,
        [$"POST {Root}/runs/{{run}}/approve"] = ApiPolicies.Act,
        [$"POST {Root}/runs/{{run}}/undo/plan"] = ApiPolicies.Act,
        [$"GET {Root}/runs/{{run}}/undo/{{plan}}"] = ApiPolicies.Read,
        [$"POST {Root}/runs/{{run}}/undo"] = ApiPolicies.Act,
        [$"GET {Root}/plans"] = ApiPolicies.Read,
        [$"GET {Root}/plans/{{plan}}"] = ApiPolicies.Read,
        [$"POST {Root}/plans"] = ApiPolicies.Act,
        [$"POST {Root}/plans/{{plan}}/apply"] = ApiPolicies.Act,
        [$"POST {Root}/pause"] = ApiPolicies.Act,
        [$"POST {Root}/resume"] = ApiPolicies.Act,
        [$"GET {Root}/holds"] = ApiPolicies.Read,
        [$"GET {Root}/findings"] = ApiPolicies.Read,
        [$"POST {Root}/people/{{employee}}/resend"] = ApiPolicies.Act,
        [$"POST {Root}/people/{{employee}}/link/plan"] = ApiPolicies.Act,
        [$"POST {Root}/people/{{employee}}/link"] = ApiPolicies.Act,
        [$"POST {Root}/people/{{employee}}/unlink/plan"] = ApiPolicies.Act,
        [$"POST {Root}/people/{{employee}}/unlink"] = ApiPolicies.Act,
        [$"GET {Root}/accounts/unlinked"] = ApiPolicies.Read,
        [$"GET {Root}/people/{{person}}"] = ApiPolicies.Read,
        [$"GET {Root}/lists"] = ApiPolicies.Read,
        [$"GET {Root}/audit"] = ApiPolicies.Read,
        [$"GET {Root}/audit/verify"] = ApiPolicies.Read,
        [$"GET {Root}/work/{{work}}"] = ApiPolicies.Read,
    };

    [Fact]
    public void Every_call_has_the_rule_that_is_written_here() =>
        console
            .App.Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(one => one.RoutePattern.RawText!.StartsWith("/api/v1/", StringComparison.Ordinal))
            .ToDictionary(Name, one => one.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(rule => rule.Policy).LastOrDefault() ?? "none", StringComparer.Ordinal)
            .OrderBy(one => one.Key, StringComparer.Ordinal)
            .ShouldBe(Rules.OrderBy(one => one.Key, StringComparer.Ordinal));

    [Theory]
    [InlineData(Role.Administrator, TokenScope.Act, true, true)]
    [InlineData(Role.Architect, TokenScope.Act, true, true)]
    [InlineData(Role.Auditor, TokenScope.Act, true, false)]
    [InlineData(Role.Administrator, TokenScope.Read, true, false)]
    [InlineData(Role.Architect, TokenScope.Read, true, false)]
    [InlineData(Role.Auditor, TokenScope.Read, true, false)]
    public async Task A_token_may_at_most_what_its_account_and_its_scope_allow(Role role, TokenScope scope, bool mayRead, bool mayAct)
    {
        using var caller = await Caller.WithRolesAsync(console, scope, role);
        (await WrongAsync(caller, rule => (rule == ApiPolicies.Act ? mayAct : mayRead) ? "in" : "forbidden")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("none")]
    [InlineData("made up")]
    [InlineData("revoked")]
    [InlineData("expired")]
    [InlineData("of a disabled account")]
    public async Task A_call_without_a_token_that_is_good_is_not_let_in(string kind)
    {
        using var caller = new Caller(console.Address, await BadTokenAsync(kind));
        (await WrongAsync(caller, _ => kind == "none" ? "token-missing" : "token-invalid")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_token_of_an_account_of_another_platform_reaches_nothing_of_this_one()
    {
        var account = await console.AddAsync("caller@elsewhere.example", "Another platform", Role.Architect, Role.Administrator);
        using var caller = new Caller(console.Address, await Caller.TokenAsync(console.Stores, account, TokenScope.Act));
        (await WrongAsync(caller, _ => "forbidden", except: "GET /api/v1/connectors")).ShouldBeEmpty();
        (await caller.ReadAsync("/api/v1/connectors")).GetProperty("connectors").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task The_cookie_of_the_console_opens_no_call()
    {
        var browser = await console.SignInAsync(Role.Architect, Role.Administrator);
        foreach (var (call, _) in Rules)
        {
            var (method, address) = AddressOf(call);
            var answer = method == "GET" ? await browser.GetAsync(address) : await browser.SendJsonAsync(address, "{}");
            (await Caller.CodeAsync(answer, HttpStatusCode.Unauthorized)).ShouldBe("token-missing", call);
        }
    }

    [Fact]
    public async Task A_token_opens_no_page_of_the_console()
    {
        using var caller = await Caller.WithRolesAsync(console, TokenScope.Act, Role.Architect);
        (await caller.GetAsync("/acme-academy/production/home")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await caller.GetAsync("/account/tokens")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private async Task<string?> BadTokenAsync(string kind)
    {
        var account = await console.AddAsync($"{Guid.NewGuid():N}@acme.example", ServedConsole.Platform, Role.Architect, Role.Administrator);
        var good = await Caller.TokenAsync(console.Stores, account, TokenScope.Act);
        switch (kind)
        {
            case "none":
                return null;
            case "made up":
                return good[..^1] + (good[^1] == '0' ? '1' : '0');
            case "revoked":
                await console.Stores.Tokens.RevokeAsync(account, (await console.Stores.Tokens.ListAsync(account)).Single().Id, "test");
                return good;
            case "expired":
                return await console.Stores.Tokens.MakeAsync(account, "too old", TokenScope.Act, TimeSpan.FromMilliseconds(-1), "test");
            default:
                await console.AddAsync($"{Guid.NewGuid():N}@acme.example", ServedConsole.Platform, Role.Architect);
                (await console.Stores.Accounts.SetDisabledAsync(account, disabled: true, "test")).ShouldBeTrue();
                return good;
        }
    }

    private static async Task<IReadOnlyList<string>> WrongAsync(Caller caller, Func<string, string> expected, string? except = null)
    {
        List<string> wrong = [];
        foreach (var (call, rule) in Rules.Where(one => one.Key != except))
        {
            var (method, address) = AddressOf(call);
            var answer = method == "GET" ? await caller.GetAsync(address) : await caller.PostAsync(address);
            var kept = answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden ? await Caller.CodeAsync(answer, answer.StatusCode) : "in";
            if (kept != expected(rule))
            {
                wrong.Add($"{call}: {kept} instead of {expected(rule)} ({(int)answer.StatusCode})");
            }
        }

        return wrong;
    }

    private static (string Method, string Address) AddressOf(string call)
    {
        var parts = call.Split(' ');
        return (parts[0], parts[1].Replace("{connector}", "acme-academy", StringComparison.Ordinal).Replace("{environment}", "production", StringComparison.Ordinal));
    }

    private static string Name(RouteEndpoint endpoint) => $"{endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Single()} {endpoint.RoutePattern.RawText}";
}
