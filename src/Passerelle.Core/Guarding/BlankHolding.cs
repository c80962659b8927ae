using Passerelle.Core.Planning;
using Passerelle.Core.Target;

namespace Passerelle.Core.Guarding;

/// <summary>Takes the emptied fields out of a row's changes; the person's other changes go on.</summary>
internal static class BlankHolding
{
    public static void Hold(RowEditor row, Blanks blanks)
    {
        foreach (var update in row.Changes.OfType<UpdateUser>().ToList())
        {
            var held = update.Fields.Where(f => blanks.On(row.Row.Employee, f) is not null).ToList();
            if (held.Count > 0)
            {
                var rest = update.Fields.Except(held).ToList();
                var going = row.Changes.SelectMany(c => c != update ? [c] : rest.Count > 0 ? (Change[])[new UpdateUser(rest)] : []);
                row.Replace(blanks.On(row.Row.Employee, held[0])!, [.. going], [new UpdateUser(held)]);
            }
        }

        foreach (var set in row.Changes.OfType<SetCustomValues>().ToList())
        {
            Split(row, blanks, set);
        }

        if (blanks.OnManager(row.Row.Employee) is { } verdict)
        {
            row.Hold(verdict, c => c is RemoveManager);
        }
    }

    private static void Split(RowEditor row, Blanks blanks, SetCustomValues set)
    {
        var current = set;
        foreach (var value in set.Values)
        {
            if (blanks.On(row.Row.Employee, value) is not { } verdict)
            {
                continue;
            }

            var before = current;
            var rest = before.Values.Where(v => v != value).ToList();
            // One request replaces all values, so each half must keep what the other half is about.
            current = new SetCustomValues(rest, Keep(before.Kept, value.Field, value.Type, value.Old));
            var held = new SetCustomValues([value], rest.Aggregate(set.Kept, (kept, v) => Keep(kept, v.Field, v.Type, v.New)));
            var going = row.Changes.SelectMany(c => c != before ? [c] : rest.Count > 0 ? (Change[])[current] : []);
            row.Replace(verdict, [.. going], [held]);
        }
    }

    private static IReadOnlyList<CustomValue>? Keep(IReadOnlyList<CustomValue>? kept, FieldId? field, CustomFieldType type, string? value) =>
        (kept, field, value) switch
        {
            (null, _, _) => null,
            (_, _, null) => kept,
            (_, null, _) => null,
            _ => [.. kept, new CustomValue(field.Value, type, value)],
        };
}
