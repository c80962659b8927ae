using Passerelle.Core.Planning;
using Passerelle.Core.Target;

namespace Passerelle.Core.Undoing;

/// <summary>Takes back what a run wrote into custom fields; what it did not write stays as it is (rule C5).</summary>
internal sealed class ValueUndo(UndoWorld world)
{
    private readonly Dictionary<FieldId, CustomField> fields = world.Snapshot.CustomFields.DistinctBy(f => f.Id).ToDictionary(f => f.Id);

    public void TakeBack(RowDraft row, UserId user)
    {
        var folds = row.Writes.Values(world.Snapshot, world.Ledger);
        if (folds.Count == 0)
        {
            return;
        }

        if (!world.Snapshot.CustomValues.TryGetValue(user, out var present))
        {
            row.Note(UndoCodes.NotRead, $"The custom values of {row.Name} could not be read, so they are left as they are.", "Undo the run again.");
            return;
        }

        var changes = new List<CustomValueChange>();
        foreach (var (field, (written, fold)) in folds.OrderBy(f => f.Value.Change.Name, StringComparer.Ordinal))
        {
            var now = present.FirstOrDefault(v => v.Field == field)?.Value;
            switch (fold.Judge(now))
            {
                case Fold.Verdict.TakeBack when IsThere(row, field, written.Name):
                    changes.Add(new CustomValueChange(Source: null, field, written.Name, written.Type, now, fold.First));
                    break;
                case Fold.Verdict.ChangedSince:
                    row.ChangedSince($"The custom field {written.Name}", written.Name);
                    break;
            }
        }

        if (changes.Count > 0)
        {
            var changed = changes.Select(c => c.Field).ToHashSet();
            row.Then.Add(new SetCustomValues(changes, [.. present.Where(v => !changed.Contains(v.Field))]));
        }
    }

    /// <summary>After a restore: the values the account had. What it has by then is read when they are written.</summary>
    public void BringBack(RowDraft row, IReadOnlyList<CustomValue> had, IReadOnlyList<CustomValue>? present)
    {
        var changes = new List<CustomValueChange>();
        foreach (var value in had.OrderBy(v => NameOf(v.Field), StringComparer.Ordinal))
        {
            var now = present?.FirstOrDefault(v => v.Field == value.Field)?.Value;
            if (now is null && IsThere(row, value.Field, NameOf(value.Field)))
            {
                changes.Add(new CustomValueChange(Source: null, value.Field, NameOf(value.Field), value.Type, Old: null, value.Value));
            }
        }

        if (changes.Count > 0)
        {
            row.Then.Add(new SetCustomValues(changes, present));
        }
    }

    private string NameOf(FieldId field) => fields.GetValueOrDefault(field)?.Name ?? $"custom field {field}";

    private bool IsThere(RowDraft row, FieldId field, string name)
    {
        if (fields.Count == 0 || fields.ContainsKey(field))
        {
            return true;
        }

        row.Note(UndoCodes.FieldGone, $"The custom field {name} of {row.Name} no longer exists, so its value does not come back.", "Nothing is to be done.", name);
        return false;
    }
}
