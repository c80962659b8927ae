using Passerelle.Core.Rules;
using Passerelle.Core.Source;

namespace Passerelle.Connect.Personio;

/// <summary>Which attributes a read needs; no other is fetched or kept.</summary>
/// <param name="Keys">Personio keys. Presets go by their v1 name in both generations; custom attributes by the id of the generation in use.</param>
/// <param name="KnownHidden">
/// What the last full read found hidden; it lets a v2 read of one person tell an empty attribute from one that is not delivered. Null: unknown.
/// </param>
public sealed record RosterQuery(IReadOnlySet<string> Keys, IReadOnlySet<string>? KnownHidden = null)
{
    private static readonly string[] AlwaysNeeded =
    [
        PersonioKeys.FirstName,
        PersonioKeys.LastName,
        PersonioKeys.Email,
        PersonioKeys.Status,
        PersonioKeys.Position,
        PersonioKeys.Supervisor,
    ];

    /// <summary>Without one of these a run is refused (rule R3).</summary>
    public static IReadOnlyList<string> Indispensable { get; } = [PersonioKeys.Email, PersonioKeys.Status];

    /// <summary>The attributes that the rules of a connector name, and those every connector needs.</summary>
    public static RosterQuery For(SyncRules rules)
    {
        var keys = new SortedSet<string>(AlwaysNeeded, StringComparer.Ordinal);
        keys.UnionWith(rules.CustomFields.Select(field => field.Source));
        keys.UnionWith(rules.Hierarchy.Select(level => level.Field));
        keys.UnionWith(rules.Groups.SelectMany(group => group.Filter.Keys));
        keys.UnionWith(new[] { rules.NumberSource, rules.LanguageSource }.OfType<string>());
        return new RosterQuery(keys);
    }
}
