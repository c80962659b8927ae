using Passerelle.Core.Planning;
using Passerelle.Core.Planning.Narrowing;
using Passerelle.Core.Planning.Wording;
using Passerelle.Core.Target;
using Passerelle.Store.Data;

namespace Passerelle.Running.Runs;

/// <summary>Compares the rows of a stored plan with the same rows planned again.</summary>
public static class RowsAgain
{
    /// <summary>
    /// The accounts whose custom values a stored plan rests on; no other is read again. Null, everyone's, where values turn empty: whether
    /// that is more than usual depends on how many have one.
    /// </summary>
    public static IReadOnlySet<UserId>? ValueHolders(Plan stored) =>
        stored.People.SelectMany(p => p.Changes).OfType<SetCustomValues>().Any(set => set.Values.Any(v => v.New is null)) ? null
        : stored
            .People.Where(p => p.User is not null && p.Changes.Concat(p.Holds.SelectMany(h => h.Changes)).Any(c => c is SetCustomValues))
            .Select(p => p.User!.Value)
            .ToHashSet();

    /// <summary>The pilot that a stored plan was made for; null for none.</summary>
    public static Pilot? PilotOf(Plan stored) =>
        stored.People.Any(p => p.Reason == ReasonCodes.NotInPilot)
            ? new Pilot.SameAsBefore(stored.People.Where(p => p.Reason != ReasonCodes.NotInPilot).Select(p => p.Employee).ToHashSet())
            : null;

    /// <returns>
    /// The plan to carry out: rows that come out the same, with what is held now; and the stored rows that had changes and differ.
    /// </returns>
    public static (Plan Carried, IReadOnlyList<PersonPlan> Stale) Compare(Plan stored, Plan now)
    {
        var again = now.People.ToDictionary(p => p.Employee);
        var carried = new List<PersonPlan>(stored.People.Count);
        var stale = new List<PersonPlan>();
        foreach (var row in stored.People)
        {
            var same = again.GetValueOrDefault(row.Employee);
            if (row.Changes.Count == 0)
            {
                carried.Add(row with { Holds = same?.Holds ?? [] });
            }
            else if (same is not null && SameChanges(row.Changes, same.Changes))
            {
                carried.Add(same);
            }
            else if (same is { Holds.Count: > 0 } && Contains(same.Holds, row.Changes))
            {
                carried.Add(same);
            }
            else
            {
                stale.Add(row);
                carried.Add(row with { Changes = [] });
            }
        }

        return (now with { People = carried, CustomFields = FieldsOf(stored, now) }, stale);
    }

    /// <summary>Whether the same changes come again, one after the other.</summary>
    public static bool SameChanges(IReadOnlyList<Change> stored, IReadOnlyList<Change> now) =>
        stored.Count == now.Count && stored.Zip(now).All(pair => Same(pair.First, pair.Second));

    /// <summary>
    /// Whether a stored change comes again. Ids that the stored plan could not know yet, since it was to make the custom field or the
    /// manager's account itself, may be known by now.
    /// </summary>
    public static bool Same(Change stored, Change now) => string.Equals(TextOf(stored), TextOf(AsKnownThen(now, stored)), StringComparison.Ordinal);

    /// <summary>One change in the text in which plans are stored and hashed.</summary>
    public static string TextOf(Change change) => StoreJson.Write(change);

    private static Change AsKnownThen(Change now, Change stored) =>
        (now, stored) switch
        {
            (AddManager manager, AddManager { ManagerUser: null }) => manager with { ManagerUser = null },
            (SetCustomValues set, SetCustomValues before) when set.Values.Count == before.Values.Count => set with
            {
                Values = [.. set.Values.Zip(before.Values, (value, then) => then.Field is null ? value with { Field = null } : value)],
            },
            _ => now,
        };

    private static bool Contains(IReadOnlyList<Hold> holds, IReadOnlyList<Change> changes)
    {
        var held = holds.SelectMany(h => h.Changes).ToList();
        return changes.All(c => held.Exists(h => Same(c, h)));
    }

    private static IReadOnlyList<CustomFieldPlan> FieldsOf(Plan stored, Plan now)
    {
        var shown = stored.CustomFields.ToDictionary(f => f.Source, StringComparer.Ordinal);
        return [.. now.CustomFields.Where(f => f.Action == CustomFieldAction.Keep || shown.GetValueOrDefault(f.Source) == f)];
    }
}
