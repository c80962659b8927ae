using Passerelle.Core.Planning;

namespace Passerelle.Core.Guarding;

/// <summary>Puts released changes back where they belong in a row.</summary>
internal static class ChangeOrder
{
    public static List<Change> Merge(IReadOnlyList<Change> going, IReadOnlyList<Change> released)
    {
        var merged = going.ToList();
        foreach (var change in released)
        {
            if (change is UpdateUser more && merged.FindIndex(c => c is UpdateUser) is >= 0 and var at)
            {
                merged[at] = new UpdateUser([.. ((UpdateUser)merged[at]).Fields, .. more.Fields]);
                continue;
            }

            merged.Insert(merged.FindLastIndex(c => Rank(c) <= Rank(change)) + 1, change);
        }

        return merged;
    }

    public static PersonAction ActionOf(IReadOnlyList<Change> changes)
    {
        if (changes.Count == 0)
        {
            return PersonAction.None;
        }

        return changes.MinBy(Rank) switch
        {
            CreateUser => PersonAction.Create,
            RestoreUser => PersonAction.Restore,
            _ when changes.Any(c => c is DeleteUser) => PersonAction.Remove,
            _ when changes.Any(c => c is UpdateUser update && update.Fields.Any(f => f.New is not null && string.Equals(f.Field, UserFields.DeactivatedAt, StringComparison.Ordinal))) => PersonAction.Remove,
            _ when changes.Any(c => c is RememberLink) => PersonAction.Adopt,
            _ => PersonAction.Update,
        };
    }

    private static int Rank(Change change) =>
        change switch
        {
            CreateUser or RestoreUser => 0,
            RememberLink or LinkUser => 1,
            UpdateUser => 2,
            ActivateUser => 3,
            SetCustomValues => 4,
            AddMembership => 5,
            ClaimMembership => 6,
            RemoveMembership => 7,
            SendCredentials => 8,
            AddManager or ClaimManager or RemoveManager => 9,
            _ => 10,
        };
}
