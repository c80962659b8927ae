using System.Net;
using Passerelle.App.Tests.Mail;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Console;

/// <summary>A test mail goes out with exactly the settings that are being set up.</summary>
public sealed class MailPageTests : IAsyncLifetime
{
    private readonly ServedConsole console = new() { WithFile = false };

    public ValueTask InitializeAsync() => console.InitializeAsync();

    public ValueTask DisposeAsync() => console.DisposeAsync();

    [Fact]
    [Trait("Rule", "N4")]
    public async Task The_test_reaches_the_inbox_of_who_asks_for_it_and_holds_no_secret()
    {
        await using var server = new SmtpListener { Login = ("passerelle", "smtp-s3cret") };
        await DraftAsync($"{{ host: 127.0.0.1, port: {server.Port}, security: none, username: passerelle, password: \"store:smtp\", from: \"Academy <academy@acme.example>\" }}");
        var browser = await console.SignInAsync(Role.Administrator);
        (await browser.ReadAsync("/acme-academy/settings/mail")).ShouldContain("127.0.0.1");
        var page = await (await browser.SendAsync("/acme-academy/settings/mail")).Content.ReadAsStringAsync();
        page.ShouldContain("took the test");
        page.ShouldNotContain("smtp-s3cret");
        var mail = server.Mails.ShouldHaveSingleItem();
        mail.From.ShouldBe("academy@acme.example");
        mail.To.ShouldHaveSingleItem().ShouldEndWith("@acme.example");
        mail.Subject.ShouldBe("Acme Academy: test of the mail server");
        mail.Raw.ShouldNotContain("smtp-s3cret");
        (await console.Stores.Audit.ListAsync(ServedConsole.Production, 1)).ShouldHaveSingleItem().Action.ShouldBe("mail-tested");
    }

    [Theory]
    [InlineData("en", "refused the login")]
    [InlineData("fr", "a refusé la connexion")]
    [InlineData("de", "hat die Anmeldung abgelehnt")]
    public async Task A_refusal_is_told_with_what_to_do(string language, string words)
    {
        await using var server = new SmtpListener { Login = ("passerelle", "another") };
        await DraftAsync($"{{ host: 127.0.0.1, port: {server.Port}, security: none, username: passerelle, password: \"store:smtp\", from: academy@acme.example }}");
        var browser = await console.SignInAsync(Role.Administrator);
        await browser.SendAsync("/preferences/language", ("language", language));
        var answer = await browser.SendAsync("/acme-academy/settings/mail");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain(words);
        server.Mails.ShouldBeEmpty();
    }

    [Theory]
    [Trait("Rule", "N1")]
    [InlineData("en", "The mail with the login")]
    [InlineData("fr", "L’e-mail d’accès")]
    [InlineData("de", "Die Mail mit den Zugangsdaten")]
    public async Task The_mail_with_the_login_can_be_read_before_anybody_gets_it(string language, string title)
    {
        await DraftAsync("{ host: smtp.acme.example, from: academy@acme.example }");
        var page = WebUtility.HtmlDecode(await (await console.SignInAsync(Role.Auditor)).ReadAsync("/acme-academy/settings/mail", language));
        page.ShouldContain(title);
        foreach (var text in new[] { "Your access to Acme Academy", "Votre accès à Acme Academy", "Ihr Zugang zu Acme Academy", "camille.martin@example.com", "https://app.360learning.com" })
        {
            page.ShouldContain(text);
        }

        page.ShouldContain("••••");
        page.ShouldNotContain("{password}");
    }

    [Fact]
    public async Task Where_nobody_is_mailed_a_password_there_is_nothing_to_preview()
    {
        await DraftAsync("{ host: smtp.acme.example, from: academy@acme.example }", "notices: none");
        (await (await console.SignInAsync(Role.Auditor)).ReadAsync("/acme-academy/settings/mail", "en")).ShouldNotContain("The mail with the login");
    }

    [Fact]
    public async Task Without_a_server_the_page_says_what_that_means()
    {
        await DraftAsync(mail: null);
        var browser = await console.SignInAsync(Role.Auditor);
        (await browser.ReadAsync("/acme-academy/settings/mail")).ShouldContain("No mail server is set");
    }

    private async Task DraftAsync(string? mail, string notices = "notices: credentials")
    {
        var draft = $$"""
            version: 1
            platform: Acme Academy
            connector: { administrator: lea@acme.example, language: fr }
            personio: { domain: https://acme.personio.de, clientId: a, clientSecret: b }
            environments:
              production: { baseUrl: https://app.360learning.com, clientId: a, clientSecret: b, groups: [{ id: 65a0f2c4d9b1e2a3c4d5e6f7 }], {{notices}} }
            {{(mail is null ? "" : $"mail: {mail}")}}
            """;
        await console.Stores.Connectors.AddAsync(ServedConsole.Production.Connector, ServedConsole.Slug, ServedConsole.Platform, draft, "Ada");
        await console.Stores.Secrets.SetAsync(ServedConsole.Production.Connector, "smtp", "smtp-s3cret", "Ada");
    }
}
