using System.Net.Mail;
using Microsoft.Extensions.Logging.Abstractions;
using Passerelle.Core.Planning;
using Passerelle.Mail;
using Passerelle.Mail.Reports;
using Passerelle.Reporting;

namespace Passerelle.Running.Recording;

/// <summary>Tells the connector's administrator when a run failed, was held, or left findings (rule N4); never twice of the same hold.</summary>
public sealed class AdministratorMail(Connector connector)
{
    /// <param name="opened">The findings this run came upon first.</param>
    public async Task SendAsync(RunReport report, IReadOnlyList<Finding> opened, CancellationToken cancel)
    {
        if (connector.Key.IsTest || connector.Configuration.Mail is not { } settings)
        {
            return;
        }

        var fresh = (await connector.Stores.Holds.OpenAsync(connector.Key, cancel)).Where(h => h.NotifiedAt is null).ToList();
        var wentWrong = report.Outcome is "failed" or "refused" or "partial";
        if (!wentWrong && fresh.Count == 0 && opened.Count == 0 && !settings.ReportSuccess)
        {
            return;
        }

        var (subject, body) = ReportMail.Compose(DataOf(report, connector.TimeZone), connector.Rules.Language);
        var to = new MailAddress(connector.Rules.Administrator);
        var mail = new OutgoingMail(settings.From, to, new Recipient(to.Address, to.DisplayName), subject, body, html: null);
        var transport = new SmtpTransport(settings, connector.Configuration.Limits.Timeout, connector.Clock, NullLogger<SmtpTransport>.Instance);
        var delivery = await transport.SendAsync(mail, cancel);
        if (delivery.MayHaveArrived)
        {
            await connector.Stores.Holds.NoteNotifiedAsync(connector.Key, [.. fresh.Select(h => h.Id)], cancel);
        }
    }

    private ReportedRun DataOf(RunReport report, TimeZoneInfo zone)
    {
        var duration = TimeSpan.FromMilliseconds(report.DurationMs);
        return new ReportedRun(
            connector.Rules.Name,
            connector.Configuration.Platform,
            report.Run,
            TimeZoneInfo.ConvertTime(connector.Clock.GetUtcNow() - duration, zone),
            duration,
            Enum.Parse<ReportedOutcome>(report.Outcome, ignoreCase: true),
            CountsOf(report.Counts),
            report.RosterComplete,
            report.Stopped is { } stopped ? $"{stopped.Text} {stopped.Mend}" : null
        )
        {
            Held = ItemsOf(report.Held),
            Failed = ItemsOf(report.Failed),
            Findings = ItemsOf(report.Findings),
        };
    }

    private static ReportedCounts CountsOf(IReadOnlyDictionary<string, int> counts) =>
        new()
        {
            Created = counts["created"],
            Adopted = counts["adopted"],
            Restored = counts["restored"],
            Updated = counts["updated"],
            Removed = counts["removed"],
            Held = counts["held"],
            Skipped = counts["skipped"],
            Failed = counts["failed"],
            Unchanged = counts["unchanged"],
            OutOfScope = counts["outOfScope"],
        };

    private static IReadOnlyList<ReportedItem> ItemsOf(IReadOnlyList<Note> notes) =>
        [.. notes.Select(n => new ReportedItem(n.Employee is { } id ? $"#{id}" : "", n.Text, n.Mend))];
}
