using Passerelle.Cli;
using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Reporting;
using Passerelle.Running.Applying;
using Passerelle.Running.Runs;

namespace Passerelle.Running.Recording;

/// <summary>Makes the report of a run.</summary>
public static class Reports
{
    public static RunReport Of(Connector connector, string run, RunWork work, TimeSpan duration)
    {
        var plan = work.Carried ?? work.Planned?.Plan;
        IReadOnlyList<FailedChange> failed = [.. work.Stale, .. work.Result?.Failed ?? []];
        IReadOnlyList<Note> held = plan is null ? [] : [.. Notes.OfHolds(plan), .. LateOf(work)];
        IReadOnlyList<Note> findings = plan is null
            ? []
            : [.. Notes.OfFindings(work.Considered is null ? work.Planned!.Plan : plan), .. (work.Result?.Findings ?? []).Select(Notes.Of)];
        var stop = StopOf(work);
        return new RunReport
        {
            Run = run,
            Environment = connector.EnvironmentName,
            Outcome = OutcomeOf(work, failed.Count, held.Count).ToString().ToLowerInvariant(),
            RosterComplete = work.Planned?.Roster.IsComplete ?? work.Result is not null,
            Counts = PersonCounts.Of(
                plan?.People ?? [],
                new HashSet<EmployeeId>([.. failed.Select(f => f.Employee).OfType<EmployeeId>(), .. work.Result?.Unfinished ?? NotBegun(work, plan)]),
                work.Result?.KeptBack ?? new HashSet<EmployeeId>(),
                findings.Count
            ),
            Writes = (work.Result?.Writes ?? new WriteTally()).ToDictionary(),
            Requests = new RequestCounts(
                (int)connector.Requests.Personio,
                (int)connector.Requests.LearningReads,
                (int)connector.Requests.LearningWrites
            ),
            DurationMs = (long)duration.TotalMilliseconds,
            Held = held,
            Failed = [.. failed.Select(f => new Note(f.Employee?.Value, f.User?.Value, f.Code, f.Text, f.Mend))],
            Findings = findings,
            MailsNotSent = connector.Key.IsTest ? work.Result?.MailsNotSent ?? [] : null,
            Stopped = stop,
            Plan = work.PlanId,
        };
    }

    private static RunOutcome OutcomeOf(RunWork work, int failed, int held) =>
        work switch
        {
            { Refusal.ExitCode: ExitCodes.SourceNotTrusted } => RunOutcome.Refused,
            { Refusal: not null } or { Result.Stop: not null } => RunOutcome.Failed,
            _ when failed > 0 => RunOutcome.Partial,
            _ when held > 0 || work.HoldsLeft > 0 => RunOutcome.Held,
            { Result.Writes.Total: > 0 } => RunOutcome.Applied,
            _ => RunOutcome.Unchanged,
        };

    private static Note? StopOf(RunWork work) =>
        work switch
        {
            { Refusal: { } refusal } => new Note(Employee: null, User: null, refusal.Code, refusal.Text, refusal.Mend),
            { Result.Stop: { } stop } => new Note(Employee: null, User: null, stop.Code, stop.Text, stop.Mend),
            _ => null,
        };

    private static IEnumerable<Note> LateOf(RunWork work) =>
        (work.Result?.HeldLate ?? []).Select(late => new Note(late.Employee.Value, User: null, late.Hold.Code, late.Hold.Text, late.Hold.Mend));

    /// <summary>When nothing was carried out, nobody's changes came about.</summary>
    private static IEnumerable<EmployeeId> NotBegun(RunWork work, Plan? plan) =>
        work.Refusal is null ? [] : (plan?.People ?? []).Where(p => p.Changes.Count > 0).Select(p => p.Employee);
}
