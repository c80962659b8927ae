using System.Net.Mail;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging.Abstractions;
using Passerelle.Configuration.Settings;
using Passerelle.Mail;

namespace Passerelle.App.Tests.Mail;

public sealed class SmtpTransportTests : IAsyncDisposable
{
    private readonly SmtpListener server = new();

    private SmtpTransport Transport(MailSecurity security = MailSecurity.None, string? username = null, string? password = null, int? port = null, double seconds = 20) =>
        new(
            new MailSettings
            {
                Host = server.Host,
                Port = port ?? server.Port,
                Security = security,
                Username = username,
                Password = password is null ? null : new Secret(password),
                From = new MailAddress("academy@acme.example", "Académie Zürich"),
            },
            TimeSpan.FromSeconds(seconds),
            TimeProvider.System,
            NullLogger<SmtpTransport>.Instance
        );

    private static OutgoingMail Mail(
        string to = "zoe@acme.example",
        string subject = "Hello",
        string text = "Hello\n",
        string? html = null,
        string name = "Zoë Łukasiewicz"
    ) => new(new MailAddress("academy@acme.example", "Académie Zürich"), new MailAddress("lea.martin@acme.example"), new Recipient(to, name), subject, text, html);

    [Fact]
    public async Task A_mail_arrives_with_sender_answer_address_subject_text_and_page()
    {
        const string subject = "Votre accès à l’Académie – 学习平台 et encore quelques mots pour que la ligne soit pliée, 中文中文中文中文 🎓";
        var text = "Zoë,\n.a line with a dot\n..two\nmot de passe : Ab=3D_é\n" + "a long line without end é ".PadRight(300, 'x') + "\n";

        var delivery = await Transport().SendAsync(Mail(subject: subject, text: text, html: "<p>Zoë &amp; Søn</p>"), CancellationToken.None);

        delivery.ShouldBe(MailDelivery.Sent);
        var mail = server.Mails.ShouldHaveSingleItem();
        mail.To.ShouldBe(["zoe@acme.example"]);
        mail.From.ShouldBe("academy@acme.example");
        mail.Subject.ShouldBe(subject);
        mail.Header("From").ShouldBe("Académie Zürich <academy@acme.example>");
        mail.Header("To").ShouldBe("Zoë Łukasiewicz <zoe@acme.example>");
        mail.Header("Reply-To").ShouldBe("lea.martin@acme.example");
        mail.Header("Auto-Submitted").ShouldBe("auto-generated");
        mail.Header("Message-ID").ShouldNotBeNull().ShouldEndWith("@acme.example>");
        mail.Header("Date").ShouldNotBeNull();
        mail.Text.TrimEnd().ShouldBe(text.TrimEnd());
        mail.Html.TrimEnd().ShouldBe("<p>Zoë &amp; Søn</p>");
        mail.Raw.Split("\r\n").ShouldAllBe(line => line.Length <= 998);
        mail.Raw.ShouldAllBe(c => char.IsAscii(c));
    }

