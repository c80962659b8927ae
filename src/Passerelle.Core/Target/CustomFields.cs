namespace Passerelle.Core.Target;

/// <summary>The id of a custom field in 360Learning: 24 hexadecimal digits.</summary>
public readonly record struct FieldId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>The types 360Learning knows; the type of a field cannot be changed.</summary>
public enum CustomFieldType
{
    String,
    Date,
}

/// <summary>The definition of a custom field for users.</summary>
/// <param name="AuthorisedValues">The only values the platform takes; empty for free text, null when they were not read.</param>
public sealed record CustomField(FieldId Id, string Name, CustomFieldType Type, IReadOnlySet<string>? AuthorisedValues = null);

/// <summary>One value of one user. A PUT replaces all of a user's values at once, so all of them are read before one is written.</summary>
public sealed record CustomValue(FieldId Field, CustomFieldType Type, string Value);
