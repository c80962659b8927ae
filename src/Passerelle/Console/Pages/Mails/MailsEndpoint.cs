using System.Net.Mail;
using Microsoft.Extensions.Logging;
using Passerelle.Configuration;
using Passerelle.Console.Hosting;
using Passerelle.Console.Shell;
using Passerelle.Login;
using Passerelle.Mail;
using Passerelle.Running;
using Passerelle.Store;

namespace Passerelle.Console.Pages.Mails;

/// <summary>The mail server as it is set, with a button that proves it.</summary>
public static class MailsEndpoint
{
    public const string Address = "/settings/mail";

    public static void Map(IEndpointRouteBuilder connector)
    {
        connector.MapGet(Address, (ConnectorHome home, HttpContext context) => Show(home, context)).RequireAuthorization(Policies.Read);
        connector.MapPost(Address, TestAsync).RequireAuthorization(Policies.Administer).RequireRateLimiting(SignInRate.Policy);
    }

    private static IResult Show(ConnectorHome home, HttpContext context, MailDelivery? delivery = null)
    {
        var configuration = SettingsOf(home);
        var status = delivery is null or { Outcome: MailOutcome.Sent } ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        return Page.Of<MailsPage>(new MailsModel(home, configuration?.Mail, configuration?.Rules.Administrator, SignedIn.Of(context)!.Mail, delivery) { Previews = configuration is null ? [] : LoginPreview.Of(home.Platform, configuration) }, status);
    }

    private static async Task<IResult> TestAsync(ConnectorHome home, HttpContext context, Stores stores, TimeProvider clock, ILoggerFactory logs, CancellationToken cancel)
    {
        if (SettingsOf(home) is not { Mail: { } settings } configuration)
        {
            return Show(home, context);
        }

        var me = SignedIn.Of(context)!;
        var mail = new OutgoingMail(
            settings.From,
            new MailAddress(configuration.Rules.Administrator),
            new Recipient(me.Mail, me.Name),
            MailWords.TestSubject.With(home.Platform),
            MailWords.TestBody.With(me.Name, home.Platform),
            html: null
        );
        var delivery = await new SmtpTransport(settings, configuration.Limits.Timeout, clock, logs.CreateLogger<SmtpTransport>()).SendAsync(mail, cancel);
        await stores.Audit.AppendAsync(new EnvironmentKey(home.Key, IsTest: false), SignedIn.ActorOf(context), "mail-tested", new { result = delivery.Code }, cancel);
        return Show(home, context, delivery);
    }

    /// <summary>As production would send with them: those of the draft, since they are being set up; otherwise those it runs with.</summary>
    private static ConnectorConfiguration? SettingsOf(ConnectorHome home) => home.Proposed ?? home.Environments.FirstOrDefault(one => !one.IsTest)?.Whole;
}
