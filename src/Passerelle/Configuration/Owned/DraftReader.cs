using Passerelle.Configuration.Drafting;
using Passerelle.Configuration.Settings;
using Passerelle.Core.Source;
using Passerelle.Store.Connectors;

namespace Passerelle.Configuration.Owned;

/// <summary>Reads a draft with the one reader, with the secrets that wait for their check in place of those they are to replace.</summary>
/// <param name="secrets">The connector's secrets by name.</param>
/// <param name="variables">The value of an environment variable, or null.</param>
public sealed class DraftReader(ConfigurationDraft draft, IReadOnlyDictionary<string, string> secrets, Func<string, string?> variables)
{
    private const string Nobody = "nobody@invalid.example";
    private const string NoGroup = "000000000000000000000000";

    /// <summary>What a check looks at.</summary>
    public ConfigurationResult Read(EnvironmentName environment) => Read(draft, environment);

    /// <summary>Everything that is wrong with the environments that the draft has; test counts also where it has none yet.</summary>
    public IReadOnlyList<ConfigurationMistake> Mistakes()
    {
        var mistakes = Read(EnvironmentName.Test).Mistakes.AsEnumerable();
        if (draft.Has("environments.production"))
        {
            mistakes = mistakes.Concat(Read(EnvironmentName.Production).Mistakes);
        }

        return [.. mistakes.DistinctBy(mistake => (mistake.Key, mistake.Problem))];
    }

    /// <summary>Just enough to ask Personio which attributes can be read, whatever else is missing still.</summary>
    /// <returns>Null when Personio's address or credential is missing or wrong.</returns>
    public ConnectorConfiguration? SourceOnly()
    {
        var source = Least()
            .Set("connector.administrator", Nobody)
            .SetPlain("limits.timeoutSeconds", "8")
            .SetPlain("limits.attempts", "1")
            .CopyFrom(draft, "personio")
            .CopyFrom(draft, "environments.test.allowPlainHttp")
            .SetTexts("environments.test.allowHosts", draft.Texts("environments.test.allowHosts").Concat(draft.Texts("environments.production.allowHosts")));
        return Read(draft.Has("personio.clientId") ? source : source.CopyFrom(draft, "environments.test.personio"), EnvironmentName.Test).Configuration;
    }

    /// <summary>Just enough to send mails to the console's accounts, whatever else is missing still.</summary>
    /// <returns>Null when no mail server is set, or the connector's administrator is missing.</returns>
    public ConnectorConfiguration? MailOnly() =>
        Read(Least().CopyFrom(draft, "connector").CopyFrom(draft, "mail").Set("personio.clientId", "-").Set("personio.clientSecret", "-"), EnvironmentName.Test).Configuration is { Mail: not null } read ? read : null;

    /// <summary>The attributes to tick in Personio: those that every connector needs, and those that are mapped.</summary>
    public IReadOnlyList<string> NeededAttributes()
    {
        string[] always = [PersonioKeys.FirstName, PersonioKeys.LastName, PersonioKeys.Email, PersonioKeys.Position, PersonioKeys.Supervisor, PersonioKeys.Status];
        var mapped = new[] { draft.Text("links.employeeId"), draft.Text("connector.languageSource") }
            .Concat(draft.Items("customFields").Select(field => field.Text("source")))
            .Concat(draft.Items("hierarchy").Select(level => level.Text("field")))
            .Concat(new[] { "test", "production" }.SelectMany(name => draft.Items($"environments.{name}.groups")).SelectMany(group => group.Keys("filter")));
        return [.. always.Concat(mapped.Where(key => !string.IsNullOrEmpty(key)).Select(key => key!)).Distinct(StringComparer.Ordinal)];
    }

    private static ConfigurationDraft Least() =>
        ConfigurationDraft
            .Empty.SetPlain("version", "1")
            .Set("platform", "-")
            .Set("environments.test.baseUrl", "http://127.0.0.1")
            .Set("environments.test.clientId", "-")
            .Set("environments.test.clientSecret", "-")
            .SetItems("environments.test.groups", [ConfigurationDraft.Empty.Set("id", NoGroup)]);

    private ConfigurationResult Read(ConfigurationDraft text, EnvironmentName environment) =>
        ConfigurationText.Read(text.ToString(), environment, variables, name => secrets.GetValueOrDefault(name + ConnectorSecrets.Waiting) ?? secrets.GetValueOrDefault(name));
}
