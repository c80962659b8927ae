using Microsoft.Extensions.Primitives;
using Passerelle.Configuration.Drafting;

namespace Passerelle.Console.Pages.SetUp;

/// <summary>A secret that was typed.</summary>
public sealed record TypedSecret(string Name, string Value)
{
    // A record would write its value.
    public override string ToString() => Name;
}

/// <summary>What a sent form makes of the draft.</summary>
/// <param name="Secrets">To be kept apart; the draft only names them.</param>
public sealed record Filled(ConfigurationDraft Draft, IReadOnlyList<TypedSecret> Secrets);

/// <summary>Writes what was typed into a draft, mistakes included; keys that the form does not have stay as they are.</summary>
public static class SetUpForm
{
    /// <summary>How a draft names a secret that the console keeps.</summary>
    public const string Store = "store:";

    /// <param name="values">What was sent, by the names of the fields.</param>
    /// <param name="kept">What is kept already.</param>
    public static Filled Fill(SetUpSection section, IReadOnlyDictionary<string, StringValues> values, ConfigurationDraft draft, KeptSecrets kept)
    {
        var secrets = new List<TypedSecret>();
        foreach (var field in section.Fields)
        {
            if (values.TryGetValue(field.Key, out var typed))
            {
                draft = Fill(field, typed.ToString().Trim(), draft, kept, secrets);
            }
        }

        draft = section.Table switch
        {
            SectionTable.CustomFields => Rows("customFields", values, draft, "source", "name"),
            SectionTable.Scope => SetUpTables.Filters(values, Rows("exclude", values, Rows("protect", values, draft, "id", "reason", "until"), "id", "reason", "until")),
            SectionTable.HoldRoles => SetUpTables.HoldRoles(values, draft),
            SectionTable.TestSource => TestSource.Chosen(values, draft),
            _ => draft,
        };
        return new Filled(draft, secrets);
    }

    /// <returns>The name of the secret that a value of a draft stands for; null when it stands for none that the console keeps.</returns>
    public static string? NameOf(string? written) => written?.StartsWith(Store, StringComparison.Ordinal) == true ? written[Store.Length..] : null;

    /// <summary>What was typed, one value a line.</summary>
    public static IReadOnlyList<string> Lines(string? typed) => (typed ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static ConfigurationDraft Fill(SetUpField field, string typed, ConfigurationDraft draft, KeptSecrets kept, List<TypedSecret> secrets) =>
        field.Kind switch
        {
            FieldKind.Secret or FieldKind.Masked => Secret(field.Key, typed, draft, kept, secrets),
            FieldKind.Lines => draft.SetTexts(field.Key, Lines(typed)),
            FieldKind.Groups => Groups(field.Key, Lines(typed), draft),
            FieldKind.Plain => draft.SetPlain(field.Key, typed),
            FieldKind.Choice when field.IsPlainChoice => draft.SetPlain(field.Key, typed),
            _ => draft.Set(field.Key, typed),
        };

    /// <summary>Nothing typed leaves the secret as it is; one that the same person typed before and that the draft lost, since somebody else saved meanwhile, is named again.</summary>
    private static ConfigurationDraft Secret(string key, string typed, ConfigurationDraft draft, KeptSecrets kept, List<TypedSecret> secrets)
    {
        if (typed.Length > 0)
        {
            var name = NameOf(draft.Text(key)) ?? kept.NewName(key);
            secrets.Add(new TypedSecret(name, typed));
            return draft.Set(key, Store + name);
        }

        return !draft.Has(key) && kept.IsOwn(key) ? draft.Set(key, Store + key) : draft;
    }

    private static ConfigurationDraft Groups(string key, IReadOnlyList<string> ids, ConfigurationDraft draft)
    {
        var known = draft.Items(key);
        return draft.SetItems(key, ids.Select(id => known.FirstOrDefault(group => string.Equals(group.Text("id"), id, StringComparison.OrdinalIgnoreCase)) ?? ConfigurationDraft.Empty.Set("id", id)));
    }

    /// <summary>The rows of a table; one without anything typed is taken out. A section that was sent without its table leaves it as it is.</summary>
    private static ConfigurationDraft Rows(string key, IReadOnlyDictionary<string, StringValues> values, ConfigurationDraft draft, params ReadOnlySpan<string> columns)
    {
        // Who is never removed may be written as an id alone.
        var isShort = key == "protect";
        var known = isShort ? draft.Entries(key, columns[0]) : draft.Items(key);
        var rows = new List<ConfigurationDraft>();
        for (var i = 0; values.ContainsKey($"{key}[{i}].{columns[0]}"); i++)
        {
            var row = i < known.Count ? known[i] : ConfigurationDraft.Empty;
            foreach (var column in columns)
            {
                row = row.Set(column, values.TryGetValue($"{key}[{i}].{column}", out var typed) ? typed.ToString().Trim() : null);
            }

            if (row.ToString().Length > 0)
            {
                rows.Add(row);
            }
        }

        return values.ContainsKey($"{key}[0].{columns[0]}")
            ? isShort ? draft.SetEntries(key, columns[0], rows) : draft.SetItems(key, rows)
            : draft;
    }
}