    [Fact]
    public async Task A_login_is_used_when_one_is_set()
    {
        server.Login = ("passerelle", "pässword");

        (await Transport(username: "passerelle", password: "pässword").SendAsync(Mail(), CancellationToken.None)).ShouldBe(MailDelivery.Sent);
        server.Mails.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_wrong_login_means_that_no_mail_can_be_sent()
    {
        server.Login = ("passerelle", "right");

        var delivery = await Transport(username: "passerelle", password: "wrong").SendAsync(Mail(), CancellationToken.None);

        delivery.Outcome.ShouldBe(MailOutcome.Unusable);
        delivery.Code.ShouldBe("mail-login-refused");
        server.Mails.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(550, MailOutcome.Refused, "mail-recipient-refused")]
    [InlineData(553, MailOutcome.Refused, "mail-recipient-refused")]
    [InlineData(450, MailOutcome.Postponed, "mail-postponed")]
    [InlineData(452, MailOutcome.Postponed, "mail-postponed")]
    public async Task A_refused_recipient_is_told_apart_from_one_to_try_later(int status, MailOutcome outcome, string code)
    {
        server.Refusals["zoe@acme.example"] = status;

        (await Transport().SendAsync(Mail(), CancellationToken.None)).ShouldBe(new MailDelivery(outcome, code, status));
        (await Transport().SendAsync(Mail("noe@acme.example"), CancellationToken.None)).ShouldBe(MailDelivery.Sent);
    }

    [Theory]
    [InlineData("not an address")]
    [InlineData("a b@acme.example")]
    [InlineData("Zoë <zoe@acme.example>")]
    [InlineData("zoe@acme.example\r\nBcc: all@acme.example")]
    [InlineData("")]
    public async Task An_address_that_no_mail_can_have_is_refused_and_never_read_as_another(string address)
    {
        (await Transport().SendAsync(Mail(address), CancellationToken.None)).ShouldBe(new MailDelivery(MailOutcome.Refused, "mail-address-malformed"));

        server.Commands.ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "N2")]
    public async Task A_connection_lost_after_the_last_line_leaves_it_open_whether_the_mail_went()
    {
        server.DropsAfterData = true;

        var delivery = await Transport().SendAsync(Mail(), CancellationToken.None);

        delivery.ShouldBe(new MailDelivery(MailOutcome.Uncertain, "mail-uncertain"));
        delivery.MayHaveArrived.ShouldBeTrue();
    }

    [Fact]
    public async Task A_server_that_hangs_up_after_its_greeting_did_not_say_that_it_took_nothing()
    {
        server.DropsAtOnce = true;

        (await Transport().SendAsync(Mail(), CancellationToken.None)).ShouldBe(new MailDelivery(MailOutcome.Uncertain, "mail-uncertain"));
        server.Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_unusable()
    {
        var port = server.Port;
        await server.DisposeAsync();

        (await Transport(port: port).SendAsync(Mail(), CancellationToken.None)).ShouldBe(new MailDelivery(MailOutcome.Unusable, "mail-server-unreachable"));
    }

    [Fact]
    public async Task A_slow_server_is_given_up_in_time()
    {
        server.Delay = TimeSpan.FromSeconds(30);
        var started = TimeProvider.System.GetTimestamp();

        (await Transport(seconds: 0.3).SendAsync(Mail(), CancellationToken.None)).Outcome.ShouldBe(MailOutcome.Uncertain);

        TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Whoever_gives_up_gets_an_exception_and_no_outcome()
    {
        server.Delay = TimeSpan.FromSeconds(30);
        using var enough = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Should.ThrowAsync<OperationCanceledException>(() => Transport().SendAsync(Mail(), enough.Token));
    }

    [Fact]
    public async Task Without_encryption_on_offer_neither_password_nor_mail_is_sent()
    {
        server.Login = ("passerelle", "secret");

        var delivery = await Transport(MailSecurity.StartTls, "passerelle", "secret").SendAsync(Mail(), CancellationToken.None);

        delivery.ShouldBe(new MailDelivery(MailOutcome.Unusable, "mail-tls-failed"));
        server.Commands.ShouldNotContain(c => c.StartsWith("AUTH", StringComparison.Ordinal) || c.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_certificate_nobody_vouches_for_is_not_trusted()
    {
        using var certificate = SelfSigned();
        server.Certificate = certificate;
        server.Login = ("passerelle", "secret");

        var delivery = await Transport(MailSecurity.StartTls, "passerelle", "secret").SendAsync(Mail(), CancellationToken.None);

        delivery.ShouldBe(new MailDelivery(MailOutcome.Unusable, "mail-tls-failed"));
        server.Commands.ShouldContain("STARTTLS");
        server.Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_address_with_letters_beyond_ascii_goes_where_the_server_takes_them()
    {
        server.TakesUtf8Addresses = true;
        (await Transport().SendAsync(Mail("zoë@acme.example"), CancellationToken.None)).ShouldBe(MailDelivery.Sent);

        server.TakesUtf8Addresses = false;
        (await Transport().SendAsync(Mail("zoë@acme.example"), CancellationToken.None)).Outcome.ShouldBe(MailOutcome.Refused);
        server.Mails.Count.ShouldBe(1);
    }

    [Fact]
    public void A_mail_does_not_show_what_it_says() => Mail(text: "password").ToString().ShouldBe("(mail)");

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
