namespace Passerelle.Core.Source;

/// <summary>Whether Personio delivered a value, delivered an empty one, or did not deliver the attribute at all.</summary>
public enum FieldState
{
    /// <summary>The credential may not read the attribute, or the read failed: this never changes anything (rule F2).</summary>
    NotDelivered,

    /// <summary>The attribute was delivered and holds nothing (<c>""</c>, <c>null</c> or <c>[]</c>).</summary>
    Empty,

    /// <summary>The attribute was delivered with a value.</summary>
    Value,
}

/// <summary>
/// One attribute of an employee in its three states, already in canonical text: dates as <c>YYYY-MM-DD</c>, numbers invariant
/// without trailing zeros, lists and tags joined with <c>", "</c> in ordinal order, relations by their name, the supervisor by employee id.
/// </summary>
/// <remarks>Absent key and empty value differ: <see href="https://developer.personio.de/reference/get_company-employees"/>.</remarks>
public readonly record struct FieldValue
{
    private readonly string? text;

    private FieldValue(FieldState state, string? text)
    {
        State = state;
        this.text = text;
    }

    public static FieldValue NotDelivered => default;

    public static FieldValue Empty => new(FieldState.Empty, text: null);

    public FieldState State { get; }

    public bool IsDelivered => State != FieldState.NotDelivered;

    /// <summary>The trimmed text, or null when there is no value.</summary>
    public string? Text => text;

    /// <summary>A delivered value; blank text (no-break spaces included) is <see cref="Empty"/>.</summary>
    public static FieldValue Of(string? raw)
    {
        var trimmed = raw?.Trim();
        return string.IsNullOrEmpty(trimmed) ? Empty : new FieldValue(FieldState.Value, trimmed);
    }

    public override string ToString() => State == FieldState.Value ? text! : $"({State})";
}
