namespace Passerelle.Reporting;

/// <summary>Makes one report of several that are about different people.</summary>
public static class RunReports
{
    /// <summary>The later report with the other's people added; run and plan are the later one's, the outcome is the worse.</summary>
    public static RunReport Join(RunReport first, RunReport later) =>
        later with
        {
            Outcome = Worse(first.Outcome, later.Outcome),
            RosterComplete = first.RosterComplete && later.RosterComplete,
            Counts = Sum(first.Counts, later.Counts),
            Writes = Sum(first.Writes, later.Writes),
            DurationMs = first.DurationMs + later.DurationMs,
            Held = [.. first.Held, .. later.Held],
            Failed = [.. first.Failed, .. later.Failed],
            Findings = [.. first.Findings, .. later.Findings],
            MailsNotSent = first.MailsNotSent is null ? later.MailsNotSent : [.. first.MailsNotSent, .. later.MailsNotSent ?? []],
            Stopped = later.Stopped ?? first.Stopped,
        };

    private static string Worse(string one, string other) =>
        Enum.Parse<RunOutcome>(one, ignoreCase: true) <= Enum.Parse<RunOutcome>(other, ignoreCase: true) ? one : other;

    private static Dictionary<string, int> Sum(IReadOnlyDictionary<string, int> one, IReadOnlyDictionary<string, int> other) =>
        one.Keys.Union(other.Keys, StringComparer.Ordinal)
            .ToDictionary(key => key, key => one.GetValueOrDefault(key) + other.GetValueOrDefault(key), StringComparer.Ordinal);
}
