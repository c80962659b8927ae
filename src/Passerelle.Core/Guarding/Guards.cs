using Passerelle.Core.Memory;
using Passerelle.Core.Planning;
using Passerelle.Core.Planning.Groups;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Guarding;

/// <summary>Holds back what is more than usual until a person approves it (rule R4), and lets through what was approved.</summary>
public static class Guards
{
    /// <summary>
    /// The plan with the changes of every tripped kind moved into holds, and with approved holds, the planner's own
    /// included, moved back; what a person approved is not held by another guard again.
    /// </summary>
    public static Plan Judge(Plan plan, SyncRules rules, Roster roster, Snapshot snapshot, Ledger ledger, GuardHistory history)
    {
        var verdicts = new GuardVerdicts(plan, rules, roster, snapshot, ledger, history);
        var people = new List<PersonPlan>(plan.People.Count);
        var changed = false;
        foreach (var row in plan.People)
        {
            var judged = verdicts.Judge(row);
            changed |= !ReferenceEquals(judged, row);
            people.Add(judged);
        }

        if (!changed)
        {
            return plan;
        }

        var settled = WaitingManagers.Settle(people);
        return plan with { People = settled, Groups = GroupPlans.Of(snapshot.Groups, rules, snapshot, settled) };
    }
}
