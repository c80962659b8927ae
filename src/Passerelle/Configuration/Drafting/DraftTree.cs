using Passerelle.Configuration.Yaml;

namespace Passerelle.Configuration.Drafting;

/// <summary>Finds and replaces pieces of a configuration's tree; what is not on the way stays as it is.</summary>
internal static class DraftTree
{
    /// <returns>Null when there is nothing, or nothing but <c>key:</c>.</returns>
    public static YamlValue? Find(YamlValue root, IEnumerable<DraftStep> steps)
    {
        YamlValue? at = root;
        foreach (var step in steps)
        {
            at = (at, step) switch
            {
                (YamlMap map, { Key: { } key }) => EntryOf(map, key)?.Value,
                (YamlList list, { Key: null }) => list.Items.ElementAtOrDefault(step.Index),
                _ => null,
            };
        }

        return at is YamlScalar { IsNull: true } ? null : at;
    }

    /// <summary>The tree with something else at that place. Maps that are missing on the way are made; what stands in their place gives way.</summary>
    /// <param name="value">Null takes the place out, and every map above that is empty then.</param>
    /// <returns>Null when nothing is left.</returns>
    public static YamlValue? With(YamlValue? at, ReadOnlySpan<DraftStep> steps, YamlValue? value)
    {
        if (steps.IsEmpty)
        {
            return value;
        }

        var step = steps[0];
        var rest = steps[1..];
        return step.Key is { } key ? InMap(at as YamlMap, key, rest, value) : InList(at as YamlList, step.Index, rest, value);
    }

    private static YamlMap? InMap(YamlMap? map, string key, ReadOnlySpan<DraftStep> rest, YamlValue? value)
    {
        var entries = map?.Entries.ToList() ?? [];
        var place = entries.FindIndex(entry => entry.Key.Text == key);
        var changed = With(place < 0 ? null : entries[place].Value, rest, value);
        if (changed is null)
        {
            if (place >= 0)
            {
                entries.RemoveAt(place);
            }

            return entries.Count == 0 ? null : Map(entries);
        }

        var entry = new YamlEntry(place < 0 ? Scalar(key) : entries[place].Key, changed);
        if (place < 0)
        {
            entries.Add(entry);
        }
        else
        {
            entries[place] = entry;
        }

        return Map(entries);
    }

    private static YamlList? InList(YamlList? list, int index, ReadOnlySpan<DraftStep> rest, YamlValue? value)
    {
        var items = list?.Items.ToList() ?? [];
        var changed = With(items.ElementAtOrDefault(index), rest, value);
        if (index < items.Count)
        {
            items.RemoveAt(index);
        }

        if (changed is not null && index <= items.Count)
        {
            items.Insert(index, changed);
        }

        return items.Count == 0 ? null : List(items);
    }

    public static YamlEntry? EntryOf(YamlMap map, string key) => map.Entries.FirstOrDefault(entry => entry.Key.Text == key);

    public static YamlScalar Scalar(string text, bool isPlain = false) => new(text, isPlain, Line: 0, Column: 0);

    public static YamlList List(IReadOnlyList<YamlValue> items) => new(items, Line: 0, Column: 0);

    public static YamlMap Map(IReadOnlyList<YamlEntry> entries) => new(entries, Line: 0, Column: 0);
}
