using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.SetUp;

/// <summary>How a setting is given.</summary>
public enum FieldKind
{
    Text,

    /// <summary>A number, <c>true</c> or <c>false</c>: written without quotes.</summary>
    Plain,

    /// <summary>One of some values.</summary>
    Choice,

    /// <summary>Never shown again.</summary>
    Secret,

    /// <summary>Kept like a secret, but its first and last letters may be shown.</summary>
    Masked,

    /// <summary>Several values, one a line.</summary>
    Lines,

    /// <summary>Ids of groups, one a line; the filters of those that stay are kept.</summary>
    Groups,

    /// <summary>The key of a Personio attribute.</summary>
    Attribute,
}

/// <summary>One value to choose, with what it means.</summary>
public sealed record FieldChoice(string Value, Text Name);

/// <summary>One setting of the form.</summary>
/// <param name="Key">The way to it in the configuration; also its name in the form.</param>
/// <param name="Help">Where the value is found, and what it does.</param>
public sealed record SetUpField(string Key, FieldKind Kind, Text Label, Text Help)
{
    public bool IsRequired { get; init; }

    /// <summary>What holds when nothing is given; null when there is no such thing.</summary>
    public string? Default { get; init; }

    public IReadOnlyList<FieldChoice> Choices { get; init; } = [];

    /// <summary>Choices that are written without quotes.</summary>
    public bool IsPlainChoice { get; init; }

    /// <summary>Whether a mistake or an answer of the check belongs here.</summary>
    public bool Covers(string key) =>
        string.Equals(key, Key, StringComparison.Ordinal)
        || (key.StartsWith(Key, StringComparison.Ordinal) && key[Key.Length] is '[' or '.');
}

/// <summary>Fields that belong together.</summary>
/// <param name="Lead">What they are about; null where the title says it.</param>
public sealed record FieldSet(Text Title, Text? Lead, IReadOnlyList<SetUpField> Fields)
{
    /// <summary>A page that tells where the values are found; null for none.</summary>
    public string? MoreAt { get; init; }

    public Text? MoreName { get; init; }
}

/// <summary>Parts of a section that are tables rather than fields.</summary>
public enum SectionTable
{
    None,
    FieldMap,
    CustomFields,
    Scope,
    HoldRoles,
    Schedule,
    TestSource,
}

/// <summary>One section of the set-up form.</summary>
/// <param name="Slug">As it stands in the address.</param>
/// <param name="Roots">Ways that belong to it beside those of its fields.</param>
public sealed record SetUpSection(string Slug, Text Title, Text Lead, IReadOnlyList<FieldSet> Sets, SectionTable Table = SectionTable.None, params IReadOnlyList<string> Roots)
{
    public IEnumerable<SetUpField> Fields => Sets.SelectMany(set => set.Fields);

    public bool Covers(string key) => Fields.Any(field => field.Covers(key)) || Roots.Any(root => key == root || key.StartsWith(root + "[", StringComparison.Ordinal) || key.StartsWith(root + ".", StringComparison.Ordinal));
}
