using System.Net;
using System.Text.RegularExpressions;
using Passerelle.App.Tests.Api;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Console;

public sealed partial class TokensPageTests(ServedConsole console) : IClassFixture<ServedConsole>
{
    [Fact]
    public async Task A_token_is_shown_once_works_and_is_revoked()
    {
        var lea = await console.SignInAsync(Role.Administrator);
        var made = await lea.SendAsync("/account/tokens", ("name", "Nightly report"), ("scope", "Read"), ("days", "30"));
        made.StatusCode.ShouldBe(HttpStatusCode.OK);
        var token = Token().Match(await made.Content.ReadAsStringAsync()).Value;
        token.ShouldNotBeEmpty();
        using var caller = new Caller(console.Address, token);
        (await caller.ReadAsync("/api/v1/connectors")).GetProperty("connectors")[0].GetProperty("connector").GetString().ShouldBe(ServedConsole.Slug);

        var page = await lea.ReadAsync("/account/tokens");
        page.ShouldContain("Nightly report");
        page.ShouldNotContain(token);
        var id = Revoke().Match(page).Groups[1].Value;
        (await lea.SendAsync($"/account/tokens/{id}/revoke")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Caller.CodeAsync(await caller.GetAsync("/api/v1/connectors"), HttpStatusCode.Unauthorized)).ShouldBe("token-invalid");
        (await lea.ReadAsync("/account/tokens")).ShouldContain("revoked");
        var audited = await console.Stores.Queries.ListAsync<string>("SELECT details FROM audit WHERE action IN ('token-made', 'token-revoked') AND details LIKE @id", new { id = $"%{id}%" });
        audited.Count.ShouldBe(2);
        audited.ShouldAllBe(details => !details.Contains(token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_revokes_the_token_of_somebody_else()
    {
        var account = await console.AddAsync($"{Guid.NewGuid():N}@acme.example", ServedConsole.Platform, Role.Administrator);
        await Caller.TokenAsync(console.Stores, account, TokenScope.Act);
        var id = (await console.Stores.Tokens.ListAsync(account)).Single().Id;
        var other = await console.SignInAsync(Role.Architect);
        (await other.SendAsync($"/account/tokens/{id}/revoke")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await console.Stores.Tokens.ListAsync(account)).Single().RevokedAt.ShouldBeNull();
    }

    [Theory]
    [InlineData("", "30")]
    [InlineData("Something", "100000")]
    public async Task A_token_without_a_purpose_or_an_end_is_not_made(string name, string days)
    {
        var lea = await console.SignInAsync(Role.Administrator);
        var answer = await lea.SendAsync("/account/tokens", ("name", name), ("scope", "Act"), ("days", days));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain("alert-danger");
        page.ShouldNotContain("pas_");
    }

    [Fact]
    public async Task Too_many_tokens_that_are_no_good_shut_their_sender_out()
    {
        var strict = new ServedConsole { SignInsPerMinute = 3 };
        await strict.InitializeAsync();
        try
        {
            using var guesser = new Caller(strict.Address, "pas_0123456789abcdef_0");
            for (var time = 0; time < 3; time++)
            {
                (await Caller.CodeAsync(await guesser.GetAsync("/api/v1/connectors"), HttpStatusCode.Unauthorized)).ShouldBe("token-invalid");
            }

            (await Caller.CodeAsync(await guesser.GetAsync("/api/v1/connectors"), HttpStatusCode.TooManyRequests)).ShouldBe("too-many");
        }
        finally
        {
            await strict.DisposeAsync();
        }
    }

    [GeneratedRegex("pas_[0-9a-f]{16}_[0-9a-f]{64}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();

    [GeneratedRegex("/account/tokens/([0-9a-f]+)/revoke", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Revoke();
}
