using System.Globalization;
using System.Net.Mail;
using Microsoft.Extensions.Logging.Abstractions;
using Passerelle.Core.Planning;
using Passerelle.Mail;
using Passerelle.Mail.Reports;
using Passerelle.Reporting;
using Passerelle.Translating;

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

        var language = ReportMail.CultureOf(connector.Rules.Language);
        var (subject, body) = ReportMail.Compose(DataOf(report, connector.TimeZone, language), connector.Rules.Language);
        var to = new MailAddress(connector.Rules.Administrator);
        var mail = new OutgoingMail(settings.From, to, new Recipient(to.Address, to.DisplayName), subject, body, html: null);
        var transport = new SmtpTransport(settings, connector.Configuration.Limits.Timeout, connector.Clock, NullLogger<SmtpTransport>.Instance);
        var delivery = await transport.SendAsync(mail, cancel);
        if (delivery.MayHaveArrived)
        {
            await connector.Stores.Holds.NoteNotifiedAsync(connector.Key, [.. fresh.Select(h => h.Id)], cancel);
        }
    }

    private ReportedRun DataOf(RunReport report, TimeZoneInfo zone, CultureInfo language)
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
            report.Stopped is { } stopped ? $"{Translator.Tell(stopped.What, language)} {Translator.Tell(stopped.Remedy, language)}" : null
        )
        {
            Held = ItemsOf(report.Held, language),
            Failed = ItemsOf(report.Failed, language),
            Findings = ItemsOf(report.Findings, language),
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

    private static IReadOnlyList<ReportedItem> ItemsOf(IReadOnlyList<Note> notes, CultureInfo language) =>
        [.. notes.Select(n => new ReportedItem(n.Employee is { } id ? $"#{id}" : "", Translator.Tell(n.What, language), Translator.Tell(n.Remedy, language)))];
}
