using Passerelle.Configuration;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Platforms;
using Passerelle.Console.Pages.SetUp.Sections;
using Passerelle.Console.Shared;

namespace Passerelle.Console.Pages.SetUp;

/// <summary>What people call the settings that a configuration file names by keys.</summary>
public static class SettingNames
{
    /// <summary>What is wrong, after the name of the setting.</summary>
    public static string Say(ConfigurationMistake mistake) => SharedWords.Pair.With(Of(mistake.Key), MistakeWords.Of(mistake));

    /// <returns>The field's label, with what it belongs to where several fields have it; the section's title for what has no field of its own; the key itself for what the set-up does not know.</returns>
    public static string Of(string key)
    {
        if (key is "platform")
        {
            return PlatformWords.Platform;
        }

        if (SetUpSections.Of(key) is not { } section)
        {
            return key switch
            {
                _ when key.StartsWith("hierarchy", StringComparison.Ordinal) => SetUpWords.Structure,
                _ => key,
            };
        }

        foreach (var set in section.Sets)
        {
            if (set.Fields.FirstOrDefault(field => field.Covers(key)) is { } field)
            {
                return key.StartsWith("environments.", StringComparison.Ordinal) ? $"{set.Title} · {field.Label}" : field.Label;
            }
        }

        return section.Sets.FirstOrDefault(set => IsAllOf(set, key))?.Title ?? section.Title;
    }

    /// <returns>Where the set-up asks for it: its field, or the first of the fields it stands for; null where the console does not ask, or a file is the authority.</returns>
    public static string? PlaceOf(ConnectorHome home, string key)
    {
        if (!home.IsOwned)
        {
            return null;
        }

        if (key.StartsWith("hierarchy", StringComparison.Ordinal))
        {
            return home.Link("/structure");
        }

        if (SetUpSections.Of(key) is not { } section)
        {
            return null;
        }

        var field = section.Fields.FirstOrDefault(one => one.Covers(key)) ?? section.Sets.FirstOrDefault(set => IsAllOf(set, key))?.Fields.FirstOrDefault(one => one.IsRequired);
        return home.Link($"/set-up/{section.Slug}") + (field is null ? "" : "#f-" + field.Key.Replace('.', '-'));
    }

    /// <summary>A missing part of the file is named by its key alone; the form shows it as a set of fields.</summary>
    private static bool IsAllOf(FieldSet set, string key) => set.Fields.Count > 0 && set.Fields.All(field => field.Key.LastIndexOf('.') == key.Length && field.Key.StartsWith(key, StringComparison.Ordinal));

    /// <returns>The field's label alone, where the page says already what it belongs to; otherwise as <see cref="Of"/>.</returns>
    public static string LabelOf(string key) => SetUpSections.Of(key)?.Fields.FirstOrDefault(field => field.Covers(key))?.Label ?? Of(key);
}
