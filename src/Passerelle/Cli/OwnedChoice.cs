using Passerelle.Configuration.Drafting;
using Passerelle.Configuration.Settings;
using Passerelle.Console.Hosting;
using Passerelle.Running;

namespace Passerelle.Cli;

/// <summary>Finds the connector a command is about among those that the console owns (rule L9).</summary>
public static class OwnedChoice
{
    private const string Usual = "Personio";

    /// <summary>Which connector a command is about.</summary>
    /// <param name="Home">Null when the file is the authority, or there is nothing to choose from.</param>
    /// <param name="Trouble">Why none can be chosen; null when one is.</param>
    public sealed record Choice(ConnectorHome? Home, Unusable? Trouble = null);

    /// <summary>The connector that is named; else the one that the file describes, when the console owns it; without a file the only one that the console owns.</summary>
    /// <param name="slug">As the connector stands in the console's addresses; null when none is named.</param>
    public static async Task<Choice> FindAsync(Stores stores, FileInfo file, string? slug, CancellationToken cancel)
    {
        var owned = (await stores.Connectors.ListAsync(cancel)).Count == 0 ? [] : await new Installation(stores, file: null, Environment.GetEnvironmentVariable).ListAsync(cancel);
        if (slug is not null)
        {
            return owned.FirstOrDefault(home => string.Equals(home.Slug, slug, StringComparison.Ordinal)) is { } named ? new Choice(named)
                : file.Exists && SlugOf(file) is { } written && string.Equals(written, slug, StringComparison.Ordinal) ? new Choice(Home: null)
                : new Choice(Home: null, Unknown(slug, [.. owned.Select(home => home.Slug), .. file.Exists && SlugOf(file) is { } other ? new[] { other } : []]));
        }

        if (file.Exists)
        {
            return new Choice(owned.FirstOrDefault(home => home.Key == KeyOf(file)));
        }

        return owned.Count > 1
            ? new Choice(Home: null, new Unusable("connector-missing", [$"The console owns several connectors, so name one of them: --connector {string.Join(", --connector ", owned.Select(home => home.Slug))}."]))
            : new Choice(owned.Count == 0 ? null : owned[0]);
    }

    /// <summary>That a connector was named which there is not.</summary>
    /// <param name="known">Those that there are.</param>
    public static Unusable Unknown(string slug, IReadOnlyCollection<string> known) =>
        new("connector-unknown", [known.Count == 0 ? $"There is no connector {slug} here, nor any other." : $"There is no connector {slug} here. There is: {string.Join(", ", known.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}."]);

    /// <summary>What an owned environment cannot run with, and why.</summary>
    /// <param name="Code"><c>not-deployed</c>, <c>not-active</c> or <c>configuration</c>.</param>
    public sealed record Unusable(string Code, IReadOnlyList<string> Texts);

    /// <summary>Why the environment of a connector of the console cannot be used.</summary>
    public static Unusable WhyNot(ConnectorHome home, EnvironmentName name)
    {
        var environment = home.Find(name)!;
        return environment switch
        {
            { Mistakes.Count: > 0 } => new Unusable("configuration", [.. environment.Mistakes.Select(mistake => mistake.ToString())]),
            { Whole: null } => new Unusable(
                "not-deployed",
                [$"The console owns {home.Key}, and nothing was deployed to production yet. An architect deploys it on the connector's page; the draft can be tried with --env test."]
            ),
            _ => new Unusable("not-active", [$"{home.Key} is deployed, but active on no group. An administrator sets it up on a group in the console."]),
        };
    }

    /// <summary>As the file's connector stands in the console's addresses, also when the file has mistakes.</summary>
    private static string? SlugOf(FileInfo file) => KeyOf(file) is { } key ? Slugs.Of(key[..key.LastIndexOf('/')], taken: []) : null;

    /// <summary>The name of the file's connector, also when the file has mistakes.</summary>
    private static string? KeyOf(FileInfo file)
    {
        try
        {
            return ConfigurationDraft.TryParse(File.ReadAllText(file.FullName), out var draft) && draft.Text("platform") is { } platform
                ? $"{platform.Trim()}/{draft.Text("connector.name")?.Trim() ?? Usual}"
                : null;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            // The reader of the file says so.
            return null;
        }
    }
}
