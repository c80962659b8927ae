using Passerelle.Core.Memory;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.Groups;

/// <summary>The groups whose members must be read for a plan; all others need not be asked for.</summary>
public static class GroupsConcerned
{
    /// <summary>Each synchronised group, the way from it to every group somebody belongs to, the groups with caused memberships, and the parking group.</summary>
    /// <param name="only">The employees whose rows count; null: everyone's.</param>
    public static IReadOnlySet<GroupId> Of(GroupTree tree, SyncRules rules, Roster roster, Ledger ledger, IReadOnlySet<EmployeeId>? only = null)
    {
        var managed = new ManagedGroups(tree, rules);
        var concerned = rules.Groups.Select(g => g.Id).Where(id => tree.Find(id) is not null).ToHashSet();
        if (managed.Parking is { } parking)
        {
            concerned.Add(parking);
        }

        var structure = new GroupStructure(tree, rules);
        var inScope = roster.Employees.Where(e => e.Status is EmploymentStatus.Active or EmploymentStatus.Onboarding or EmploymentStatus.Leave && only?.Contains(e.Id) != false);
        var placements = inScope.Select(structure.PlacementOf).Distinct<Placement>(ReferenceEqualityComparer.Instance);
        foreach (var place in placements.SelectMany(p => p.Places))
        {
            if (place.Reached is { } reached && reached != place.Synced)
            {
                concerned.Add(reached);
                concerned.UnionWith(tree.AncestorsOf(reached).Select(g => g.Id).TakeWhile(id => id != place.Synced));
            }
        }

        var theirs = only?.Select(e => ledger.LinkedByHand.GetValueOrDefault(e, ledger.Links.GetValueOrDefault(e)?.User ?? default)).ToHashSet();
        concerned.UnionWith(ledger.Caused.Where(caused => theirs?.Contains(caused.Key) != false).Select(caused => caused.Value).SelectMany(groups => groups).Where(id => managed.TopOf(id) is not null));
        return concerned;
    }
}
