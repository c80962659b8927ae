using System.Globalization;
using Passerelle.Core.Planning.Matching;
using Passerelle.Core.Planning.Wording;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.Fields;

/// <summary>One person's custom values against Personio's, merged with those that others wrote (rules C2, C5, C6).</summary>
internal sealed class CustomValues(CustomFieldDefinitions definitions, Snapshot snapshot, FindingCatalogue findings)
{
    private readonly bool nothingToDo = definitions.Slots.Count == 0 && definitions.Retired.Count == 0;

    /// <summary>For an account that exists; null when nothing differs.</summary>
    /// <param name="evenUnread">Whether values that were not read are read by apply; otherwise they are left alone.</param>
    public SetCustomValues? Differences(Person person, bool evenUnread)
    {
        if (nothingToDo)
        {
            return null;
        }

        if (!snapshot.CustomValues.TryGetValue(person.Account!.Id, out var current))
        {
            return evenUnread ? Everything(person) : null;
        }

        List<CustomValueChange>? changes = null;
        foreach (var slot in definitions.Slots)
        {
            var old = slot.Field is { } field ? ValueOf(current, field) : null;
            if (Wanted(person, slot) is { } wanted && !Same(slot.Type, old, wanted.Text))
            {
                (changes ??= []).Add(Change(slot, old, wanted.Text));
            }
        }

        if (definitions.Retired.Count > 0)
        {
            foreach (var value in current)
            {
                if (definitions.Retired.Contains(value.Field))
                {
                    (changes ??= []).Add(Emptied(value.Field, value.Value));
                }
            }
        }

        if (changes is null)
        {
            return null;
        }

        return new SetCustomValues(changes, [.. current.Where(v => !changes.Exists(c => c.Field == v.Field))]);
    }

    /// <summary>For an account that this plan makes: whatever has a value.</summary>
    public SetCustomValues? ForNew(Person person)
    {
        List<CustomValueChange>? changes = null;
        foreach (var slot in definitions.Slots)
        {
            if (Wanted(person, slot) is { Text: { } text })
            {
                (changes ??= []).Add(Change(slot, old: null, text));
            }
        }

        return changes is null ? null : new SetCustomValues(changes, []);
    }

    /// <summary>For an account whose present values nobody knows (restored, or just made): every delivered field is asserted over what is read then.</summary>
    public SetCustomValues? Everything(Person person)
    {
        if (nothingToDo)
        {
            return null;
        }

        var changes = new List<CustomValueChange>();
        foreach (var slot in definitions.Slots)
        {
            if (Wanted(person, slot) is { } wanted)
            {
                changes.Add(Change(slot, old: null, wanted.Text));
            }
        }

        changes.AddRange(definitions.Retired.Where(id => definitions.Find(id) is not null).OrderBy(id => id.Value, StringComparer.Ordinal).Select(id => Emptied(id, old: null)));
        return changes.Count == 0 ? null : new SetCustomValues(changes, Kept: null);
    }

    /// <summary>What Personio wants in the field; null to leave the field alone.</summary>
    private FieldValue? Wanted(Person person, CustomFieldSlot slot)
    {
        var value = person.Employee![slot.Source];
        if (value.State == FieldState.NotDelivered)
        {
            return null;
        }

        if (value.Text is not { } text)
        {
            return value;
        }

        if (slot.Type == CustomFieldType.Date && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            person.Note(findings.ValueNoDate(person, slot.Source, slot.Name, text));
            return null;
        }

        if (slot.Authorised is { } authorised && !authorised.Contains(text) && !authorised.Any(a => Same(slot.Type, a, text)))
        {
            person.Note(findings.ValueNotAuthorised(person, slot.Source, slot.Name, text));
            return null;
        }

        return value;
    }

    // The platform declares dates as date-time and may answer with a time part.
    internal static bool Same(CustomFieldType type, string? left, string? right) =>
        type == CustomFieldType.Date && left is { Length: > 10 } ? string.Equals(left[..10], right, StringComparison.Ordinal) : Comparing.SameText(left, right);

    private static string? ValueOf(IReadOnlyList<CustomValue> values, FieldId field)
    {
        foreach (var value in values)
        {
            if (value.Field == field)
            {
                return value.Value;
            }
        }

        return null;
    }

    private static CustomValueChange Change(CustomFieldSlot slot, string? old, string? text) => new(slot.Source, slot.Field, slot.Name, slot.Type, old, text);

    private CustomValueChange Emptied(FieldId id, string? old)
    {
        var field = definitions.Find(id);
        return new CustomValueChange(Source: null, id, field?.Name ?? id.Value, field?.Type ?? CustomFieldType.String, old, New: null);
    }
}
