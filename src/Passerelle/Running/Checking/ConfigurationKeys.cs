using System.Globalization;
using Passerelle.Configuration;

namespace Passerelle.Running.Checking;

/// <summary>Where in the configuration a thing is written, spelled as in the file's own mistakes.</summary>
internal sealed class ConfigurationKeys(ConnectorConfiguration configuration)
{
    public string Environment { get; } = configuration.Environment.IsTest ? "environments.test" : "environments.production";

    public string Group(int index) => string.Create(CultureInfo.InvariantCulture, $"{Environment}.groups[{index}].id");

    public static string Level(int index) => string.Create(CultureInfo.InvariantCulture, $"hierarchy[{index}].field");

    public static string CustomField(int index, string part) => string.Create(CultureInfo.InvariantCulture, $"customFields[{index}].{part}");

    /// <summary>The first place that needs the attribute; the credential itself for those that every connector needs.</summary>
    public string Attribute(string attribute)
    {
        var rules = configuration.Rules;
        if (IndexOf(rules.CustomFields, f => f.Source == attribute) is { } field)
        {
            return CustomField(field, "source");
        }

        if (IndexOf(rules.Hierarchy, l => l.Field == attribute) is { } level)
        {
            return Level(level);
        }

        if (IndexOf(rules.Groups, g => g.Filter.ContainsKey(attribute)) is { } group)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{Environment}.groups[{group}].filter.{attribute}");
        }

        return attribute == rules.NumberSource ? "links.employeeId"
            : attribute == rules.LanguageSource ? "connector.languageSource"
            : "personio.clientId";
    }

    private static int? IndexOf<T>(IReadOnlyList<T> items, Predicate<T> matches)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (matches(items[i]))
            {
                return i;
            }
        }

        return null;
    }
}
