using Passerelle.Core.Planning;

namespace Passerelle.Core.Guarding;

/// <summary>Puts released changes back into a row.</summary>
internal static class ChangeOrder
{
    /// <summary>Fields are written in one request with the other fields, after the link; all else keeps its order and comes last.</summary>
    public static List<Change> Merge(IReadOnlyList<Change> going, IReadOnlyList<Change> released)
    {
        if (going.Count == 0)
        {
            return [.. released];
        }

        var merged = going.ToList();
        foreach (var change in released)
        {
            if (change is not UpdateUser update)
            {
                merged.Add(change);
            }
            else if (merged.FindIndex(c => c is UpdateUser) is >= 0 and var at)
            {
                merged[at] = new UpdateUser([.. ((UpdateUser)merged[at]).Fields, .. update.Fields]);
            }
            else
            {
                merged.Insert(merged.FindLastIndex(c => c is CreateUser or RestoreUser or LinkUser or RememberLink) + 1, update);
            }
        }

        return merged;
    }

    /// <summary>What a row does that was held and goes on with these changes.</summary>
    public static PersonAction ActionOf(IReadOnlyList<Change> changes)
    {
        if (changes.Count == 0)
        {
            return PersonAction.None;
        }

        if (changes.Any(c => c is CreateUser))
        {
            return PersonAction.Create;
        }

        if (changes.Any(c => c is RestoreUser))
        {
            return PersonAction.Restore;
        }

        if (changes.Any(Tally.EndsTheAccount))
        {
            return PersonAction.Remove;
        }

        return changes.Any(c => c is LinkUser) && changes.Any(c => c is RememberLink) ? PersonAction.Adopt : PersonAction.Update;
    }
}
