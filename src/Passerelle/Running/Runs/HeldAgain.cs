using Passerelle.Core.Planning;
using Passerelle.Core.Target;

namespace Passerelle.Running.Runs;

/// <summary>
/// Finds what was held among the changes of the same person planned again. A guard may have split one request into several, and a plan
/// without that guard joins them: fields and values are compared one by one.
/// </summary>
public static class HeldAgain
{
    /// <returns>The changes to carry out, cut down to what was held; null when something of it does not come again.</returns>
    public static IReadOnlyList<Change>? Find(IReadOnlyList<Change> held, IReadOnlyList<Change> now)
    {
        var carried = now.Select(change => Cut(change, held)).OfType<Change>().ToList();
        var wanted = held.SelectMany(Atoms).Where(IsDecisive).ToList();
        var found = carried.SelectMany(Atoms).Where(IsDecisive).ToList();
        return wanted.TrueForAll(one => found.Exists(other => RowsAgain.Same(one, other))) ? carried : null;
    }

    /// <summary>Managers follow the accounts of others, which may have come or waited in between: they are carried out as they are now.</summary>
    private static bool IsDecisive(Change change) => change is not (AddManager or RemoveManager);

    private static IEnumerable<Change> Atoms(Change change) =>
        change switch
        {
            UpdateUser update => update.Fields.Select(f => new UpdateUser([f])),
            SetCustomValues set => set.Values.Select(v => new SetCustomValues([v], Kept: null)),
            _ => [change],
        };

    private static Change? Cut(Change change, IReadOnlyList<Change> held)
    {
        switch (change)
        {
            case UpdateUser update:
                var fields = update.Fields.Where(f => held.OfType<UpdateUser>().Any(h => h.Fields.Contains(f))).ToList();
                return fields.Count == 0 ? null : new UpdateUser(fields);
            case SetCustomValues set:
                var values = set.Values.Where(v => held.OfType<SetCustomValues>().SelectMany(h => h.Values).Any(h => IsSame(h, v))).ToList();
                return values.Count == 0 ? null : new SetCustomValues(values, KeptWith(set, values));
            default:
                return !IsDecisive(change) || held.Any(h => RowsAgain.Same(h, change)) ? change : null;
        }
    }

    private static bool IsSame(CustomValueChange held, CustomValueChange now) => held == (held.Field is null ? now with { Field = null } : now);

    /// <summary>The values that are not to change stay with those that are kept, since one request writes them all.</summary>
    private static IReadOnlyList<CustomValue>? KeptWith(SetCustomValues set, List<CustomValueChange> chosen) =>
        set.Kept is null
            ? null
            :
            [
                .. set.Kept,
                .. set.Values.Where(v => !chosen.Contains(v) && v is { Old: not null, Field: not null }).Select(v => new CustomValue(v.Field!.Value, v.Type, v.Old!)),
            ];
}
