using System.Net;
using Passerelle.Console.Hosting;
using Passerelle.Login;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Console;

public sealed class SignInTests(ServedConsole console) : IClassFixture<ServedConsole>
{
    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_even_for_the_right_one()
    {
        await console.AddAsync("locked@acme.example", ServedConsole.Platform, Role.Auditor);
        var browser = console.Open();
        for (var n = 0; n < SignInRecord.MostFailures; n++)
        {
            (await browser.SendAsync("/sign-in", ("mail", "locked@acme.example"), ("password", "wrong"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }

        var answer = await browser.SendAsync("/sign-in", ("mail", "locked@acme.example"), ("password", ServedConsole.Password));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("locked for 15 minutes");
    }

    [Fact]
    public async Task A_one_time_code_is_asked_for_where_one_is_set_up()
    {
        var id = await console.AddAsync("code@acme.example", ServedConsole.Platform, Role.Auditor);
        byte[] secret = [.. Enumerable.Range(0, Totp.SecretBytes).Select(n => (byte)n)];
        await console.Stores.Accounts.SetSecondFactorAsync(id, secret, step: 0, "test");
        var browser = console.Open();
        var asked = await (await browser.SendAsync("/sign-in", ("mail", "code@acme.example"), ("password", ServedConsole.Password))).Content.ReadAsStringAsync();
        (await browser.GetAsync("/acme-academy/production/home")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var ticket = asked.Split("name=\"ticket\" value=\"")[1].Split('"')[0];
        (await browser.SendAsync("/sign-in/code", ("ticket", ticket), ("code", "12"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var code = Totp.CodeOf(secret, Totp.StepAt(TimeProvider.System.GetUtcNow()));
        (await browser.SendAsync("/sign-in/code", ("ticket", ticket), ("code", code))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await browser.ReadAsync("/acme-academy/production/home");
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_once()
    {
        var id = await console.AddAsync("out@acme.example", ServedConsole.Platform, Role.Auditor);
        await console.AddAsync("stays@acme.example", ServedConsole.Platform, Role.Architect);
        var browser = console.Open();
        await browser.SendAsync("/sign-in", ("mail", "out@acme.example"), ("password", ServedConsole.Password));
        await browser.ReadAsync("/acme-academy/production/home");
        await console.Stores.Accounts.SetDisabledAsync(id, disabled: true, "test");
        (await browser.GetAsync("/acme-academy/production/home")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    public async Task Signing_in_never_leads_elsewhere(string then)
    {
        var mail = $"{Guid.NewGuid():N}@acme.example";
        await console.AddAsync(mail, ServedConsole.Platform, Role.Auditor);
        var answer = await console.Open().SendAsync("/sign-in", ("mail", mail), ("password", ServedConsole.Password), ("then", then));
        answer.Headers.Location!.ToString().ShouldBe("/");
    }

    [Fact]
    public async Task Too_many_tries_from_one_address_have_to_wait()
    {
        await using var strict = new ServedConsole { SignInsPerMinute = 2 };
        await strict.InitializeAsync();
        var browser = strict.Open();
        await browser.SendAsync("/sign-in", ("mail", "a@b.example"), ("password", "x"));
        await browser.SendAsync("/sign-in", ("mail", "a@b.example"), ("password", "x"));
        (await browser.SendAsync("/sign-in", ("mail", "a@b.example"), ("password", "x"))).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task The_first_link_makes_one_account_and_is_good_once()
    {
        await using var fresh = new ServedConsole();
        await fresh.InitializeAsync();
        var token = await fresh.Stores.Links.MakeAsync(account: null, TimeSpan.FromHours(1), "test");
        var browser = fresh.Open();
        (string, string)[] form = [("token", token), ("name", "Léa"), ("mail", "lea@acme.example"), ("password", ServedConsole.Password), ("again", ServedConsole.Password)];
        (await browser.SendAsync("/first-start", [("token", token), ("name", "Léa"), ("mail", "lea@acme.example"), ("password", "short"), ("again", "short")])).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await browser.SendAsync("/first-start", form)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await browser.ReadAsync("/acme-academy/settings/accounts");
        (await fresh.Open().SendAsync("/first-start", form)).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task An_answer_carries_the_headers_that_keep_it_safe()
    {
        var answer = await console.Open().GetAsync("/sign-in");
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldBe(SecurityHeaders.Policy);
        policy.ShouldNotContain("unsafe");
        policy.ShouldContain("frame-ancestors 'none'");
        answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        answer.Headers.GetValues("Referrer-Policy").Single().ShouldBe("no-referrer");
    }

    [Theory]
    [InlineData("fr-CH,fr;q=0.9,en;q=0.5", "Se connecter")]
    [InlineData("de-AT", "Anmelden")]
    [InlineData("ja", "Sign in")]
    public async Task The_console_speaks_the_language_of_the_browser(string language, string words) =>
        WebUtility.HtmlDecode(await console.Open().ReadAsync("/sign-in", language)).ShouldContain(words);

    [Fact]
    public async Task The_session_cookie_cannot_be_read_by_scripts()
    {
        await console.AddAsync("cookie@acme.example", ServedConsole.Platform, Role.Auditor);
        var answer = await console.Open().SendAsync("/sign-in", ("mail", "cookie@acme.example"), ("password", ServedConsole.Password));
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(one => one.StartsWith("passerelle=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
    }
}
