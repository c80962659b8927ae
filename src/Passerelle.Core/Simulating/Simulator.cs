using Passerelle.Core.Planning;
using Passerelle.Core.Planning.Groups;
using Passerelle.Core.Planning.Matching;
using Passerelle.Core.Rules;

namespace Passerelle.Core.Simulating;

/// <summary>
/// Plans the live and the proposed configuration on the same read and tells them apart (rule L8). Pure. Under rules without a synchronised group nothing is
/// ever run, so nothing happens to anybody, whatever a plan would say.
/// </summary>
public static class Simulator
{
    /// <param name="live">The rules in force, with the groups that are activated; none before the first activation.</param>
    /// <param name="proposed">The rules as they would be, for the same environment; without groups after the last deactivation.</param>
    public static Simulation Simulate(Present present, SyncRules live, SyncRules proposed)
    {
        var before = Planner.Plan(present.Roster, present.Snapshot, present.Ledger, live, present.Today);
        var after = Planner.Plan(present.Roster, present.Snapshot, present.Ledger, proposed, present.Today);
        var inScope = Employed(present, live);
        var inScopeThen = Employed(present, proposed);
        var effects = new Effects(new MembershipIndex(present.Snapshot));

        // The same people in the same order: whom a plan considers hangs on what was read, not on the rules.
        var people = new List<SimulatedPerson>();
        for (var i = 0; i < after.People.Count; i++)
        {
            var row = after.People[i];
            var now = live.Groups.Count == 0 ? PersonEffects.None : effects.Of(before.People[i]);
            var then = proposed.Groups.Count == 0 ? PersonEffects.None : effects.Of(row);
            var scope = (inScope[i], inScopeThen[i]) switch
            {
                (true, false) => ScopeChange.FallsOut,
                (false, true) => ScopeChange.ComesIn,
                _ => ScopeChange.AsBefore,
            };
            var comes = Effects.Less(then, now);
            var drops = Effects.Less(now, then);
            if (scope != ScopeChange.AsBefore || !comes.IsNothing || !drops.IsNothing)
            {
                people.Add(new SimulatedPerson(row.Employee, row.User, row.Name, scope, row.Reason, row.Why, comes, drops));
            }
        }

        return new Simulation
        {
            People = people,
            Groups = GroupDifferences.Of(people, present.Snapshot, live, proposed),
            Fields = FieldDifferences.Of(people, before, after, live, proposed),
            Gaps = SimulationGaps.Of(present, after, inScopeThen, proposed),
            RolesNeeded = before.RolesNeeded.Union(after.RolesNeeded).ToHashSet(),
        };
    }

    /// <summary>Who is synchronised, in the plan's order.</summary>
    private static bool[] Employed(Present present, SyncRules rules)
    {
        var structure = new GroupStructure(present.Snapshot.Groups, rules);
        return [.. Population.Of(present.Roster, present.Snapshot, present.Ledger, rules, structure, present.Today).Select(p => p.IsEmployed)];
    }
}
