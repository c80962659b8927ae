using Passerelle.Core.Phrases;
using Passerelle.Core.Planning;
using Passerelle.Core.Planning.Groups;
using Passerelle.Core.Target;

namespace Passerelle.Core.Undoing;

/// <summary>Takes a run's memberships back: what it took off comes again, what it added goes, by the platform's own cascade (rules G5, G6).</summary>
internal sealed class MembershipUndo(UndoWorld world)
{
    private readonly ManagedGroups managed = new(world.Snapshot.Groups, world.Rules);
    private readonly RemovalPlanner removals = new(world.Snapshot.Groups, new ManagedGroups(world.Snapshot.Groups, world.Rules), world.Memberships, world.Snapshot);

    public void TakeBack(RowDraft row, UserId user)
    {
        var added = Groups(row.Writes.All<AddMembership>().Select(a => a.Change.AlsoEnters.Prepend(a.Change.Group)));
        var removed = Groups(row.Writes.All<RemoveMembership>().Select(r => r.Change.AlsoLeaves.Prepend(r.Change.Group)));
        if (added.Count + removed.Count == 0)
        {
            return;
        }

        if (!world.Memberships.RolesRead(user))
        {
            row.Note(UndoCodes.NotRead, $"The groups of {row.Name} could not be read, so they are left as they are.", "Undo the run again.");
            return;
        }

        // A run adds before it takes off: what it did both to is where it was.
        var adds = Adds(row, user, removed.Except(added));
        row.Then.AddRange(adds);
        var back = adds.SelectMany(a => a.AlsoEnters.Prepend(a.Group)).SelectMany(world.Cascade.Enters).ToHashSet();
        var gone = added.Except(removed).Where(g => world.Memberships.IsLearner(user, g)).ToHashSet();
        var plan = removals.Plan(new Leaving(row.Employee, user, gone, back, _ => false, HasAdds: adds.Count > 0, MayPark: false));
        row.Then.AddRange(plan.Removes);
        row.StaysAbove = plan.Removes.SelectMany(r => world.Cascade.Enters(r.Group)).Any(g => managed.TopOf(g) is null && !back.Contains(g) && world.Memberships.IsLearner(user, g));
        foreach (var finding in plan.Findings)
        {
            row.Note(finding.Code, TextOf(finding, row.Name), "Take the membership off in 360Learning if it is not wanted.");
        }
    }

    /// <summary>The fewest requests that bring the groups back; the deepest first, since the platform adds what lies above.</summary>
    public IReadOnlyList<AddMembership> Adds(RowDraft row, UserId user, IEnumerable<GroupId> wanted, Func<GroupId, bool>? isByHand = null)
    {
        var there = world.Memberships.Of(user).ToHashSet();
        var adds = new List<AddMembership>();
        foreach (var group in DeepestFirst(wanted))
        {
            if (there.Contains(group))
            {
                continue;
            }

            if (world.Snapshot.Groups.Find(group) is null)
            {
                row.Note(UndoCodes.GroupGone, $"{row.Name} was in a group ({group}) that no longer exists.", "Nothing is to be done.");
                continue;
            }

            var entered = world.Cascade.Enters(group);
            IReadOnlyList<GroupId> also = [.. entered.Where(g => g != group && !there.Contains(g))];
            there.UnionWith(entered);
            IReadOnlyList<GroupId> byHand = isByHand is null ? [] : [.. also.Prepend(group).Where(isByHand)];
            adds.Add(new AddMembership(group, also) { ByHand = byHand.Count == 0 ? null : byHand });
        }

        return adds;
    }

    public IEnumerable<GroupId> DeepestFirst(IEnumerable<GroupId> groups) =>
        groups.Distinct().OrderByDescending(world.Cascade.Depth).ThenBy(g => g.Value, StringComparer.Ordinal);

    private static Phrase TextOf(Finding finding, string name) =>
        finding.Code switch
        {
            UndoCodes.LastMembership => Phrase.Of($"The run put {name} into the only group this person is in, and an account needs one, so this membership stays."),
            _ => Phrase.Of($"The run put {name} into a group that holds another membership of this person in place, so both stay."),
        };

    private static HashSet<GroupId> Groups(IEnumerable<IEnumerable<GroupId>> groups) => groups.SelectMany(g => g).ToHashSet();
}
