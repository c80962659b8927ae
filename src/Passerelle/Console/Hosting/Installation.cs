using Passerelle.Configuration;
using Passerelle.Configuration.Settings;
using Passerelle.Store;

namespace Passerelle.Console.Hosting;

/// <summary>What this installation serves: the connector of the configuration file in the environments that the file has (rule L9).</summary>
/// <param name="Platform">The platform's name as people say it; accounts hold their roles on it.</param>
public sealed record Installation(string Platform, string Connector, IReadOnlyList<ConnectorEnvironment> Environments)
{
    private const string Unset = "unset";

    public ConnectorEnvironment? Find(string slug) => Environments.FirstOrDefault(one => string.Equals(one.Slug, slug, StringComparison.Ordinal));

    /// <summary>Where people arrive: production where there is one.</summary>
    public ConnectorEnvironment First => Environments.OrderBy(one => one.IsTest).First();

    /// <summary>Reads the file for each of its environments. A secret that is missing concerns its environment only.</summary>
    /// <returns>The mistakes when the file is of no use in any environment; none otherwise.</returns>
    public static (Installation? Installation, IReadOnlyList<ConfigurationMistake> Mistakes) Load(string path, Func<string, string?> variables)
    {
        var each = Enum.GetValues<EnvironmentName>().ToDictionary(name => name, name => ConfigurationFile.Load(path, name, variables));

        // With every variable said to be set, what is left are the mistakes of the file itself.
        var outline = each.Values.Select(one => one.Configuration).FirstOrDefault(one => one is not null)
            ?? Enum.GetValues<EnvironmentName>().Select(name => ConfigurationFile.Load(path, name, n => variables(n) ?? Unset).Configuration).FirstOrDefault(one => one is not null);
        if (outline is null)
        {
            return (null, each[EnvironmentName.Production].Mistakes);
        }

        var connector = $"{outline.Platform}/{outline.Rules.Name}";
        var environments = outline.Environments.Select(name => new ConnectorEnvironment(
            name,
            new EnvironmentKey(connector, name == EnvironmentName.Test),
            each[name].Configuration,
            each[name].Mistakes
        ));
        return (new Installation(outline.Platform, outline.Rules.Name, [.. environments]), []);
    }
}
