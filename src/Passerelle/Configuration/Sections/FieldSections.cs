using Passerelle.Configuration.Reading;
using Passerelle.Core.Rules;

namespace Passerelle.Configuration.Sections;

/// <summary><c>customFields</c> (section 6) and <c>hierarchy</c> (rule G2).</summary>
internal static class FieldSections
{
    public static IReadOnlyList<CustomFieldRule> CustomFields(Section file)
    {
        var rules = new List<CustomFieldRule>();
        foreach (var section in file.Sections("customFields", "write - { source: dynamic_7123994, name: Personnel number }"))
        {
            var rule = new CustomFieldRule(section.Required("source", Formats.Attribute, ""), section.Required("name", Formats.Text, ""));
            if (rule.Source.Length > 0 && rules.Exists(r => r.Source == rule.Source))
                section.Wrong("source", $"{rule.Source} feeds a field above already", "keep one of them");
            if (rule.Name.Length > 0 && rules.Exists(r => r.Name.Equals(rule.Name, StringComparison.OrdinalIgnoreCase)))
                section.Wrong("name", $"{rule.Name} is the name of a field above already", "give each field a name of its own");
            rules.Add(rule);
            section.Close();
        }
        return rules;
    }

    public static IReadOnlyList<HierarchyLevel> Hierarchy(Section file)
    {
        var levels = new List<HierarchyLevel>();
        foreach (var section in file.Sections("hierarchy", "write - { field: office }"))
        {
            var field = section.Required("field", Formats.Attribute, "");
            if (field.Length > 0 && levels.Exists(l => l.Field == field))
                section.Wrong("field", $"{field} is a level above already", "keep one of them");
            levels.Add(new HierarchyLevel(field, Values(section)));
            section.Close();
        }
        return levels;
    }

    private static Dictionary<string, string> Values(Section level)
    {
        // Values are compared without case by the planner (rule G2), so two spellings of one value would be a toss-up.
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value, path) in level.Free("values"))
        {
            if (!level.Check(key, path, Formats.Text, out var from) || !level.Check(value, path, Formats.Text, out var to))
                continue;
            if (!values.TryAdd(from!, to!))
                level.Context.Mistake(key, path, "differs from a value above only in case", "keep one of them");
        }
        return values;
    }
}
