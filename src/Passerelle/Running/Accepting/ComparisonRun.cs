using Passerelle.Cli;
using Passerelle.Connect.Http;
using Passerelle.Core.Accepting;
using Passerelle.Running.Applying;
using Passerelle.Running.Planning;
using Passerelle.Running.Queue;
using Passerelle.Running.Runs;
using Passerelle.Store;
using Passerelle.Store.Data;

namespace Passerelle.Running.Accepting;

/// <summary>Reads both systems once more and compares them with what the rules say, for points (a) and (b) of the acceptance list; changes nothing.</summary>
public static class ComparisonRun
{
    /// <summary>What the order is called in the queue.</summary>
    public const string Kind = "comparison";

    /// <param name="then">The page that shows what came of it.</param>
    public static RunOrder Order(EnvironmentKey test, string by, string then) =>
        new(test, Kind, by, (connector, watcher, cancel) => RunAsync(connector, watcher, by, cancel)) { Then = then };

    private static async Task<RunEnd> RunAsync(Connector connector, RunWatcher watcher, string by, CancellationToken cancel)
    {
        PlanAttempt attempt;
        try
        {
            attempt = await new PlanMaker(connector).MakeAsync(PlanRequest.Full, watcher.Say, cancel);
        }
        catch (RemoteAccessException refused)
        {
            var reason = StopReasons.Of(refused);
            attempt = new Refusal(reason.Code, reason.What, reason.Remedy, reason.ExitCode);
        }
        catch (RunStoppedException stopped)
        {
            attempt = new Refusal(stopped.Reason.Code, stopped.Reason.What, stopped.Reason.Remedy, stopped.Reason.ExitCode);
        }

        if (attempt.Planned is not { } planned)
        {
            return new RunEnd(Report: null, attempt.Refusal, attempt.Refusal!.ExitCode, HadChanges: false);
        }

        var input = new AcceptanceInput(planned.Plan, planned.Roster, planned.Snapshot, planned.Ledger, connector.Rules, connector.Today);
        var list = AcceptanceList.Of(input, [], [], connector.Configuration.Fingerprint);
        var spokenOf = list.Memberships.Misses.SelectMany(person => person.Misses).Select(miss => miss.Group).OfType<Core.Target.GroupId>().Distinct();
        var compared = new Compared(
            list.Memberships.People,
            list.Memberships.IsProven,
            list.Memberships.Misses,
            list.Fields.Misses,
            [.. list.Findings.Select(person => new FoundPerson(person.Employee, person.Name, [.. person.Findings.Select(one => one.Finding)]))],
            spokenOf.ToDictionary(id => id.Value, id => planned.Snapshot.Groups.Find(id)?.Name ?? id.Value, StringComparer.Ordinal),
            [.. list.InScope.Select(employee => employee.Value)]
        );
        await connector.Stores.Comparisons.SaveAsync(connector.Key, connector.Configuration.Fingerprint, StoreJson.Write(compared), by, cancel);
        return new RunEnd(Report: null, Refusal: null, ExitCodes.Done, HadChanges: false);
    }
}
