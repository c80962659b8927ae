using Passerelle.Core.Planning;
using Passerelle.Core.Planning.Groups;
using Passerelle.Core.Planning.Matching;
using Passerelle.Core.Target;

namespace Passerelle.Core.Accepting;

/// <summary>Point (a): where a person is a learner, against where the rules say (section 7).</summary>
internal sealed class MembershipAcceptance(Snapshot snapshot)
{
    private readonly MembershipIndex memberships = new(snapshot);

    public IReadOnlyList<Miss> MissesOf(Person person, PersonPlan row, LearningUser? account)
    {
        if (account is null)
        {
            return [new Miss(MissKind.NoAccount)];
        }

        List<Miss>? misses = null;
        foreach (var place in person.Placement!.Places)
        {
            if (MissAt(place, account.Id) is { } kind)
            {
                (misses ??= []).Add(new Miss(kind, Group: place.Reached ?? place.Synced));
            }
        }

        foreach (var remove in row.Changes.Concat(row.Holds.SelectMany(h => h.Changes)).OfType<RemoveMembership>())
        {
            (misses ??= []).Add(new Miss(MissKind.StillLearner, Group: remove.Group));
        }

        return misses ?? (IReadOnlyList<Miss>)[];
    }

    private MissKind? MissAt(Place place, UserId user) =>
        place.State switch
        {
            PlaceState.FilteredOut => null,
            PlaceState.Missing => MissKind.GroupMissing,
            PlaceState.FilterUndecided or PlaceState.LevelUndecided => MissKind.NotDelivered,
            _ when memberships.IsLearner(user, place.Reached!.Value) => null,
            _ when memberships.Knows(user, place.Reached!.Value) => MissKind.NotLearner,
            _ => MissKind.NotRead,
        };
}
