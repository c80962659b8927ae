using Passerelle.Cli;
using Passerelle.Core.Planning;
using Passerelle.Core.Planning.Wording;
using Passerelle.Core.Source;
using Passerelle.Reporting;
using Passerelle.Running.Applying;
using Passerelle.Running.Runs;
using Passerelle.Store.Runs;

namespace Passerelle.Running.Recording;

/// <summary>Makes the report of a run.</summary>
public static class Reports
{
    public static RunReport Of(Connector connector, string run, RunWork work, TimeSpan duration)
    {
        var plan = work.Carried ?? work.Planned?.Plan;
        var failed = FailedOf(work, plan);
        IReadOnlyList<Note> held = plan is null ? [] : [.. Notes.OfHolds(plan), .. LateOf(work), .. WaitingOf(work)];
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
            Counts = PersonCounts.Of(EachOf(work, plan, failed), findings.Count),
            Writes = (work.Result?.Writes ?? new WriteTally()).ToDictionary(),
            Requests = new RequestCounts(
                (int)connector.Requests.Personio,
                (int)connector.Requests.LearningReads,
                (int)connector.Requests.LearningWrites
            ),
            DurationMs = (long)duration.TotalMilliseconds,
            Held = held,
            Failed = [.. failed.Select(f => new Note(f.Employee?.Value, f.User?.Value, f.Code, f.What, f.Remedy))],
            Findings = findings,
            MailsNotSent = connector.Key.IsTest ? work.Result?.MailsNotSent ?? [] : null,
            Stopped = stop,
            Undoes = work.Undoes,
            Irreversible = work.Undoes is null ? null : [.. (plan?.Irreversible ?? []).Select(IrreversibleRow.Of)],
            Plan = work.PlanId,
        };
    }

    /// <summary>What became of everybody whom the report's counts count, but for those who stay as they are or are out of scope.</summary>
    public static IReadOnlyList<RunPerson> PeopleOf(RunWork work)
    {
        var plan = work.Carried ?? work.Planned?.Plan;
        return
        [
            .. EachOf(work, plan, FailedOf(work, plan))
                .Where(one => one.Count is not (PersonCounts.Unchanged or PersonCounts.OutOfScope))
                .DistinctBy(one => one.Person.Employee)
                .Select(one => new RunPerson(one.Person.Employee, one.Count)),
        ];
    }

    private static IReadOnlyList<FailedChange> FailedOf(RunWork work, Plan? plan) => [.. work.Stale, .. work.Result?.Failed ?? [], .. UnreadOf(work, plan)];

    private static IEnumerable<(PersonPlan Person, string Count)> EachOf(RunWork work, Plan? plan, IReadOnlyList<FailedChange> failed) =>
        PersonCounts.Each(
            plan?.People ?? [],
            new HashSet<EmployeeId>([.. failed.Select(f => f.Employee).OfType<EmployeeId>(), .. work.Result?.Unfinished ?? NotBegun(work, plan)]),
            work.Result?.KeptBack ?? new HashSet<EmployeeId>(),
            (work.Result?.HeldLate ?? []).Select(late => late.Employee).ToHashSet()
        );

    private static RunOutcome OutcomeOf(RunWork work, int failed, int held) =>
        work switch
        {
            { Refusal.ExitCode: ExitCodes.SourceNotTrusted } => RunOutcome.Refused,
            { Refusal: not null } or { Result.Stop: not null } => RunOutcome.Failed,
            { Planned.Snapshot.IsComplete: false } => RunOutcome.Failed,
            _ when failed > 0 => RunOutcome.Partial,
            _ when held > 0 => RunOutcome.Held,
            { Result.Writes.Total: > 0 } => RunOutcome.Applied,
            _ => RunOutcome.Unchanged,
        };

    private static Note? StopOf(RunWork work) =>
        work switch
        {
            { Refusal: { } refusal } => new Note(Employee: null, User: null, refusal.Code, refusal.What, refusal.Remedy),
            { Planned.Snapshot: { IsComplete: false } snapshot } => new Note(
                Employee: null,
                User: null,
                ReasonCodes.SnapshotIncomplete,
                $"360Learning was not read completely, so nobody was created, newly matched or removed. {snapshot.WhyIncomplete}",
                "Run again; if it stays so, show it to 360Learning's support."
            ),
            { Result.Stop: { } stop } => new Note(Employee: null, User: null, stop.Code, stop.What, stop.Remedy),
            _ => null,
        };

    /// <summary>What still waits after an approval.</summary>
    private static IEnumerable<Note> WaitingOf(RunWork work) =>
        (work.HoldsLeft ?? []).Select(h => new Note(h.Employee.Value, h.User?.Value, h.Hold.Code, Notes.Named(h.Name, h.Hold.What), h.Hold.Remedy));

    private static IEnumerable<FailedChange> UnreadOf(RunWork work, Plan? plan) =>
        work.Planned?.Snapshot.Unread is { Count: > 0 } unread
            ? (plan?.People ?? []).Where(p => p.User is { } user && unread.Contains(user)).Select(p => new FailedChange(
                p.Employee,
                p.User,
                "not-read",
                $"The roles or custom values of {p.Name} could not be read, so not everything was compared.",
                "The next run tries again."
            ))
            : [];

    private static IEnumerable<Note> LateOf(RunWork work) =>
        (work.Result?.HeldLate ?? []).Select(late => new Note(late.Employee.Value, User: null, late.Hold.Code, late.Hold.What, late.Hold.Remedy));

    /// <summary>When nothing was carried out, nobody's changes came about.</summary>
    private static IEnumerable<EmployeeId> NotBegun(RunWork work, Plan? plan) =>
        work.Refusal is null ? [] : (plan?.People ?? []).Where(p => p.Changes.Count > 0).Select(p => p.Employee);
}
