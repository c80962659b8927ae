using Passerelle.Cli;
using Passerelle.Core.Guarding;
using Passerelle.Core.Memory;
using Passerelle.Core.Planning;
using Passerelle.Core.Planning.Fields;
using Passerelle.Core.Planning.Groups;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Running.Reading;
using Passerelle.Store.Environments;
using Passerelle.Store.Ledgers;

namespace Passerelle.Running.Planning;

/// <summary>How a plan is to be made.</summary>
public sealed record PlanRequest
{
    /// <summary>A person accepted this roster although it looks wrong.</summary>
    public bool AcceptRoster { get; init; }

    /// <summary>Holds that a person approved.</summary>
    public IReadOnlySet<(EmployeeId Employee, string Code)> Approved { get; init; } = new HashSet<(EmployeeId, string)>();

    /// <summary>Whose custom values are compared, once source and target are known; null: everyone's.</summary>
    public Func<Roster, Snapshot, IReadOnlySet<UserId>?> ValuesOnlyOf { get; init; } = (_, _) => null;

    /// <summary>Whether somebody who is not in the list any more may count as gone; a quick run leaves that to the full one (section 11).</summary>
    public bool CountsAbsence { get; init; } = true;

    public static PlanRequest Full { get; } = new();
}

/// <summary>Read source, read target, plan, guard: the first four steps of every run.</summary>
public sealed class PlanMaker(Connector connector)
{
    private readonly SourceReader source = new(connector.Source, connector.Query);
    private readonly TargetReader target = new(connector.Learning, connector.Rules);
    private readonly HistoryReader history = new(connector.Stores, connector.Clock);

    /// <param name="say">Told what is being done, for a person who waits.</param>
    public async Task<PlanAttempt> MakeAsync(PlanRequest request, Action<string> say, CancellationToken cancel)
    {
        var began = connector.Clock.GetUtcNow();
        var ledger = await connector.Stores.Ledgers.LoadAsync(connector.Key, cancel);
        var past = await history.ReadAsync(connector.Key, ledger, cancel) with { Approved = request.Approved };

        say("Reading employees from Personio");
        var roster = await source.ReadAsync(cancel);
        var verdict = RosterTrust.Judge(roster, past, connector.Rules, request.AcceptRoster);
        if (!verdict.IsTrusted)
        {
            return new Refusal(verdict.Code!, verdict.Text!, verdict.Mend!, ExitCodes.SourceNotTrusted);
        }

        say("Reading accounts and groups from 360Learning");
        var lists = await target.ReadListsAsync(ledger, cancel);
        lists = SnapshotTrust.Judge(lists, ledger);
        if (await WrongPlatformAsync(lists, cancel) is { } wrong)
        {
            return wrong;
        }

        if (request.CountsAbsence)
        {
            roster = await source.ProveAbsencesAsync(roster, ledger, lists, cancel);
        }

        say("Reading memberships, managers and custom values");
        var values = request.ValuesOnlyOf(roster, lists);
        var snapshot = await target.ReadDetailsAsync(lists, roster, ledger, values, cancel);

        var memberships = StaleMemberships.In(ledger, snapshot).ToList();
        var managers = StaleManagers.In(ledger, snapshot).ToList();
        ledger = ledger.Without(memberships, managers);
        say("Planning");
        var plan = Planner.Plan(roster, snapshot, ledger, connector.Rules, connector.Today);
        if (plan.RolesNeeded.Count > 0)
        {
            say("Reading roles");
            snapshot = await target.ReadRolesAsync(snapshot, plan.RolesNeeded, cancel);
            plan = Planner.Plan(roster, snapshot, ledger, connector.Rules, connector.Today);
        }

        plan = Guards.Judge(plan, connector.Rules, roster, snapshot, ledger, past);
        return new Planned(plan, roster, snapshot, ledger, past, began)
        {
            Stale =
            [
                .. memberships.Select(m => new MembershipGone(m.User, m.Group)),
                .. managers.Select(m => new ManagerGone(m.User, m.Manager)),
            ],
            AllValuesRead = values is null,
        };
    }

    /// <summary>Every run works on the platform that was seen first, and test and production are never the same one (rule L3).</summary>
    private async Task<Refusal?> WrongPlatformAsync(Snapshot lists, CancellationToken cancel)
    {
        var gone = connector.Rules.Groups.Where(g => lists.Groups.Find(g.Id) is null).ToList();
        if (gone.Count > 0 && lists.IsComplete)
        {
            return new Refusal(
                "group-not-found",
                $"The synchronised group {string.Join(", ", gone.Select(g => g.Id))} does not exist on this platform.",
                "Correct the group's id in the configuration.",
                ExitCodes.Configuration
            );
        }

        var nested = connector.Rules.Groups.FirstOrDefault(g => lists.Groups.AncestorsOf(g.Id).Any(above => connector.Rules.Groups.Any(other => other.Id == above.Id)));
        if (nested is not null)
        {
            return new Refusal(
                "nested-groups",
                $"The synchronised group {lists.Groups.Find(nested.Id)?.Name} ({nested.Id}) lies inside another synchronised group.",
                "Leave one of the two out of the configuration.",
                ExitCodes.Configuration
            );
        }

        if (lists.Groups.Root is not { } root)
        {
            return null;
        }

        var identity = new PlatformIdentity(connector.Configuration.Environment.BaseUrl.GetLeftPart(UriPartial.Authority), root.Id);
        return await IdentityCheck.RefusalAsync(connector, identity, cancel);
    }
}
