namespace Passerelle.Connect.Personio.V2;

/// <summary>Names of the records that employments refer to by id only, by attribute key.</summary>
internal sealed class V2Names
{
    private static readonly Dictionary<string, string> Nothing = [];
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> names = new(StringComparer.Ordinal);
    private readonly HashSet<string> refused = new(StringComparer.Ordinal);

    /// <summary>Attribute keys whose list could not be read.</summary>
    public IReadOnlySet<string> Refused => refused;

    public void Set(string key, IReadOnlyDictionary<string, string> byId) => names[key] = byId;

    public void Refuse(string key) => refused.Add(key);

    /// <summary>Id to name; empty when the list could not be read.</summary>
    public IReadOnlyDictionary<string, string> Of(string key) => names.GetValueOrDefault(key) ?? Nothing;
}
