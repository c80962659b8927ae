using System.Globalization;
using Passerelle.Configuration.Yaml;

namespace Passerelle.Configuration.Drafting;

/// <summary>One value that differs between two drafts.</summary>
/// <param name="Path">The way to it.</param>
/// <param name="Before">Null when it was not there.</param>
/// <param name="After">Null when it is not there any more.</param>
public sealed record DraftChange(string Path, string? Before, string? After)
{
    private static readonly string[] Secrets = ["clientSecret", "password", "token"];

    /// <summary>Its value must not be shown, unless it only names where the secret is.</summary>
    public bool IsSecret => IsSecretKey(Path);

    /// <summary>Whether a key holds a secret.</summary>
    public static bool IsSecretKey(string path) => Secrets.Any(secret => path == secret || path.EndsWith("." + secret, StringComparison.Ordinal));

    /// <summary>Every single value that differs, in the order of the new draft, those that are gone last.</summary>
    public static IReadOnlyList<DraftChange> Between(ConfigurationDraft before, ConfigurationDraft after)
    {
        var (old, now) = (ValuesOf(before), ValuesOf(after));
        var changed = now.Where(pair => old.GetValueOrDefault(pair.Key) != pair.Value).Select(pair => new DraftChange(pair.Key, old.GetValueOrDefault(pair.Key), pair.Value));
        return [.. changed, .. old.Where(pair => !now.ContainsKey(pair.Key) && !IsFilled(pair, now)).Select(pair => new DraftChange(pair.Key, pair.Value, After: null))];
    }

    /// <summary>The ways to what differs, for the audit log: never the values.</summary>
    public static IReadOnlyCollection<string> Keys(ConfigurationDraft before, ConfigurationDraft after) => [.. Between(before, after).Select(change => change.Path)];

    /// <summary>A list or map that was empty and has something in it now is told by what is in it.</summary>
    private static bool IsFilled(KeyValuePair<string, string> old, Dictionary<string, string> now) =>
        old.Value is "{}" or "[]" && now.Keys.Any(key => key.StartsWith(old.Key, StringComparison.Ordinal) && key.Length > old.Key.Length && key[old.Key.Length] is '.' or '[');

    /// <summary>The ways to every single value, with the value.</summary>
    private static Dictionary<string, string> ValuesOf(ConfigurationDraft draft)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(values, "", draft.Root);
        return values;
    }

    private static void Add(Dictionary<string, string> values, string path, YamlValue value)
    {
        switch (value)
        {
            case YamlScalar { IsNull: false } scalar:
                values[path] = scalar.Text;
                break;
            // A list or map that is there and empty says something else than none.
            case YamlList { Items.Count: 0 }:
                values[path] = "[]";
                break;
            case YamlMap { Entries.Count: 0 } when path.Length > 0:
                values[path] = "{}";
                break;
            case YamlList list:
                for (var i = 0; i < list.Items.Count; i++)
                {
                    Add(values, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), list.Items[i]);
                }

                break;
            case YamlMap map:
                foreach (var entry in map.Entries)
                {
                    Add(values, path.Length == 0 ? entry.Key.Text : $"{path}.{entry.Key.Text}", entry.Value);
                }

                break;
            default:
                break;
        }
    }
}
