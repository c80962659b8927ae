using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.Groups;

/// <summary>How many people enter and leave each group by a plan; what is held does not count.</summary>
internal sealed record GroupMoves(IReadOnlyDictionary<GroupId, int> Entered, IReadOnlyDictionary<GroupId, int> Left)
{
    public static GroupMoves Of(Snapshot snapshot, IEnumerable<PersonPlan> people)
    {
        var entered = new Dictionary<GroupId, int>();
        var left = new Dictionary<GroupId, int>();
        var deleted = new HashSet<UserId>();
        foreach (var person in people)
        {
            foreach (var change in person.Changes)
            {
                switch (change)
                {
                    case CreateUser create:
                        Count(entered, create.Group, create.AlsoEnters);
                        break;
                    case RestoreUser restore:
                        Count(entered, restore.Group, restore.AlsoEnters);
                        break;
                    case AddMembership add:
                        Count(entered, add.Group, add.AlsoEnters);
                        break;
                    case RemoveMembership remove:
                        Count(left, remove.Group, remove.AlsoLeaves);
                        break;
                    case DeleteUser when person.User is { } user:
                        deleted.Add(user);
                        break;
                }
            }
        }

        foreach (var (group, learners) in snapshot.Learners)
        {
            var gone = deleted.Count < learners.Count ? deleted.Count(learners.Contains) : learners.Count(deleted.Contains);
            if (gone > 0)
            {
                left[group] = left.GetValueOrDefault(group) + gone;
            }
        }

        return new GroupMoves(entered, left);
    }

    private static void Count(Dictionary<GroupId, int> counts, GroupId group, IReadOnlyList<GroupId> others)
    {
        counts[group] = counts.GetValueOrDefault(group) + 1;
        foreach (var other in others)
        {
            counts[other] = counts.GetValueOrDefault(other) + 1;
        }
    }
}
