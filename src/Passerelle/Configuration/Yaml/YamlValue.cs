namespace Passerelle.Configuration.Yaml;

/// <summary>A piece of a YAML file with its place, lines and columns from 1.</summary>
internal abstract record YamlValue(int Line, int Column);

/// <summary>Text as it is written: <c>no</c>, <c>1e5</c> and <c>0123</c> stay what they are, so that ids are never read as numbers.</summary>
/// <param name="IsPlain">Written without quotes.</param>
internal sealed record YamlScalar(string Text, bool IsPlain, int Line, int Column) : YamlValue(Line, Column)
{
    /// <summary>Nothing was written: <c>key:</c> or <c>key: null</c>.</summary>
    public bool IsNull => IsPlain && Text is ("" or "~" or "null" or "Null" or "NULL");
}

internal sealed record YamlList(IReadOnlyList<YamlValue> Items, int Line, int Column) : YamlValue(Line, Column);

internal sealed record YamlMap(IReadOnlyList<YamlEntry> Entries, int Line, int Column) : YamlValue(Line, Column);

internal sealed record YamlEntry(YamlScalar Key, YamlValue Value);
