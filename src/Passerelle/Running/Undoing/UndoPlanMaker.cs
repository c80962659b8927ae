using Passerelle.Cli;
using Passerelle.Core.Guarding;
using Passerelle.Core.Phrases;
using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Core.Undoing;
using Passerelle.Running.Planning;
using Passerelle.Running.Reading;
using Passerelle.Store.Environments;
using Passerelle.Store.Runs;

namespace Passerelle.Running.Undoing;

/// <summary>Makes the plan that takes a run back: the journal says what was before, 360Learning what is there now. Personio is not asked.</summary>
public sealed class UndoPlanMaker(Connector connector)
{
    private readonly TargetReader target = new(connector.Learning, connector.Rules);
    private readonly RunWritesReader journal = new(connector);

    /// <param name="say">Told what is being done, for a person who waits.</param>
    public async Task<PlanAttempt> MakeAsync(string run, Action<string> say, CancellationToken cancel)
    {
        var began = connector.Clock.GetUtcNow();
        if (await RefusalAsync(run, cancel) is { } refusal)
        {
            return refusal;
        }

        var writes = await journal.OfAsync(run, cancel);
        if (writes.Changes.Count == 0)
        {
            return Nothing($"Run {run} wrote nothing, so there is nothing to take back.");
        }

        var broughtBack = await journal.BroughtBackAsync(run, cancel);
        var ledger = await connector.Stores.Ledgers.LoadAsync(connector.Key, cancel);
        say("Reading accounts and groups from 360Learning");
        var lists = await target.ReadListsAsync(ledger, cancel);
        if (lists.Groups.Root is { } root)
        {
            var identity = new PlatformIdentity(connector.Configuration.Environment.BaseUrl.GetLeftPart(UriPartial.Authority), root.Id);
            if (await IdentityCheck.RefusalAsync(connector, identity, cancel) is { } other)
            {
                return other;
            }
        }

        say("Reading roles, memberships, managers and custom values");
        var snapshot = await target.ReadDetailsAsync(lists, UndoReads.Of(writes, broughtBack, lists, ledger), cancel);
        if (!snapshot.IsComplete)
        {
            return new Refusal(
                "snapshot-incomplete",
                $"360Learning was not read completely, so nothing is taken back. {snapshot.WhyIncomplete}",
                "Run again; if it stays so, show it to 360Learning's support.",
                ExitCodes.Remote
            );
        }

        say("Planning");
        var plan = UndoPlanner.Plan(writes, broughtBack, snapshot, ledger, connector.Rules, connector.Today);
        return new Planned(plan, NoRoster, snapshot, ledger, new GuardHistory(), began);
    }

    /// <summary>What a plan answers that has nothing to do.</summary>
    public static Refusal NothingLeft(Plan plan) => Nothing($"Nothing of run {plan.Undoes} is left to take back.");

    private static Refusal Nothing(Phrase text) => new("nothing-to-undo", text, "passerelle runs shows which run changed what.", ExitCodes.Configuration);

    private static Roster NoRoster { get; } =
        new([], RosterProof.Complete(0), new Dictionary<string, AttributeInfo>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), new Dictionary<EmployeeId, Absence>());

    private async Task<Refusal?> RefusalAsync(string run, CancellationToken cancel)
    {
        if (await connector.Stores.Runs.FindAsync(connector.Key, run, cancel) is not { } found)
        {
            return new Refusal("run-unknown", $"There is no run {run} in this environment.", "passerelle runs lists them.", ExitCodes.Configuration);
        }

        return await IsOpenAsync(found, cancel)
            ? new Refusal("run-open", $"Run {run} is still under way.", "Wait until it has ended, or stop it with passerelle pause, then undo it.", ExitCodes.Configuration)
            : null;
    }

    /// <summary>A run without an end whose process died holds no lock any more; the run that undoes it records that it was interrupted.</summary>
    private async Task<bool> IsOpenAsync(Run run, CancellationToken cancel)
    {
        var platform = connector.Configuration.Environment.BaseUrl.GetLeftPart(UriPartial.Authority);
        return run.FinishedAt is null && await connector.Stores.Locks.HolderAsync(platform, cancel) is not null;
    }
}
