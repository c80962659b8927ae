using System.Globalization;
using Passerelle.Sandbox.Learning.State;

namespace Passerelle.Sandbox.Learning.Behaviour;

/// <summary>Custom fields and their values. Source: OpenAPI core, custom fields.</summary>
internal sealed class CustomFields(LearningState state, LearningPlatformOptions options)
{
    public Refusal? Create(string name, string targetType, string type, out CustomField field)
    {
        field = null!;
        if (targetType == "contents" && !options.ContentCustomFields)
        {
            return Refusal.BadRequest("customFieldsTargetTypeNotEnabled", "This target type is not yet enabled for custom fields.");
        }

        if (CheckName(name, targetType, null) is { } refusal)
        {
            return refusal;
        }

        if (state.FieldsById.Values.Count(each => each.TargetType == targetType) >= options.MaxCustomFields)
        {
            return Refusal.BadRequest("customFieldLimitReached", "The company has reached the maximum number of custom fields for this collection.");
        }

        field = state.AddField(state.Ids.Next(), name, targetType, type);
        return null;
    }

    public Refusal? Rename(string id, string name, out CustomField field)
    {
        if (!state.FieldsById.TryGetValue(id, out field!))
        {
            return Refusal.CustomFieldNotFound;
        }

        if (CheckName(name, field.TargetType, field) is { } refusal)
        {
            return refusal;
        }

        field.Name = name;
        return null;
    }

    /// <summary>Deletes a field and every value it holds.</summary>
    public Refusal? Delete(string id)
    {
        if (!state.FieldsById.Remove(id, out var field))
        {
            return Refusal.CustomFieldNotFound;
        }

        state.Fields[field.Ordinal] = null;
        foreach (var user in state.Users)
        {
            user.CustomValues?.RemoveAll(value => value.FieldId == field.Id);
        }

        return null;
    }

    /// <summary>Replaces the authorised values; an empty list lifts the restriction.</summary>
    public Refusal? Authorize(string id, IReadOnlyList<string> values, out CustomField field)
    {
        if (!state.FieldsById.TryGetValue(id, out field!))
        {
            return Refusal.CustomFieldNotFound;
        }

        if (field.Type == "date" && !values.All(IsDay))
        {
            return Refusal.BadRequest("authorizedValuesTypeMismatch", "Some given authorized values do not match with the given custom field's type.");
        }

        var fieldId = field.Id;
        var allowed = values.ToHashSet(StringComparer.Ordinal);
        if (allowed.Count > 0 && state.Users.Exists(user => user.CustomValues?.Exists(v => v.FieldId == fieldId && !allowed.Contains(v.Value)) == true))
        {
            return Refusal.BadRequest("customFieldValuesConflict", "Some existing custom fields values are not listed in the given authorized values.");
        }

        field.AuthorizedValues = [.. values.Distinct(StringComparer.Ordinal)];
        return null;
    }

    /// <summary>Replaces all values of a user, all or nothing: what is left out is gone.</summary>
    public Refusal? Replace(User user, IReadOnlyList<(string FieldId, string Type, string Value)> values)
    {
        if (values.Select(value => value.FieldId).Distinct(StringComparer.OrdinalIgnoreCase).Count() != values.Count)
        {
            return Refusal.BadRequest("multipleValuesForSingleCustomField", "The given body has multiple values for a single `customField`.");
        }

        var stored = new List<StoredValue>(values.Count);
        foreach (var (fieldId, type, value) in values)
        {
            if (!state.FieldsById.TryGetValue(fieldId, out var field) || field.TargetType != "users")
            {
                return Refusal.CustomFieldNotFound;
            }

            if (type != field.Type || (field.Type == "date" && AsDay(value) is null))
            {
                return Refusal.BadRequest("wrongTypeValue", "The given body has a `customField` with invalid value type.");
            }

            var kept = field.Type == "date" ? AsDay(value)! : value;
            if (field.AuthorizedValues.Count > 0 && !field.AuthorizedValues.Contains(kept, StringComparer.Ordinal))
            {
                return Refusal.BadRequest("unauthorizedValue", "The given body has a `customField` with an unauthorized value.");
            }

            stored.Add(new StoredValue(field.Id, kept));
        }

        user.CustomValues = stored.Count == 0 ? null : stored;
        return null;
    }

    private Refusal? CheckName(string name, string targetType, CustomField? self)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return Refusal.BadRequest("invalidName", "The name of the custom field should not be empty.");
        }

        return state.FieldsById.Values.Any(each => each != self && each.TargetType == targetType && each.Name == name)
            ? Refusal.BadRequest("nameAlreadyTaken", "The name of the custom field is already taken.")
            : null;
    }

    private static bool IsDay(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    // Described as YYYY-MM-DD but declared as a date-time (OpenAPI core, CustomFieldValue): both are taken.
    private static string? AsDay(string text) => IsDay(text) ? text
        : Instants.Parse(text) is { } at ? at.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : null;
}
