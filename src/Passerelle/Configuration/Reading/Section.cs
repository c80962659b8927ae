using Passerelle.Configuration.Yaml;

namespace Passerelle.Configuration.Reading;

/// <summary>One map of the file. A key that nobody asked for by the time of <see cref="Close"/> is a mistake.</summary>
internal sealed class Section
{
    private readonly YamlMap? map;
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);
    private readonly HashSet<string> forbidden = new(StringComparer.Ordinal);
    private readonly (int Line, int Column) place;

    public Section(ReadingContext context, string path, string pattern, YamlMap? map, (int Line, int Column) place)
    {
        Context = context;
        Path = path;
        Pattern = pattern;
        this.map = map;
        this.place = place;
    }

    public ReadingContext Context { get; }

    /// <summary>The way to this section, for mistakes; empty for the whole file.</summary>
    public string Path { get; }

    /// <summary>The same with <c>[]</c> for positions in lists.</summary>
    public string Pattern { get; }

    public bool IsPresent => map is not null;

    /// <summary>What is written under a key; null when the key is missing or has no value.</summary>
    public YamlValue? Find(string key)
    {
        asked.Add(key);
        Context.Know(Join(Pattern, key));
        return map?.Entries.FirstOrDefault(e => e.Key.Text == key)?.Value is { } value and not YamlScalar { IsNull: true } ? value : null;
    }

    public bool Has(string key) => Find(key) is not null;

    /// <summary>A value that may be left out.</summary>
    public T? Optional<T>(string key, Func<YamlScalar, Checked<T>> check)
        where T : class => Scalar(key, check, out var value) ? value : null;

    /// <summary>A value with a default.</summary>
    public T Or<T>(string key, Func<YamlScalar, Checked<T>> check, T otherwise) => Scalar(key, check, out var value) ? value! : otherwise;

    /// <summary>A value that must be there; the stand-in only serves to read on after a mistake.</summary>
    public T Required<T>(string key, Func<YamlScalar, Checked<T>> check, T standIn)
    {
        if (!IsPresent || Has(key))
            return Or(key, check, standIn);
        Missing(key);
        return standIn;
    }

    public void Missing(string key, string mend = "set it") =>
        Context.Mistake(place.Line, place.Column, Join(Path, key), "is missing", mend);

    public void Wrong(string key, string problem, string mend)
    {
        var (line, column) = Find(key) is { } value ? (value.Line, value.Column) : place;
        Context.Mistake(line, column, Join(Path, key), problem, mend);
    }

    /// <summary>A key that exists elsewhere but not here.</summary>
    public void Forbid(string key, string problem, string mend)
    {
        forbidden.Add(key);
        if (map?.Entries.FirstOrDefault(e => e.Key.Text == key) is { } entry)
            Context.Mistake(entry.Key, Join(Path, key), problem, mend);
    }

    /// <summary>A map under a key; one that is not there reads as empty.</summary>
    public Section Sub(string key)
    {
        var (path, pattern) = (Join(Path, key), Join(Pattern, key));
        switch (Find(key))
        {
            case YamlMap found:
                var opened = map!.Entries.First(e => e.Key.Text == key).Key;
                return new Section(Context, path, pattern, found, (opened.Line, opened.Column));
            case { } other:
                Context.Mistake(other, path, "is not a group of settings", "write its settings indented below it, one a line");
                break;
        }
        return new Section(Context, path, pattern, map: null, place);
    }

    /// <summary>The maps of a list.</summary>
    public IReadOnlyList<Section> Sections(string key, string mend)
    {
        var sections = new List<Section>();
        foreach (var (value, path) in Items(key))
        {
            if (value is YamlMap found)
                sections.Add(new Section(Context, path, Join(Pattern, key) + "[]", found, (found.Line, found.Column)));
            else
                Context.Mistake(value, path, "is not a group of settings", mend);
        }
        return sections;
    }

    /// <summary>The values of a list.</summary>
    public IReadOnlyList<T> Values<T>(string key, Func<YamlScalar, Checked<T>> check)
    {
        var values = new List<T>();
        foreach (var (value, path) in Items(key))
            if (Check(value, path, check, out var read))
                values.Add(read!);
        return values;
    }

    /// <summary>The entries of a list that may be single values or maps; a section goes before the value beside it.</summary>
    public IReadOnlyList<(T? Value, Section? Section)> ValuesOrSections<T>(string key, Func<YamlScalar, Checked<T>> check)
    {
        var entries = new List<(T?, Section?)>();
        foreach (var (value, path) in Items(key))
            if (value is YamlMap found)
                entries.Add((default, new Section(Context, path, Join(Pattern, key) + "[]", found, (found.Line, found.Column))));
            else if (Check(value, path, check, out var read))
                entries.Add((read, null));
        return entries;
    }

    /// <summary>A map whose keys the user chooses.</summary>
    public IReadOnlyList<(YamlScalar Key, YamlValue Value, string Path)> Free(string key)
    {
        var path = Join(Path, key);
        Context.Know(Join(Pattern, key) + ".*");
        switch (Find(key))
        {
            case YamlMap found:
                return [.. found.Entries.Select(e => (e.Key, e.Value, Join(path, e.Key.Text)))];
            case { } other:
                Context.Mistake(other, path, "is not a group of settings", "write name: value, one a line");
                break;
        }
        return [];
    }

    public bool Check<T>(YamlValue value, string path, Func<YamlScalar, Checked<T>> check, out T? read)
    {
        read = default;
        if (value is not YamlScalar scalar)
        {
            Context.Mistake(value, path, value is YamlList ? "is a list" : "is a group of settings", "give a single value");
            return false;
        }
        if (scalar.IsNull)
        {
            Context.Mistake(value, path, "has no value", "give one, or take the line out");
            return false;
        }
        var result = check(scalar);
        if (result.Problem is null)
        {
            read = result.Value;
            return true;
        }
        Context.Mistake(value, path, result.Problem, result.Mend!);
        return false;
    }

    public void Close()
    {
        foreach (var entry in map?.Entries ?? [])
        {
            var key = entry.Key.Text;
            if (asked.Contains(key) || forbidden.Contains(key))
                continue;
            var near = Spelling.Nearest(key, asked);
            var mend = near is null ? $"take it out; known here: {string.Join(", ", asked.Order(StringComparer.Ordinal))}" : $"did you mean {near}?";
            Context.Mistake(entry.Key, Join(Path, key), "is unknown", mend);
        }
    }

    private bool Scalar<T>(string key, Func<YamlScalar, Checked<T>> check, out T? read)
    {
        read = default;
        return Find(key) is { } value && Check(value, Join(Path, key), check, out read);
    }

    private IReadOnlyList<(YamlValue Value, string Path)> Items(string key)
    {
        var path = Join(Path, key);
        switch (Find(key))
        {
            case YamlList list:
                return [.. list.Items.Select((value, i) => (value, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}[{i}]")))];
            case { } other:
                Context.Mistake(other, path, "is not a list", "write [first, second] or one \"- entry\" a line");
                break;
        }
        return [];
    }

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";
}
