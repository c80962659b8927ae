using Passerelle.Core.Rules;
using Passerelle.Core.Source;

namespace Passerelle.Configuration.Sections;

/// <summary>The Personio keys that rules make use of; nothing else is fetched or kept (section 14).</summary>
internal static class NeededAttributes
{
    private static readonly string[] Presets =
    [
        PersonioKeys.Id,
        PersonioKeys.FirstName,
        PersonioKeys.LastName,
        PersonioKeys.Email,
        PersonioKeys.Position,
        PersonioKeys.Supervisor,
        PersonioKeys.Status,
    ];

    public static IReadOnlySet<string> Of(SyncRules rules) =>
        Presets
            .Concat(rules.CustomFields.Select(f => f.Source))
            .Concat(rules.Hierarchy.Select(l => l.Field))
            .Concat(rules.Groups.SelectMany(g => g.Filter.Keys))
            .Concat(new[] { rules.NumberSource, rules.LanguageSource }.OfType<string>())
            .ToHashSet(StringComparer.Ordinal);
}
