using Passerelle.Configuration.Drafting;
using Passerelle.Configuration.Settings;
using Passerelle.Console.Hosting;
using Passerelle.Running;

namespace Passerelle.Cli;

/// <summary>Finds the connector a command is about among those that the console owns (rule L9).</summary>
public static class OwnedChoice
{
    private const string Usual = "Personio";

    /// <summary>The connector that the file describes, when the console owns it; without a file the only one that the console owns.</summary>
    /// <returns>Null when the file is the authority, or there is nothing to choose from.</returns>
    public static async Task<ConnectorHome?> FindAsync(Stores stores, FileInfo file, CancellationToken cancel)
    {
        if ((await stores.Connectors.ListAsync(cancel)).Count == 0)
        {
            return null;
        }

        var owned = await new Installation(stores, file: null, Environment.GetEnvironmentVariable).ListAsync(cancel);
        return file.Exists ? owned.FirstOrDefault(home => home.Key == KeyOf(file)) : owned is [var only] ? only : null;
    }

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
