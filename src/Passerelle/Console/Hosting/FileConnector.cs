using Passerelle.Configuration;
using Passerelle.Configuration.Settings;
using Passerelle.Store;

namespace Passerelle.Console.Hosting;

/// <summary>The connector of a configuration file, in the environments that the file has (rule L9).</summary>
public static class FileConnector
{
    private const string Unset = "unset";

    /// <summary>Reads the file for each of its environments. A secret that is missing concerns its environment only.</summary>
    /// <returns>The mistakes when the file is of no use in any environment; none otherwise.</returns>
    public static (ConnectorHome? Home, IReadOnlyList<ConfigurationMistake> Mistakes) Load(string path, Func<string, string?> variables)
    {
        var each = Enum.GetValues<EnvironmentName>().ToDictionary(name => name, name => ConfigurationFile.Load(path, name, variables));

        // With every variable said to be set, what is left are the mistakes of the file itself.
        var outline = each.Values.Select(one => one.Configuration).FirstOrDefault(one => one is not null)
            ?? Enum.GetValues<EnvironmentName>().Select(name => ConfigurationFile.Load(path, name, n => variables(n) ?? Unset).Configuration).FirstOrDefault(one => one is not null);
        if (outline is null)
        {
            return (null, each[EnvironmentName.Production].Mistakes);
        }

        var slug = Slugs.Of(outline.Platform, taken: []);
        var environments = outline.Environments.Select(name => new ConnectorEnvironment(
            name,
            new EnvironmentKey(outline.Key, name == EnvironmentName.Test),
            slug,
            each[name].Configuration,
            each[name].Mistakes
        ));
        return (new ConnectorHome(slug, outline.Key, outline.Platform, outline.Rules.Name, Stored: null, [.. environments]) { File = path }, []);
    }
}
