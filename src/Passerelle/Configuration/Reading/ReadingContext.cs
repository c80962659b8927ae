using Passerelle.Configuration.Settings;
using Passerelle.Configuration.Yaml;

namespace Passerelle.Configuration.Reading;

/// <summary>What all sections of one file share: where mistakes go, which keys were asked for, where secrets come from.</summary>
/// <param name="file">The file as the caller named it.</param>
/// <param name="folder">Full path of the folder that relative paths start from.</param>
/// <param name="environment">The environment asked for.</param>
/// <param name="variables">The value of an environment variable, or null.</param>
/// <param name="secrets">The value of a secret that the console keeps, or null; null itself where a file is read, which has none.</param>
internal sealed class ReadingContext(string file, string folder, EnvironmentName environment, Func<string, string?> variables, Func<string, string?>? secrets = null)
{
    private readonly List<ConfigurationMistake> mistakes = [];
    private readonly HashSet<string> knownKeys = new(StringComparer.Ordinal);

    public string Folder => folder;

    public EnvironmentName Environment => environment;

    public IReadOnlySet<string> KnownKeys => knownKeys;

    public IReadOnlyList<ConfigurationMistake> Mistakes =>
        [.. mistakes.OrderBy(m => m.File != file).ThenBy(m => m.File, StringComparer.Ordinal).ThenBy(m => m.Line).ThenBy(m => m.Column).ThenBy(m => m.Key, StringComparer.Ordinal)];

    public string? Variable(string name) => variables(name);

    /// <summary>Whether <c>store:NAME</c> means anything here.</summary>
    public bool KeepsSecrets => secrets is not null;

    public string? Secret(string name) => secrets?.Invoke(name);

    public void Know(string pattern) => knownKeys.Add(pattern);

    public void Mistake(ConfigurationMistake mistake) => mistakes.Add(mistake);

    public void Mistake(int line, int column, string key, string problem, string mend) =>
        mistakes.Add(new ConfigurationMistake(file, line, column, key, problem, mend));

    public void Mistake(YamlValue place, string key, string problem, string mend) => Mistake(place.Line, place.Column, key, problem, mend);
}
