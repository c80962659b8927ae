using Passerelle.Configuration;
using Passerelle.Configuration.Owned;
using Passerelle.Configuration.Settings;
using Passerelle.Core.Target;
using Passerelle.Store;
using Passerelle.Store.Connectors;

namespace Passerelle.Console.Hosting;

/// <summary>With what the environments of a connector of the console run: test with the draft, production with what was deployed, on the groups that are active.</summary>
internal sealed class OwnedConfigurations(StoredConnector stored, IReadOnlyDictionary<string, string> secrets, Func<string, string?> variables, IReadOnlyList<ListedPerson> listed, DateTimeOffset now)
{
    private const string Usual = "Personio";

    private readonly ConfigurationResult test = Read(stored.Draft.Text, EnvironmentName.Test, secrets, variables);

    /// <summary>The integration's name in the draft, while it can be read.</summary>
    public string Name => test.Configuration?.Rules.Name ?? Usual;

    /// <summary>The draft as production would run with it; null while it has mistakes.</summary>
    public ConnectorConfiguration? Proposed { get; } = Read(stored.Draft.Text, EnvironmentName.Production, secrets, variables).Configuration is { } proposed ? ListedRules.With(proposed, listed, now) : null;

    public ConnectorEnvironment Test(EnvironmentKey key) => new(EnvironmentName.Test, key, stored.Slug, Listed(Keyed(test.Configuration)), test.Mistakes);

    /// <param name="deployed">Null when nothing was deployed yet.</param>
    /// <param name="active">The groups that the connector was set up on.</param>
    public ConnectorEnvironment Production(EnvironmentKey key, Deployment? deployed, HashSet<GroupId> active)
    {
        var read = deployed is null ? null : Read(deployed.Text, EnvironmentName.Production, secrets, variables);
        var whole = Keyed(read?.Configuration);
        var groups = whole?.Rules.Groups.Where(group => active.Contains(group.Id)).ToList() ?? [];
        var live = groups.Count == 0 ? null : whole! with { Rules = whole.Rules with { Groups = groups } };
        return new ConnectorEnvironment(EnvironmentName.Production, key, stored.Slug, Listed(live), read?.Mistakes ?? []) { Whole = Listed(whole), WithoutLists = live };
    }

    /// <summary>The connector keeps the name it was made with, whatever the integration is called by now.</summary>
    private ConnectorConfiguration? Keyed(ConnectorConfiguration? read) => read is null ? null : read with { Key = stored.Name, Platform = stored.Platform };

    /// <summary>The console's lists of people join the configuration's own.</summary>
    private ConnectorConfiguration? Listed(ConnectorConfiguration? keyed) => keyed is null ? null : ListedRules.With(keyed, listed, now);

    private static ConfigurationResult Read(string text, EnvironmentName environment, IReadOnlyDictionary<string, string> secrets, Func<string, string?> variables) =>
        ConfigurationText.Read(text, environment, variables, secrets.GetValueOrDefault);
}
