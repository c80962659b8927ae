using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Passerelle.App.Tests.Mail;

namespace Passerelle.App.Tests.Checking;

[Collection(OneConsole.Name)]
[Trait("Rule", "L3")]
public sealed class MailServerTests : IAsyncLifetime
{
    private readonly SmtpListener server = new();
    private CheckWorld world = null!;

    public async ValueTask InitializeAsync() => world = await CheckWorld.StartAsync();

    public async ValueTask DisposeAsync()
    {
        server.Mails.ShouldBeEmpty();
        server.Commands.ShouldNotContain(c => c.StartsWith("MAIL", StringComparison.OrdinalIgnoreCase));
        await server.DisposeAsync();
        await world.DisposeAsync();
    }

    [Fact]
    public async Task The_login_is_tried_and_nothing_is_sent()
    {
        server.Login = ("passerelle", "geheim-ü");

        var right = await CheckAsync("none", "passerelle", "geheim-ü");
        right.ExitCode.ShouldBe(0, right.Output);
        right["mail-server"].Text.ShouldContain("the login is accepted. Nothing was sent.");

        var wrong = await CheckAsync("none", "passerelle", "other");
        wrong.ExitCode.ShouldBe(6);
        wrong["mail-server"].Key.ShouldBe("mail.username");
        wrong["mail-server"].Text.ShouldContain("refuses the login (reply 535)");
    }

    [Fact]
    public async Task Encryption_that_is_not_offered_or_not_trusted_is_an_error()
    {
        var none = await CheckAsync("startTls");
        none.ExitCode.ShouldBe(6);
        none["mail-server"].Text.ShouldContain("offers no encryption");

        using var certificate = SelfSigned();
        server.Certificate = certificate;
        var untrusted = await CheckAsync("startTls");
        untrusted["mail-server"].Key.ShouldBe("mail.security");
        untrusted["mail-server"].Text.ShouldContain("certificate is not trusted");
    }

    [Fact]
    public async Task A_server_that_hangs_up_or_is_not_there_is_an_error()
    {
        server.DropsAtOnce = true;
        (await CheckAsync("none"))["mail-server"].Text.ShouldContain("ended the connection");

        await server.DisposeAsync();
        var gone = await CheckAsync("none");
        gone.ExitCode.ShouldBe(6);
        gone["mail-server"].Text.ShouldContain("cannot be reached");
    }

    [Fact]
    [Trait("Rule", "N3")]
    public async Task Passwords_by_mail_without_a_mail_server_are_a_warning()
    {
        var run = await world.CheckAsync("--env", "production");

        run.ExitCode.ShouldBe(0, run.Output);
        run["mail-server"].Status.ShouldBe("warning");
    }

    [Fact]
    public async Task Nothing_is_asked_of_the_mail_server_from_a_test_environment()
    {
        (await CheckAsync("none", environment: "test"))["mail-server"].Status.ShouldBe("skipped");
        server.Commands.ShouldBeEmpty();
    }

    private Task<CheckRun> CheckAsync(string security, string? username = null, string? password = null, string environment = "production")
    {
        var login = username is null ? "" : $", username: {username}, password: {password}";
        world.More = $"mail: {{ host: {server.Host}, port: {server.Port}, security: {security}{login}, from: \"Academy <academy@acme.example>\" }}";
        return world.CheckAsync("--env", environment);
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
