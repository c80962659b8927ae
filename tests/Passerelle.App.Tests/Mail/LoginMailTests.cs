using System.Net.Mail;
using Passerelle.App.Tests.Configuration;
using Passerelle.Configuration.Settings;
using Passerelle.Mail;

namespace Passerelle.App.Tests.Mail;

[Trait("Rule", "N1")]
public sealed class LoginMailTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static readonly LoginMail Login = new(
        "zoe@acme.example",
        "Zoë",
        "O'Neill <b>",
        "fr",
        new Secret("Ab{mail}&3<x"),
        "Académie R&D",
        new Uri("https://academy.acme.example/login?a=1&b=2")
    );

    private static OutgoingMail Compose(LoginMail login, MailTemplates? templates = null) =>
        login.Compose(templates ?? MailTemplates.BuiltIn, new MailAddress("academy@acme.example", "Academy"), "lea.martin@acme.example");

    [Theory]
    [InlineData("fr", "Votre accès à Académie R&D", "Mot de passe :")]
    [InlineData("de", "Ihr Zugang zu Académie R&D", "Passwort:")]
    [InlineData("en", "Your access to Académie R&D", "Password:")]
    [InlineData("fr_CA", "Votre accès à Académie R&D", "Mot de passe :")]
    [InlineData("nl_BE", "Your access to Académie R&D", "Password:")]
    [InlineData(null, "Your access to Académie R&D", "Password:")]
    public void The_mail_is_in_the_language_of_the_account(string? language, string subject, string label)
    {
        var mail = Compose(Login with { Language = language });

        mail.Subject.ShouldBe(subject);
        mail.Text.ShouldContain(label);
        mail.Text.ShouldContain("Ab{mail}&3<x");
        mail.Text.ShouldContain("https://academy.acme.example/login?a=1&b=2");
        mail.Text.ShouldContain("zoe@acme.example");
        mail.To.Address.ShouldBe("zoe@acme.example");
        mail.ReplyTo.Address.ShouldBe("lea.martin@acme.example");
        mail.From.DisplayName.ShouldBe("Academy");
    }

    [Fact]
    public void What_stands_in_a_page_is_escaped_and_never_filled_twice()
    {
        var html = Compose(Login).Html.ShouldNotBeNull();

        html.ShouldContain("Ab{mail}&amp;3&lt;x");
        html.ShouldContain("Acad&#233;mie R&amp;D");
        html.ShouldContain("href=\"https://academy.acme.example/login?a=1&amp;b=2\"");
        html.ShouldNotContain("{password}");
    }

    [Fact]
    public void A_line_break_in_a_name_does_not_reach_the_subject()
    {
        folder.Write("login.en.txt", "Subject: Hello {firstName}\n\n{mail} {password} {loginUrl}");

        var mail = Compose(Login with { FirstName = "Zoë\r\nBcc: all@acme.example", Language = "en" }, MailTemplates.Load(folder.Path, out _));

        mail.Subject.ShouldBe("Hello Zoë  Bcc: all@acme.example");
    }

    [Fact]
    public void A_file_in_the_folder_goes_before_the_built_in_text_and_may_add_a_language()
    {
        folder.Write("login.fr.txt", "Subject: Bienvenue {firstName}\r\n\r\n{loginUrl} {mail} {password}\r\n");
        folder.Write("login.es.txt", "Subject: Hola\n\n{loginUrl} {mail} {password}");
        folder.Write("login.es.html", "<style>p { color: red }</style><p>{loginUrl} {mail} {password}</p>");
        folder.Write("notes.txt", "not a template");

        var templates = MailTemplates.Load(folder.Path, out var mistakes);

        mistakes.ShouldBeEmpty();
        var french = Compose(Login, templates);
        french.Subject.ShouldBe("Bienvenue Zoë");
        french.Text.ShouldStartWith("https://academy");
        french.Html.ShouldBeNull();
        Compose(Login with { Language = "es" }, templates).Html.ShouldNotBeNull().ShouldStartWith("<style>p { color: red }</style>");
        Compose(Login with { Language = "de" }, templates).Subject.ShouldStartWith("Ihr Zugang");
    }

    [Theory]
    [InlineData("login.fr.txt", "Subject: x\n\nBonjour {prenom}\n{mail} {password} {loginUrl}", "{prenom} stands for nothing")]
    [InlineData("login.fr.txt", "Bonjour\n{mail} {password} {loginUrl}", "the subject is missing")]
    [InlineData("login.fr.txt", "Subject: {password}\n\n{mail} {loginUrl}", "a subject is shown on locked screens")]
    [InlineData("login.fr.txt", "Subject: x\n\n{mail} {loginUrl}", "{password} is missing, so nobody could log in")]
    [InlineData("login.klingon.txt", "Subject: x\n\n", "this is not the name of a template")]
    [InlineData("login.fr.html", "{mail} {password} {loginUrl}", "the same mail as text is missing")]
    public void A_mistake_in_a_template_is_told_and_the_built_in_text_stays(string name, string text, string problem)
    {
        var path = folder.Write(name, text);

        var templates = MailTemplates.Load(folder.Path, out var mistakes);

        var mistake = mistakes.ShouldHaveSingleItem();
        mistake.Problem.ShouldBe(problem);
        mistake.File.ShouldBe(path);
        Compose(Login, templates).Subject.ShouldStartWith("Votre accès");
    }

    [Fact]
    public void A_mistake_in_a_template_is_a_mistake_of_the_configuration()
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "mails"));
        folder.Write("mails/login.fr.txt", "Subject: x\n\nBonjour {prenom}\n{mail} {password} {loginUrl}");
        var path = folder.Write("passerelle.yaml", Examples.Small + "\nmail: { host: 127.0.0.1, security: none, from: a@acme.example, templates: mails }");

        var mistake = Passerelle.Configuration.ConfigurationFile.Load(path, EnvironmentName.Production, Examples.Variables).Mistakes.ShouldHaveSingleItem();

        mistake.ToString().ShouldStartWith($"{Path.Combine(folder.Path, "mails", "login.fr.txt")}:3:1: {{prenom}} stands for nothing; use {{firstName}}");
    }

    public void Dispose() => folder.Dispose();
}
