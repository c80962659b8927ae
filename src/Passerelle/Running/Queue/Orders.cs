using Passerelle.Core.Planning.Narrowing;
using Passerelle.Core.Source;
using Passerelle.Running.Planning;
using Passerelle.Running.Runs;
using Passerelle.Running.Undoing;
using Passerelle.Store;

namespace Passerelle.Running.Queue;

/// <summary>The orders that people, programs and the schedule give, each with the run that carries it out.</summary>
public static class Orders
{
    /// <summary>Shows what a run would do, and changes nothing.</summary>
    /// <param name="pilot">The few people it does something for; null: everyone.</param>
    public static RunOrder Plan(EnvironmentKey key, string? by, Pilot? pilot = null) =>
        new(key, "plan", by, (connector, watcher, cancel) => new PlanRun(connector, watcher).RunAsync(PlanRequest.Full with { Pilot = pilot }, cancel));

    /// <inheritdoc cref="Plan" path="/param[@name='pilot']"/>
    public static RunOrder Sync(EnvironmentKey key, string? by, Pilot? pilot = null) =>
        new(key, "sync", by, (connector, watcher, cancel) => new SyncRun(connector, watcher).RunAsync(PlanRequest.Full with { Pilot = pilot }, by, cancel));

    /// <summary>A run that takes the list of employees as it is, once, in the name of a person (rules R2, R4).</summary>
    /// <inheritdoc cref="Plan" path="/param[@name='pilot']"/>
    public static RunOrder AcceptRoster(EnvironmentKey key, string by, Pilot? pilot = null) =>
        new(
            key,
            "sync",
            by,
            async (connector, watcher, cancel) =>
            {
                await connector.Stores.Audit.AppendAsync(connector.Key, by, "accept-roster", new { }, cancel);
                return await new SyncRun(connector, watcher).RunAsync(PlanRequest.Full with { AcceptRoster = true, Pilot = pilot }, by, cancel);
            }
        );

    public static RunOrder Apply(EnvironmentKey key, string plan, string by) =>
        new(key, "apply", by, (connector, watcher, cancel) => new ApplyRun(connector, watcher).RunAsync(plan, by, cancel));

    /// <summary>Some single people, who do not wait for the run before them but enter it (rule R6).</summary>
    public static RunOrder People(EnvironmentKey key, IReadOnlySet<EmployeeId> people, string? by) =>
        new(key, "sync", by, (connector, watcher, cancel) => new PersonRun(connector, watcher).RunAsync(people, by, cancel)) { Joins = true };

    /// <summary>Shows what taking a run back would do, and changes nothing (rule R8).</summary>
    public static RunOrder PlanUndo(EnvironmentKey key, string run, string by) =>
        new(
            key,
            "plan",
            by,
            async (connector, watcher, cancel) =>
            {
                var (stored, planned, refusal) = await new UndoRun(connector, watcher).PlanAsync(run, cancel);
                refusal ??= planned!.Plan.People.All(p => p.Changes.Count + p.Findings.Count == 0) ? UndoPlanMaker.NothingLeft(planned.Plan) : null;
                if (refusal is null)
                {
                    watcher.PlanMade(stored!.Id, planned!);
                }

                return new RunEnd(Report: null, refusal, refusal?.ExitCode ?? 0, HadChanges: false);
            }
        );

    /// <param name="plan">One that <see cref="PlanUndo"/> made and a person saw.</param>
    public static RunOrder Undo(EnvironmentKey key, string plan, string by) =>
        new(key, RunWritesReader.UndoKind, by, (connector, watcher, cancel) => new UndoRun(connector, watcher).RunAsync(plan, by, cancel));

    /// <param name="run">The run that held them.</param>
    /// <param name="people">Null: everyone whom it held.</param>
    /// <param name="samePerson">See <see cref="ApproveRun.RunAsync"/>.</param>
    public static RunOrder Approve(EnvironmentKey key, string run, IReadOnlyList<EmployeeId>? people, bool samePerson, string by) =>
        new(key, "approve", by, (connector, watcher, cancel) => new ApproveRun(connector, watcher).RunAsync(run, people, by, samePerson, cancel));

    /// <summary>One person on demand, ahead of whatever else runs (rule R6).</summary>
    public static RunOrder Person(EnvironmentKey key, EmployeeId employee, string by) =>
        new(key, "person", by, (connector, watcher, cancel) => new PersonRun(connector, watcher).RunAsync(new HashSet<EmployeeId> { employee }, by, cancel)) { Joins = true };

    /// <summary>A fresh login for one person (rule N2).</summary>
    public static RunOrder Resend(EnvironmentKey key, EmployeeId employee, string by) =>
        new(key, "resend", by, (connector, watcher, cancel) => new ResendRun(connector, watcher).RunAsync(employee.Value, by, cancel));

    /// <summary>Shows what would follow from a link by hand, and changes nothing (rule R10).</summary>
    public static RunOrder PlanLink(EnvironmentKey key, LinkOrder order, string by) =>
        new(
            key,
            "link-plan",
            by,
            async (connector, watcher, cancel) =>
            {
                var attempt = await new LinkRun(connector, watcher).PlanAsync(order, cancel);
                if (attempt is { Plan: { } made, Planned: { } planned })
                {
                    watcher.PlanMade(made.Id, planned);
                }

                return new RunEnd(Report: null, attempt.Refusal, attempt.Refusal?.ExitCode ?? 0, HadChanges: false);
            }
        )
        {
            Joins = true,
        };

    /// <summary>A link by hand, as it was shown (rule R10).</summary>
    public static RunOrder Link(EnvironmentKey key, LinkOrder order, LinkPlan shown, string by) =>
        new(key, "link", by, (connector, watcher, cancel) => new LinkRun(connector, watcher).RunAsync(order, shown, by, cancel));

    /// <summary>Something that only reads, and so waits for nobody; what it finds goes where the work puts it.</summary>
    /// <param name="then">The page that shows it.</param>
    public static RunOrder Look(EnvironmentKey key, string kind, string by, string then, Func<Connector, RunWatcher, CancellationToken, Task> work) =>
        new(
            key,
            kind,
            by,
            async (connector, watcher, cancel) =>
            {
                await work(connector, watcher, cancel);
                return new RunEnd(Report: null, Refusal: null, ExitCode: 0, HadChanges: false);
            }
        )
        {
            Joins = true,
            Then = then,
        };
}
