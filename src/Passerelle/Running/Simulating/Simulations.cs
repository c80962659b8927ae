using System.Collections.Concurrent;
using Passerelle.Cli;
using Passerelle.Configuration;
using Passerelle.Connect.Http;
using Passerelle.Connect.Personio;
using Passerelle.Core.Guarding;
using Passerelle.Core.Planning.Matching;
using Passerelle.Core.Rules;
using Passerelle.Core.Simulating;
using Passerelle.Running.Applying;
using Passerelle.Running.Planning;
using Passerelle.Running.Queue;
using Passerelle.Running.Reading;
using Passerelle.Running.Runs;
using Passerelle.Store;

namespace Passerelle.Running.Simulating;

/// <summary>What a change of a live configuration would do, and when that was found out.</summary>
/// <param name="Then">The page of the change.</param>
public sealed record Simulated(Simulation Simulation, DateTimeOffset At, string Then);

/// <summary>
/// Reads both systems and simulates a changed configuration beside the live one, in the background (rule L8). Changes nothing; what was found is kept in memory
/// for an hour.
/// </summary>
public sealed class Simulations(RunQueue queue, TimeProvider clock)
{
    /// <summary>What the order is called in the queue.</summary>
    public const string Kind = "simulation";

    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<EnvironmentKey, (string Subject, Simulated What)> kept = new();

    /// <param name="subject">Names exactly the change that is asked about.</param>
    /// <returns>Null when it was not simulated, or too long ago.</returns>
    public Simulated? Find(EnvironmentKey key, string subject) =>
        kept.TryGetValue(key, out var one) && string.Equals(one.Subject, subject, StringComparison.Ordinal) ? Latest(key) : null;

    /// <summary>The last one of the environment, whatever change it was about.</summary>
    /// <returns>Null when there is none, or it was too long ago.</returns>
    public Simulated? Latest(EnvironmentKey key) => kept.TryGetValue(key, out var one) && clock.GetUtcNow() - one.What.At < Kept ? one.What : null;

    /// <param name="live">What the environment runs with.</param>
    /// <param name="proposed">What it would run with, on the groups that are active.</param>
    /// <param name="then">The page that shows what was found.</param>
    public RunTicket Begin(EnvironmentKey key, string subject, SyncRules live, ConnectorConfiguration proposed, string by, string then) =>
        queue.Enqueue(
            new RunOrder(key, Kind, by, (connector, watcher, cancel) => RunAsync(subject, live, then, connector, watcher, cancel))
            {
                Joins = true,
                Configuration = proposed,
                Then = then,
            }
        );

    private async Task<RunEnd> RunAsync(string subject, SyncRules live, string then, Connector connector, RunWatcher watcher, CancellationToken cancel)
    {
        try
        {
            var simulation = await SimulateAsync(live, connector, watcher, cancel);
            kept[connector.Key] = (subject, new Simulated(simulation, clock.GetUtcNow(), then));
            return new RunEnd(Report: null, Refusal: null, ExitCodes.Done, HadChanges: false);
        }
        catch (RemoteAccessException refused)
        {
            var reason = StopReasons.Of(refused);
            return new RunEnd(Report: null, new Refusal(reason.Code, reason.What, reason.Remedy, reason.ExitCode), reason.ExitCode, HadChanges: false);
        }
        catch (RunStoppedException stopped)
        {
            var reason = stopped.Reason;
            return new RunEnd(Report: null, new Refusal(reason.Code, reason.What, reason.Remedy, reason.ExitCode), reason.ExitCode, HadChanges: false);
        }
    }

    /// <summary>The proposed rules, with the groups whose synchronisation would end: who is in them must be known too.</summary>
    private static SyncRules Both(SyncRules proposed, SyncRules live)
    {
        var then = proposed.Groups.Select(group => group.Id).ToHashSet();
        return proposed with { Groups = [.. proposed.Groups, .. live.Groups.Where(group => !then.Contains(group.Id))] };
    }

    private static async Task<Simulation> SimulateAsync(SyncRules live, Connector connector, RunWatcher watcher, CancellationToken cancel)
    {
        var target = new TargetReader(connector.Learning, Both(connector.Rules, live));
        var both = new RosterQuery(connector.Query.Keys.Union(RosterQuery.For(live).Keys).ToHashSet(StringComparer.Ordinal));
        var source = new SourceReader(connector.Source, both);
        var ledger = await connector.Stores.Ledgers.LoadAsync(connector.Key, cancel);
        watcher.Say("Reading employees from Personio");
        var roster = await source.ReadAsync(cancel);
        watcher.Say("Reading accounts and groups from 360Learning");
        var lists = Leftovers.SetApart(SnapshotTrust.Judge(await target.ReadListsAsync(ledger, cancel), ledger), ledger);
        roster = await source.ProveAbsencesAsync(roster, ledger, lists, only: null, cancel);
        watcher.Say("Reading memberships, managers and custom values");
        var snapshot = await target.ReadDetailsAsync(lists, roster, ledger, valuesOnlyOf: null, only: null, cancel);
        watcher.Say("Planning");
        var simulation = Simulator.Simulate(new Present(roster, snapshot, ledger, connector.Today), live, connector.Rules);
        if (simulation.RolesNeeded.Count > 0)
        {
            watcher.Say("Reading roles");
            snapshot = await target.ReadRolesAsync(snapshot, simulation.RolesNeeded, cancel);
            simulation = Simulator.Simulate(new Present(roster, snapshot, ledger, connector.Today), live, connector.Rules);
        }

        return simulation;
    }
}
