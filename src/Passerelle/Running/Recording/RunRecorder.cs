using Passerelle.Cli;
using Passerelle.Core.Planning;
using Passerelle.Core.Planning.Wording;
using Passerelle.Core.Source;
using Passerelle.Reporting;
using Passerelle.Running.Accepting;
using Passerelle.Running.Planning;
using Passerelle.Running.Runs;
using Passerelle.Store.Findings;
using Passerelle.Store.Holds;

namespace Passerelle.Running.Recording;

/// <summary>Brings a run to its end: findings, holds, what is remembered, the report, and the mail to the administrator.</summary>
public sealed class RunRecorder(Connector connector)
{
    public async Task<RunEnd> FinishAsync(string run, RunWork work, TimeSpan duration)
    {
        var people = (work.Carried ?? work.Planned?.Plan)?.People.Count ?? 0;
        Headroom.Make(people);
        var changes = await RecordAsync(run, work);
        Headroom.Make(people);
        var report = Reports.Of(connector, run, work, duration);
        await connector.Stores.Runs.FinishAsync(
            connector.Key,
            run,
            report.Outcome,
            JsonDocuments.Write(report.Counts),
            JsonDocuments.Write(RunMails.Without(report)),
            ReportPhrases.Of(report),
            Reports.PeopleOf(work),
            RunMails.Of(report),
            CancellationToken.None
        );
        if (work.Tells)
        {
            await new AdministratorMail(connector).SendAsync(report, changes, NamesOf(work), CancellationToken.None);
        }

        return new RunEnd(report, work.Refusal, ExitCodeOf(report, work), work.Result?.Writes.Total > 0);
    }

    private static Dictionary<EmployeeId, string> NamesOf(RunWork work) =>
        work.Planned?.Plan.People.DistinctBy(p => p.Employee).ToDictionary(p => p.Employee, p => p.Name) ?? [];

    /// <returns>The findings this run came upon first.</returns>
    private async Task<IReadOnlyList<Finding>> RecordAsync(string run, RunWork work)
    {
        if (work.Planned is not { } planned)
        {
            return [];
        }

        var stores = connector.Stores;
        var plan = work.Carried ?? planned.Plan;
        var judged = Judged(work, planned);
        IEnumerable<Finding> findings = planned.Plan.AllFindings;
        if (work.Considered is { } only)
        {
            findings = findings.Where(f => f.Employee is { } employee && only.Contains(employee));
        }

        FindingChanges changed = await stores.Findings.SyncAsync(connector.Key, run, [.. findings, .. work.Result?.Findings ?? []], judged);
        if (work.Considered is null || work.WholeRows)
        {
            var judgedHere = plan.People.Where(p => p.Reason != ReasonCodes.NotInPilot).Select(p => p.Employee).Where(e => judged?.Contains(e) ?? true).ToHashSet();
            await stores.Holds.SyncAsync(connector.Key, run, HoldsOf(plan, work), judgedHere);
            await stores.Ledgers.ApplyAsync(connector.Key, LedgerNotes.Of(planned, connector.Rules, connector.Today));
        }

        if (connector.Key.IsTest && TestRunNotes.Of(connector, run, work) is { } note)
        {
            await stores.TestRuns.SaveAsync(connector.Key, note);
        }

        if (work.Considered is null)
        {
            if (planned.Roster.IsComplete)
            {
                await stores.Rosters.SaveAsync(connector.Key, [.. planned.Roster.Employees.Select(e => e.Id)]);
            }

            await stores.Plans.KeepRowsOfLatestAsync(connector.Key, PlansKept);
        }

        return changed.Opened;
    }

    /// <summary>The people about whom the run could tell what is so; null: everyone. What was not read closes nothing.</summary>
    private static HashSet<EmployeeId>? Judged(RunWork work, Planned planned) =>
        planned is { Roster.IsComplete: true, Snapshot.IsComplete: true }
            ? work.Considered?.ToHashSet()
            : planned
                .Plan.People.Where(p => p.Reason is not (ReasonCodes.RosterIncomplete or ReasonCodes.SnapshotIncomplete))
                .Select(p => p.Employee)
                .Where(e => work.Considered?.Contains(e) != false)
                .ToHashSet();

    /// <summary>Plans whose rows stay; a month of daily runs.</summary>
    private const int PlansKept = 31;

    private static IReadOnlyList<HeldPerson> HoldsOf(Plan plan, RunWork work)
    {
        var names = plan.People.ToDictionary(p => p.Employee);
        return
        [
            .. plan.People.SelectMany(p => p.Holds.Select(h => new HeldPerson(p.Employee, p.User, p.Name, h))),
            .. (work.Result?.HeldLate ?? []).Select(late => new HeldPerson(
                late.Employee,
                names.GetValueOrDefault(late.Employee)?.User,
                names.GetValueOrDefault(late.Employee)?.Name ?? late.Employee.Value,
                late.Hold
            )),
        ];
    }

    internal static int ExitCodeOf(RunReport report, RunWork work)
    {
        int[] codes =
        [
            work.Refusal?.ExitCode ?? 0,
            work.Result?.Stop?.ExitCode ?? 0,
            report.Failed.Count > 0 ? ExitCodes.SomeFailed : 0,
            report.Held.Count > 0 ? ExitCodes.Held : 0,
            work.Planned is { Roster.IsComplete: false } ? ExitCodes.SourceNotTrusted : 0,
            work.Planned is { Snapshot.IsComplete: false } ? ExitCodes.Remote : 0,
        ];
        return codes.Max();
    }
}
