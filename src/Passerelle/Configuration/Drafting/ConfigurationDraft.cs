using System.Diagnostics.CodeAnalysis;
using Passerelle.Configuration.Yaml;
using YamlDotNet.Core;

namespace Passerelle.Configuration.Drafting;

/// <summary>
/// The text of a configuration, changed key by key. It may be wrong as a configuration: what is not touched stays as it was typed, unknown keys and
/// mistakes included; only comments go. It never changes: each change gives a new draft.
/// </summary>
/// <remarks>
/// <para>A way to a key is written as in the mistakes of the reader: <c>personio.domain</c>, <c>environments.test.groups[0].id</c>.</para>
/// <code>
/// var draft = ConfigurationDraft.Parse(connector.Draft.Text);
/// draft.Text("personio.domain");                                    // what is written there, or null
/// draft = draft.Set("personio.domain", typed);                      // text; null or nothing takes the key out
/// draft = draft.SetPlain("guards.removals.percent", typed);         // a number, or true and false: never in quotes
/// draft = draft.SetTexts("protect", ["4100007"]);                   // a list of texts
/// draft = draft.SetItems("hierarchy", [ConfigurationDraft.Empty.Set("field", "office").SetMap("values", overrides)]);
/// foreach (var level in draft.Items("hierarchy")) level.Text("field");
/// ConfigurationText.Read(draft.ToString(), environment, variables, secrets)   // the one reader says what is wrong
/// </code>
/// <para>Keep it with <c>Stores.Connectors.SaveDraftAsync(name, version, draft.ToString(), DraftChange.Keys(before, draft), by)</c>, which answers false when somebody else saved meanwhile.</para>
/// </remarks>
public sealed class ConfigurationDraft
{
    /// <summary>Aliases are written out; a text that grows without end that way is not a configuration.</summary>
    private const int MostValues = 100_000;

    private readonly YamlMap root;

    private ConfigurationDraft(YamlMap root) => this.root = root;

    /// <summary>Without any key: the beginning of an entry for <see cref="SetItems"/>.</summary>
    public static ConfigurationDraft Empty { get; } = new(DraftTree.Map([]));

    internal YamlMap Root => root;

    /// <exception cref="FormatException">The text is not YAML, or not a list of settings; drafts that are kept always are.</exception>
    public static ConfigurationDraft Parse(string text) =>
        TryParse(text, out var draft) ? draft : throw new FormatException("The text is not a list of settings in YAML.");

    /// <returns>False when the text is not YAML, or not a list of settings; <see cref="ConfigurationText.Read"/> says where it is wrong.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out ConfigurationDraft? draft)
    {
        draft = null;
        try
        {
            draft = new YamlTree((_, _, _, _) => { }).Read(text) switch
            {
                null or YamlScalar { IsNull: true } => Empty,
                YamlMap map when IsBounded(map) => new ConfigurationDraft(map),
                _ => null,
            };
        }
        catch (YamlException)
        {
            // Whoever asks gets the place and the mend from the one reader.
            return false;
        }

        return draft is not null;
    }

    /// <summary>Whether anything is written there.</summary>
    public bool Has(string path) => Find(path) is not null;

    /// <returns>The value as it is written; null when there is none, or a list or a map.</returns>
    public string? Text(string path) => (Find(path) as YamlScalar)?.Text;

    /// <returns>The values of a list; those that are lists or maps themselves are left out.</returns>
    public IReadOnlyList<string> Texts(string path) => Find(path) is YamlList list ? TextsOf(list) : [];

    /// <returns>The keys of a map, in the order they are written.</returns>
    public IReadOnlyList<string> Keys(string path) => Find(path) is YamlMap map ? [.. map.Entries.Select(entry => entry.Key.Text)] : [];

    /// <returns>The single values of a map.</returns>
    public IReadOnlyList<KeyValuePair<string, string>> Map(string path) =>
        Find(path) is YamlMap map ? [.. map.Entries.Where(entry => entry.Value is YamlScalar).Select(entry => KeyValuePair.Create(entry.Key.Text, ((YamlScalar)entry.Value).Text))] : [];

    /// <returns>The maps of a list, each as a draft of its own; an entry that is no map reads as empty.</returns>
    public IReadOnlyList<ConfigurationDraft> Items(string path) =>
        Find(path) is YamlList list ? [.. list.Items.Select(item => item is YamlMap map ? new ConfigurationDraft(map) : Empty)] : [];

    /// <summary>Writes a text: an id stays a text, whatever it looks like.</summary>
    /// <param name="text">Null or nothing takes the key out.</param>
    public ConfigurationDraft Set(string path, string? text) => With(path, string.IsNullOrEmpty(text) ? null : DraftTree.Scalar(text));

    /// <summary>Writes a number, <c>true</c> or <c>false</c>, as it was typed: the reader says when it is none.</summary>
    /// <param name="text">Null or nothing takes the key out.</param>
    public ConfigurationDraft SetPlain(string path, string? text) =>
        With(path, string.IsNullOrWhiteSpace(text) ? null : DraftTree.Scalar(text.Trim(), isPlain: DraftTree.Scalar(text.Trim(), isPlain: true) is { IsNull: false }));

