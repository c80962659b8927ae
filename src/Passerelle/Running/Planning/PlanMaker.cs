using Passerelle.Cli;
using Passerelle.Core.Guarding;
using Passerelle.Core.Memory;
using Passerelle.Core.Phrases;
using Passerelle.Core.Planning;
using Passerelle.Core.Planning.Fields;
using Passerelle.Core.Planning.ByHand;
using Passerelle.Core.Planning.Groups;
using Passerelle.Core.Planning.Matching;
using Passerelle.Core.Planning.Narrowing;
using Passerelle.Core.Planning.Wording;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Running.Reading;
using Passerelle.Store.Environments;
using Passerelle.Store.Ledgers;

namespace Passerelle.Running.Planning;

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
            return new Refusal(verdict.Code!, verdict.What!, verdict.Remedy!, ExitCodes.SourceNotTrusted);
        }

        say("Reading accounts and groups from 360Learning");
        var lists = await target.ReadListsAsync(ledger, cancel);
        lists = SnapshotTrust.Judge(lists, ledger);
        if (await WrongPlatformAsync(lists, cancel) is { } wrong)
        {
            return wrong;
        }

        lists = Leftovers.SetApart(lists, ledger);
        if (request.CountsAbsence)
        {
            roster = await source.ProveAbsencesAsync(roster, ledger, lists, request.Only, cancel);
        }

        var decision = Decision(request, roster, lists, ledger);
        if (decision is { Refusal: { } undecided })
        {
            return undecided;
        }

        ledger = decision?.Decision?.After(ledger) ?? ledger;
        lists = Leftovers.SetApart(lists, ledger);
        var only = decision?.Decision?.About ?? request.Only;

        say("Reading memberships, managers and custom values");
        var values = request.ValuesOnlyOf(roster, lists);
        var snapshot = await target.ReadDetailsAsync(lists, roster, ledger, values, only, cancel);

        var memberships = StaleMemberships.In(ledger, snapshot).ToList();
        var managers = StaleManagers.In(ledger, snapshot).ToList();
        ledger = ledger.Without(memberships, managers);
        say("Planning");
        Headroom.Make(roster.Employees.Count);
        var plan = Narrow(Planner.Plan(roster, snapshot, ledger, connector.Rules, connector.Today));
        var accounts = plan.People.Where(p => p.User is not null && p.Reason != ReasonCodes.NotInPilot).Select(p => p.User!.Value);
        var needed = only is null && request.Pilot is null ? plan.RolesNeeded : accounts.Where(plan.RolesNeeded.Contains).ToHashSet();
        if (needed.Count > 0)
        {
            say("Reading roles");
            snapshot = await target.ReadRolesAsync(snapshot, needed, cancel);
            plan = Narrow(Planner.Plan(roster, snapshot, ledger, connector.Rules, connector.Today));
        }

        if (!request.LeavesOutStrangers && only?.FirstOrDefault(id => plan.People.All(p => p.Employee != id)) is { Value: { } stranger })
        {
            return new Refusal("employee-unknown", $"Employee {stranger} is neither in Personio's list nor linked to an account.", "Give the employee's number in Personio.", ExitCodes.Configuration);
        }

        if (request.Pilot is { } empty && empty.MembersOf(plan, roster).Count == 0)
        {
            return new Refusal("pilot-empty", "Nobody is in this pilot, so nothing was done.", "Give another value; capitals do not matter, accents do.", ExitCodes.Configuration);
        }

        plan = Guards.Judge(plan, connector.Rules, roster, snapshot, ledger, past);
        plan = Marked(plan, connector.Rehearsed);
        Headroom.Make(plan.People.Count);
        return new Planned(plan, roster, snapshot, ledger, past, began)
        {
            Stale =
            [
                .. memberships.Select(m => new MembershipGone(m.User, m.Group)),
                .. managers.Select(m => new ManagerGone(m.User, m.Manager)),
            ],
            AllValuesRead = values is null && only is null,
            Decision = decision?.Decision,
        };

        Plan Narrow(Plan whole) =>
            only is not null ? Narrowed.To(whole, only, connector.Rules, snapshot)
            : request.Pilot is { } pilot ? Narrowed.ToPilot(whole, pilot.MembersOf(whole, roster), connector.Rules, snapshot)
            : whole;
    }

    /// <summary>Whoever reads a plan of a test sees who is only rehearsed (rule T8).</summary>
    private static Plan Marked(Plan plan, IReadOnlySet<EmployeeId> rehearsed) =>
        rehearsed.Count == 0
            ? plan
            : plan with { People = [.. plan.People.Select(row => rehearsed.Contains(row.Employee) ? row with { Why = Phrase.Of($"Rehearsed, not in Personio: {row.Why}") } : row)] };

    /// <summary>Whose account is whose is only decided on what was read completely.</summary>
    private static (HandDecision? Decision, Refusal? Refusal)? Decision(PlanRequest request, Roster roster, Snapshot lists, Ledger ledger)
    {
        if (request.Decide is not { } decide)
        {
            return null;
        }

        if (!lists.IsComplete)
        {
            return (null, new Refusal(ReasonCodes.SnapshotIncomplete, $"360Learning was not read completely, so no link is touched. {lists.WhyIncomplete}", "Try again.", ExitCodes.Remote));
        }

        var verdict = decide(roster, lists, ledger);
        return verdict.Decision is { } decision ? (decision, null) : (null, new Refusal(verdict.Code!, verdict.What!, verdict.Remedy!, ExitCodes.Configuration));
    }

    /// <summary>Every run works on the platform that was seen first, and test and production are never the same one (rule L3).</summary>
    private async Task<Refusal?> WrongPlatformAsync(Snapshot lists, CancellationToken cancel)
    {
        var gone = connector.Rules.Groups.Where(g => lists.Groups.Find(g.Id) is null).ToList();
        if (gone.Count > 0 && lists.IsComplete)
        {
            return new Refusal(
                "group-not-found",
                $"The synchronised group {new PhraseList([.. gone.Select(g => g.Id.Value)])} does not exist on this platform.",
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
