namespace Passerelle.Sandbox.Learning.Http;

/// <summary>The filters a query puts on one property; null where an operator was not used.</summary>
internal sealed class PropertyFilter(HashSet<string>? equal, HashSet<string>? among, HashSet<string>? notEqual, HashSet<string>? notAmong)
{
    /// <summary>Whether a value passes every operator; an absent value equals nothing.</summary>
    public bool Passes(string? value) =>
        (equal is null || Holds(equal, value))
        && (among is null || Holds(among, value))
        && (notEqual is null || !Holds(notEqual, value))
        && (notAmong is null || !Holds(notAmong, value));

    private static bool Holds(HashSet<string> values, string? value) => value is not null && values.Contains(value);
}