    /// <summary>Writes a list of texts; an empty one takes the key out.</summary>
    public ConfigurationDraft SetTexts(string path, IEnumerable<string> texts) => With(path, NonEmpty([.. texts.Select(text => DraftTree.Scalar(text))]));

    /// <summary>Writes a list without anything in it, where that means something else than no list.</summary>
    public ConfigurationDraft SetEmptyList(string path) => With(path, DraftTree.List([]));

    /// <summary>Writes a map without anything in it, where that means something else than no map.</summary>
    public ConfigurationDraft SetEmptyMap(string path) => With(path, DraftTree.Map([]));

    /// <summary>Writes a map whose keys are the user's; an empty one takes the key out.</summary>
    public ConfigurationDraft SetMap(string path, IEnumerable<KeyValuePair<string, string>> values)
    {
        var entries = values.Select(pair => new YamlEntry(DraftTree.Scalar(pair.Key), DraftTree.Scalar(pair.Value))).ToList();
        return With(path, entries.Count == 0 ? null : DraftTree.Map(entries));
    }

    /// <returns>The lists of a map whose keys are the user's; a single value counts as a list of one.</returns>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Lists(string path) =>
        Find(path) is YamlMap map ? [.. map.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text, TextsOf(entry.Value)))] : [];

    /// <summary>Writes a map of lists whose keys are the user's; an empty one takes the key out.</summary>
    public ConfigurationDraft SetLists(string path, IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> lists)
    {
        var entries = lists.Select(pair => new YamlEntry(DraftTree.Scalar(pair.Key), DraftTree.List([.. pair.Value.Select(text => DraftTree.Scalar(text))]))).ToList();
        return With(path, entries.Count == 0 ? null : DraftTree.Map(entries));
    }

    /// <summary>Writes a list of maps; an empty one takes the key out.</summary>
    public ConfigurationDraft SetItems(string path, IEnumerable<ConfigurationDraft> items) => With(path, NonEmpty([.. items.Select(item => item.root)]));

    /// <returns>The entries of a list whose maps may be written as one value where that is all they have.</returns>
    /// <param name="single">The key that such a value stands for.</param>
    public IReadOnlyList<ConfigurationDraft> Entries(string path, string single) =>
        Find(path) is YamlList list ? [.. list.Items.Select(item => item switch
        {
            YamlMap map => new ConfigurationDraft(map),
            YamlScalar scalar => new ConfigurationDraft(DraftTree.Map([new YamlEntry(DraftTree.Scalar(single), scalar)])),
            _ => Empty,
        })] : [];

    /// <summary>Writes such a list, the entries that have nothing else as one value; an empty one takes the key out.</summary>
    public ConfigurationDraft SetEntries(string path, string single, IEnumerable<ConfigurationDraft> entries) =>
        With(path, NonEmpty([.. entries.Select(entry => entry.root.Entries is [var only] && only.Key.Text == single ? only.Value : entry.root)]));

    /// <summary>Takes a key out with everything below it, and the maps above it that are empty then.</summary>
    public ConfigurationDraft Remove(string path) => With(path, value: null);

    /// <summary>Writes what another draft has at that place; nothing there takes the key out.</summary>
    public ConfigurationDraft CopyFrom(ConfigurationDraft other, string path) => With(path, other.Find(path));

    /// <summary>The text, well-formed YAML.</summary>
    public override string ToString() => root.Entries.Count == 0 ? "" : DraftWriter.Write(root);

    private static IReadOnlyList<string> TextsOf(YamlValue value) =>
        value switch
        {
            YamlScalar scalar => [scalar.Text],
            YamlList list => [.. list.Items.OfType<YamlScalar>().Select(item => item.Text)],
            _ => [],
        };

    private static YamlList? NonEmpty(IReadOnlyList<YamlValue> items) => items.Count == 0 ? null : DraftTree.List(items);

    private YamlValue? Find(string path) => DraftTree.Find(root, DraftPath.Steps(path));

    private ConfigurationDraft With(string path, YamlValue? value) =>
        DraftTree.With(root, DraftPath.Steps(path).ToArray(), value) is YamlMap map ? new ConfigurationDraft(map) : Empty;

    private static bool IsBounded(YamlValue value)
    {
        var left = MostValues;
        return Fits(value, ref left);
    }

    private static bool Fits(YamlValue value, ref int left)
    {
        if (--left < 0)
        {
            return false;
        }

        switch (value)
        {
            case YamlList list:
                foreach (var item in list.Items)
                {
                    if (!Fits(item, ref left))
                    {
                        return false;
                    }
                }

                return true;
            case YamlMap map:
                foreach (var entry in map.Entries)
                {
                    if (!Fits(entry.Value, ref left))
                    {
                        return false;
                    }
                }

                return true;
            default:
                return true;
        }
    }
}
