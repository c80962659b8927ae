using System.Text.Json;
using Passerelle.Connect.Personio.Values;
using Passerelle.Core.Source;

namespace Passerelle.Connect.Personio.V2;

/// <summary>The attributes that hang on the employment, under their v1 names. Only what stands in the answer is returned.</summary>
internal static class V2Employment
{
    private static readonly Dictionary<string, AttributeKind> Kinds = new(StringComparer.Ordinal)
    {
        [PersonioKeys.Status] = AttributeKind.Text,
        [PersonioKeys.Position] = AttributeKind.Text,
        [PersonioKeys.Supervisor] = AttributeKind.Relation,
        ["office"] = AttributeKind.Relation,
        ["department"] = AttributeKind.Relation,
        ["team"] = AttributeKind.Relation,
        ["subcompany"] = AttributeKind.Relation,
        ["cost_centers"] = AttributeKind.Tags,
        ["employment_type"] = AttributeKind.Text,
        ["weekly_working_hours"] = AttributeKind.Number,
        ["hire_date"] = AttributeKind.Date,
        ["contract_end_date"] = AttributeKind.Date,
        ["probation_period_end"] = AttributeKind.Date,
        ["termination_date"] = AttributeKind.Date,
        ["last_working_day"] = AttributeKind.Date,
        ["termination_type"] = AttributeKind.Text,
        ["termination_reason"] = AttributeKind.Text,
    };

    /// <summary>Whether an attribute hangs on the employment rather than on the person.</summary>
    public static bool Owns(string key) => Kinds.ContainsKey(key);

    public static AttributeKind KindOf(string key) => Kinds[key];

    /// <summary>
    /// The employment that counts: Personio lists the most recent first, and a re-hired person has several, so the first that is not over,
    /// else the first.
    /// </summary>
    public static int Choose(IReadOnlyList<EmploymentStatus> newestFirst)
    {
        for (var i = 0; i < newestFirst.Count; i++)
        {
            if (newestFirst[i] != EmploymentStatus.Inactive)
            {
                return i;
            }
        }

        return 0;
    }

    public static IEnumerable<(string Key, FieldValue Value)> Read(JsonElement employment, IReadOnlySet<string> keys, V2Names names)
    {
        foreach (var key in keys.Where(Owns))
        {
            if (Value(employment, key, names) is { } value)
            {
                yield return (key, value);
            }
        }
    }

    private static FieldValue? Value(JsonElement employment, string key, V2Names names) =>
        key switch
        {
            PersonioKeys.Status or "employment_type" => Word(employment.At(key == "employment_type" ? "type" : key)),
            PersonioKeys.Position => employment.At(key) is { } position ? Title(position) : null,
            PersonioKeys.Supervisor => employment.At(key) is { } supervisor ? Id(supervisor) : null,
            "office" => employment.At(key) is { } office ? Named(office, names.Of(key)) : null,
            "subcompany" => employment.At("legal_entity") is { } entity ? Named(entity, names.Of(key)) : null,
            "department" or "team" => employment.At("org_units") is { } units ? Unit(units, key, names.Of(key)) : null,
            "cost_centers" => employment.At(key) is { } centers ? Several(centers, names.Of(key)) : null,
            "hire_date" => Plain(employment, key, "employment_start_date"),
            "probation_period_end" => Plain(employment, key, "probation_end_date"),
            "termination_type" => Word(employment.At("termination")?.At("type")),
            "termination_reason" => Ending(employment, key, "reason"),
            "termination_date" => Ending(employment, key, "termination_date"),
            // Specification and example disagree on the name.
            "last_working_day" => Ending(employment, key, "last_working_day") ?? Ending(employment, key, "last_working_date"),
            _ => Plain(employment, key, key),
        };

    private static FieldValue? Plain(JsonElement employment, string key, string member) =>
        employment.At(member) is { } value ? V2Value.Read(Kinds[key], value) : null;

    private static FieldValue? Ending(JsonElement employment, string key, string member) =>
        employment.At("termination") is { } termination ? Plain(termination, key, member) : null;

    private static FieldValue? Word(JsonElement? value) => value is { } word ? V2Value.Word(word) : null;

    private static FieldValue Title(JsonElement position) =>
        position.IsNothing() ? FieldValue.Empty
        : position.At("title") is { } title ? V2Value.Read(AttributeKind.Text, title)
        : FieldValue.NotDelivered;

    private static FieldValue Id(JsonElement reference) =>
        reference.IsNothing() ? FieldValue.Empty
        : reference.TextAt("id") is { Length: > 0 } id ? FieldValue.Of(id)
        : FieldValue.NotDelivered;

    private static FieldValue Named(JsonElement reference, IReadOnlyDictionary<string, string> names) =>
        Id(reference) switch
        {
            { State: FieldState.Value } id => names.TryGetValue(id.Text!, out var name) ? FieldValue.Of(name) : FieldValue.NotDelivered,
            var other => other,
        };

    private static FieldValue Unit(JsonElement units, string type, IReadOnlyDictionary<string, string> names)
    {
        if (units.ValueKind != JsonValueKind.Array)
        {
            return units.IsNothing() ? FieldValue.Empty : FieldValue.NotDelivered;
        }

        foreach (var unit in units.EnumerateArray())
        {
            if (string.Equals(unit.TextAt("type"), type, StringComparison.OrdinalIgnoreCase))
            {
                return Named(unit, names);
            }
        }

        return FieldValue.Empty;
    }

    private static FieldValue Several(JsonElement references, IReadOnlyDictionary<string, string> names)
    {
        if (references.ValueKind != JsonValueKind.Array)
        {
            return references.IsNothing() ? FieldValue.Empty : FieldValue.NotDelivered;
        }

        var values = references.EnumerateArray().Select(reference => Named(reference, names)).ToList();
        return values.TrueForAll(value => value.IsDelivered)
            ? CanonicalText.Set(values.Select(value => value.Text).OfType<string>())
            : FieldValue.NotDelivered;
    }
}
