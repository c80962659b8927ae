using System.Globalization;
using System.Net.Mail;
using Microsoft.Extensions.Logging;
using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Mail;
using Passerelle.Mail.Reports;
using Passerelle.Reporting;
using Passerelle.Translating;

namespace Passerelle.Running.Recording;

/// <summary>Tells the connector's administrator when a run failed, was held, or left findings (rule N4); never twice of the same hold.</summary>
public sealed partial class AdministratorMail(Connector connector)
{
    // What a mail told is not kept; that one could not be sent stands in the audit log, until a later one goes out.
    private const string NotSentAction = "report-not-mailed";
    private const string SentAction = "report-mailed-again";
    private const string Actor = "passerelle";

    private readonly ILogger log = connector.Logs.CreateLogger<AdministratorMail>();

    /// <param name="opened">The findings this run came upon first.</param>
    /// <param name="names">What people are called, by employee id.</param>
    public async Task SendAsync(RunReport report, IReadOnlyList<Finding> opened, IReadOnlyDictionary<EmployeeId, string> names, CancellationToken cancel)
    {
        if (connector.Key.IsTest || connector.Configuration.Mail is not { } settings)
        {
            return;
        }

        var fresh = (await connector.Stores.Holds.OpenAsync(connector.Key, cancel)).Where(h => h.NotifiedAt is null).ToList();
        var isOwed = await IsOwedAsync(cancel);
        var language = ReportMail.CultureOf(connector.Rules.Language);
        var told = DataOf(report, connector.TimeZone, language, names) with { HasNews = fresh.Count + opened.Count > 0 || isOwed };
        if (!told.IsDue(settings.ReportSuccess))
        {
            return;
        }

        var (subject, body) = ReportMail.Compose(told, connector.Rules.Language);
        var to = new MailAddress(connector.Rules.Administrator);
        var mail = new OutgoingMail(settings.From, to, new Recipient(to.Address, to.DisplayName), subject, body, html: null);
        var transport = new SmtpTransport(settings, connector.Configuration.Limits.Timeout, connector.Clock, connector.Logs.CreateLogger<SmtpTransport>());
        var delivery = await transport.SendAsync(mail, cancel);
        if (!delivery.MayHaveArrived)
        {
            NotSent(log, report.Run, connector.Key.Value, delivery.Outcome, delivery.Code);
            await connector.Stores.Audit.AppendAsync(connector.Key, Actor, NotSentAction, new { report.Run, delivery.Code }, cancel);
            return;
        }

        await connector.Stores.Holds.NoteNotifiedAsync(connector.Key, [.. fresh.Select(h => h.Id)], cancel);
        if (isOwed)
        {
            await connector.Stores.Audit.AppendAsync(connector.Key, Actor, SentAction, new { report.Run }, cancel);
        }
    }

    /// <summary>Whether the last report that was due could not be sent: what it told, the next one tells.</summary>
    private async Task<bool> IsOwedAsync(CancellationToken cancel) =>
        await connector.Stores.Queries.FirstOrDefaultAsync<string>(
            "SELECT action FROM audit WHERE env = @env AND action IN (@failed, @sent) ORDER BY position DESC LIMIT 1",
            new { env = connector.Key.Value, failed = NotSentAction, sent = SentAction },
            cancel
        ) == NotSentAction;

    private ReportedRun DataOf(RunReport report, TimeZoneInfo zone, CultureInfo language, IReadOnlyDictionary<EmployeeId, string> names)
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
            Held = ItemsOf(report.Held, language, names),
            Failed = ItemsOf(report.Failed, language, names),
            Findings = ItemsOf(report.Findings, language, names),
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

    private IReadOnlyList<ReportedItem> ItemsOf(IReadOnlyList<Note> notes, CultureInfo language, IReadOnlyDictionary<EmployeeId, string> names) =>
        [.. notes.Select(n => new ReportedItem(WhoOf(n.Employee, names), Translator.Tell(n.What, language), Translator.Tell(n.Remedy, language), LinkOf(n.Employee)))];

    /// <summary>What a run that planned nothing says of somebody has the number only.</summary>
    private static string WhoOf(string? employee, IReadOnlyDictionary<EmployeeId, string> names) =>
        employee is null ? ""
        : names.TryGetValue(new EmployeeId(employee), out var name) ? name
        : $"#{employee}";

    /// <summary>The person's page in Personio, as the console has it too.</summary>
    private Uri? LinkOf(string? employee) =>
        employee is not null && connector.Rules.PersonioDomain is { } domain ? new Uri($"{domain.TrimEnd('/')}/staff/details/{Uri.EscapeDataString(employee)}") : null;

    [LoggerMessage(4104, LogLevel.Error, "The report of run {Run} of {Environment} could not be mailed to the administrator ({Outcome}, {Code}); the next run tells it")]
    private static partial void NotSent(ILogger log, string run, string environment, MailOutcome outcome, string code);
}
