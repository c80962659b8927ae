using System.Collections;
using System.Text.Json;
using Passerelle.Reporting;
using Passerelle.Store.Runs;

namespace Passerelle.Running.Recording;

/// <summary>
/// The mails that a test run did not send are kept apart from its report: a first run has one for everybody, and a report that holds them would have to be in
/// memory as a whole, several times, whenever it is written or read.
/// </summary>
public static class RunMails
{
    /// <summary>The report as it is kept.</summary>
    public static RunReport Without(RunReport report) => report.MailsNotSent is { Count: > 0 } ? report with { MailsNotSent = null } : report;

    /// <returns>Null when the report as it is kept says all there is to say.</returns>
    public static IReadOnlyList<RunMail>? Of(RunReport report) => report.MailsNotSent is { Count: > 0 } mails ? new Rows(mails) : null;

    /// <summary>The JSON of a run's report as it was printed, the mails put back.</summary>
    /// <returns>Null for a run without a report.</returns>
    public static async Task<string?> WholeAsync(Stores stores, Run run, CancellationToken cancel)
    {
        if (run.Report is not { } kept)
        {
            return null;
        }

        var mails = await stores.Runs.MailsAsync(run.Id, int.MaxValue, cancel);
        return mails.Count == 0 ? kept : JsonDocuments.Write(JsonSerializer.Deserialize<RunReport>(kept, JsonDocuments.Options)! with { MailsNotSent = [.. mails.Select(Reported)] });
    }

    public static UnsentMail Reported(RunMail mail) => new(mail.Employee, mail.Recipient, mail.Subject);

    /// <summary>Rows made as they are asked for.</summary>
    private sealed class Rows(IReadOnlyList<UnsentMail> mails) : IReadOnlyList<RunMail>
    {
        public int Count => mails.Count;

        public RunMail this[int index] => new(mails[index].Employee, mails[index].To, mails[index].Subject);

        public IEnumerator<RunMail> GetEnumerator() => mails.Select(mail => new RunMail(mail.Employee, mail.To, mail.Subject)).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
