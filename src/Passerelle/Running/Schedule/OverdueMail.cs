using System.Net.Mail;
using Microsoft.Extensions.Logging;
using Passerelle.Configuration;
using Passerelle.Mail;
using Passerelle.Mail.Reports;
using Passerelle.Store;

namespace Passerelle.Running.Schedule;

/// <summary>Tells the connector's administrator once that no run succeeded since one was due long ago.</summary>
internal sealed partial class OverdueMail(ConnectorConfiguration configuration, EnvironmentKey key, Stores stores, TimeProvider clock, ILoggerFactory logs)
{
    private readonly ILogger log = logs.CreateLogger<OverdueMail>();

    public async Task TellOnceAsync(DateTimeOffset since, CancellationToken cancel)
    {
        var subject = FormattableString.Invariant($"overdue {since.UtcDateTime:yyyy-MM-ddTHH:mm}Z");
        if (!await stores.Alerts.TryTellAsync(key, subject, cancel))
        {
            return;
        }

        Overdue(log, key.Value, since);
        if (configuration.Mail is not { } settings)
        {
            return;
        }

        var zone = configuration.Environment.Schedule!.TimeZone;
        var (title, body) = OverdueReport.Compose(configuration.Platform, configuration.Rules.Name, TimeZoneInfo.ConvertTime(since, zone), configuration.Rules.Language);
        var to = new MailAddress(configuration.Rules.Administrator);
        var mail = new OutgoingMail(settings.From, to, new Recipient(to.Address, to.DisplayName), title, body, html: null);
        var delivery = await new SmtpTransport(settings, configuration.Limits.Timeout, clock, logs.CreateLogger<SmtpTransport>()).SendAsync(mail, cancel);
        if (delivery.Outcome is MailOutcome.Postponed or MailOutcome.Unusable)
        {
            await stores.Alerts.TakeBackAsync(key, subject, cancel);
        }
    }

    [LoggerMessage(4102, LogLevel.Error, "No run of {Environment} succeeded since the one that was due at {Since}")]
    private static partial void Overdue(ILogger log, string environment, DateTimeOffset since);
}
