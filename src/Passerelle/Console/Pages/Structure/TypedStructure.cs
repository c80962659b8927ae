using Microsoft.Extensions.Primitives;
using Passerelle.Configuration.Drafting;
using Passerelle.Core.Rules;

namespace Passerelle.Console.Pages.Structure;

/// <summary>A structure as it is being edited: the levels with their overrides, mistakes included.</summary>
public sealed record TypedStructure(IReadOnlyList<HierarchyLevel> Levels)
{
    /// <summary>The key of the section in the configuration.</summary>
    public const string Section = "hierarchy";

    /// <summary>More levels make no group tree that people find their way in.</summary>
    public const int MostLevels = 6;

    /// <summary>The form's name of a level's field; it comes once for each level, in order.</summary>
    public const string FieldName = "field";

    /// <summary>The form's name of the values of a field that have an override, parallel to <see cref="ToName"/>.</summary>
    public static string FromName(string field) => $"from-{field}";

    /// <summary>The form's name of the groups that the values are mapped to; nothing takes the override away.</summary>
    public static string ToName(string field) => $"to-{field}";

    /// <summary>Overrides belong to a field, so that they move with it from level to level.</summary>
    public static TypedStructure From(IFormCollection form)
    {
        var fields = form[FieldName].OfType<string>().Select(field => field.Trim()).Where(field => field.Length > 0).Take(MostLevels);
        return new TypedStructure([.. fields.Select(field => new HierarchyLevel(field, Overrides(form[FromName(field)], form[ToName(field)])))]);
    }

    /// <summary>What stands in a configuration, mistakes elsewhere in it left aside.</summary>
    public static TypedStructure From(ConfigurationDraft draft) =>
        new([
            .. draft
                .Items(Section)
                .Where(level => level.Text("field") is not null)
                .Select(level => new HierarchyLevel(level.Text("field")!, level.Map("values").ToDictionary(StringComparer.Ordinal)))
                .Take(MostLevels),
        ]);

    public ConfigurationDraft In(ConfigurationDraft draft) =>
        draft.SetItems(
            Section,
            Levels.Select(level => ConfigurationDraft.Empty.Set("field", level.Field).SetMap("values", level.Values.OrderBy(o => o.Key, StringComparer.Ordinal)))
        );

    /// <summary>The section as it stands in a configuration file; empty without a level.</summary>
    public string Yaml => In(ConfigurationDraft.Empty).ToString();

    public bool IsSameAs(TypedStructure other) => string.Equals(Yaml, other.Yaml, StringComparison.Ordinal);

    /// <summary>A field that stands at two levels; null when none does.</summary>
    public string? Doubled => Levels.GroupBy(level => level.Field, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1)?.Key;

    private static Dictionary<string, string> Overrides(StringValues from, StringValues to)
    {
        // Values that differ only in case are one value for the planner; the first wins here as it does there.
        var overrides = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (value, name) in from.Zip(to))
        {
            if (!string.IsNullOrWhiteSpace(value) && !string.IsNullOrWhiteSpace(name))
            {
                overrides.TryAdd(value.Trim(), name.Trim());
            }
        }

        return new Dictionary<string, string>(overrides, StringComparer.Ordinal);
    }
}
