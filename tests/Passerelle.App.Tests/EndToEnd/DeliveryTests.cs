using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Passerelle.App.Tests.EndToEnd.World;

namespace Passerelle.App.Tests.EndToEnd;

/// <summary>Login mails of a whole run, with a mail server that has its own mind.</summary>
public sealed class DeliveryTests
{
    [Fact]
    [Trait("Rule", "R7")]
    [Trait("Rule", "N2")]
    public async Task One_address_that_the_mail_server_refuses_stops_nobody_else_and_gets_its_login_later()
    {
        const string Refused = "ben.ruiz@acme.example";
        await using var world = await SyncWorld.StartAsync();
        world.Hire("Ada", "Moreau");
        var ben = world.Hire("Ben", "Ruiz");
        world.Hire("Cleo", "Sand");
        world.Mail.Refusals[Refused] = 550;

        var run = await world.SyncAsync();

        run.ExitCode.ShouldBe(3, run.ToString());
        var failed = run.Failed.ShouldHaveSingleItem();
        (failed.Employee, failed.Code).ShouldBe((SyncWorld.Id(ben), "mail-recipient-refused"));
        failed.Mend.ShouldBe("Check the address; the next run sets a fresh password and sends it.");
        world.ValidLogins("ada.moreau@acme.example").ShouldBe(1);
        world.ValidLogins("cleo.sand@acme.example").ShouldBe(1);
        world.LoginsTo(Refused).ShouldBeEmpty();
        world.Account(ben)!.Mail.ShouldBe(Refused);

        // It is shown, and sent again once the server takes it.
        (await world.RunAsync("explain", SyncWorld.Id(ben))).Output.ShouldContain("its mail has not gone yet");
        world.Mail.Refusals.Clear();
        var again = await world.RunAsync("resend", SyncWorld.Id(ben));
        again.ExitCode.ShouldBe(0, again.ToString());
        world.ValidLogins(Refused).ShouldBe(1);
        (await world.SyncedAsync()).Outcome.ShouldBe("unchanged");
        world.Mail.Mails.Count(mail => LoginMails.PasswordIn(mail) is not null).ShouldBe(3);
    }

    [Fact]
    [Trait("Rule", "N1")]
    public async Task Over_starttls_with_a_certificate_that_the_machine_trusts_the_login_and_the_mail_are_encrypted()
    {
        var folder = Directory.CreateTempSubdirectory("passerelle-ca-");
        try
        {
            await using var world = await SyncWorld.StartAsync();
            world.Hire("Ada", "Moreau");
            using var authority = Authority();
            using var certificate = Issued(authority);
            world.Mail.Certificate = certificate;
            world.Mail.Login = ("passerelle", "smtp-s3cret");
            world.Config = world.Config with { MailLogin = "security: startTls, username: passerelle, password: smtp-s3cret" };
            var trusted = Path.Combine(folder.FullName, "ca.pem");
            await File.WriteAllTextAsync(trusted, authority.ExportCertificatePem(), TestContext.Current.CancellationToken);

            // OpenSSL, and so .NET on Linux, takes the authorities it trusts from this file.
            using var child = Passerelles.Start([.. world.Arguments("sync"), "--yes"], ("SSL_CERT_FILE", trusted), ("SSL_CERT_DIR", folder.FullName));
            var run = await Passerelles.EndAsync(child);

            run.ExitCode.ShouldBe(0, run.ToString());
            world.Mail.Mails.ShouldHaveSingleItem().WasEncrypted.ShouldBeTrue();
            world.ValidLogins("ada.moreau@acme.example").ShouldBe(1);
            var commands = world.Mail.Commands;
            commands.TakeWhile(command => command != "STARTTLS").ShouldNotContain(command => command.StartsWith("AUTH", StringComparison.Ordinal));

            // Without that authority the same server gets nothing.
            world.Hire("Ben", "Ruiz");
            using var distrustful = Passerelles.Start([.. world.Arguments("sync"), "--yes"]);
            (await Passerelles.EndAsync(distrustful)).ExitCode.ShouldBe(6);
            world.Mail.Mails.Count.ShouldBe(1);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static X509Certificate2 Authority()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Passerelle tests", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-2), DateTimeOffset.UtcNow.AddDays(2));
    }

    private static X509Certificate2 Issued(X509Certificate2 authority)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var issued = request.Create(authority, DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1), [1, 2, 3, 4]);
        return issued.CopyWithPrivateKey(key);
    }
}
