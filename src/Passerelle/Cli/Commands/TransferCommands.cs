using System.CommandLine;
using Passerelle.Configuration;
using Passerelle.Configuration.Drafting;
using Passerelle.Configuration.Owned;
using Passerelle.Console.Hosting;
using Passerelle.Reporting.Text;
using Passerelle.Running;

namespace Passerelle.Cli.Commands;

/// <summary>Takes the configuration of a connector out of the console and into it (section 12). No secret travels.</summary>
public static class TransferCommands
{
    /// <param name="File">Where it was written; null for standard output.</param>
    private sealed record ExportDocument(string Connector, string? File, string Configuration);

    /// <param name="Changed">The keys that differ from the draft before.</param>
    /// <param name="Unset">Secrets that the file does not hold and that must be given in the console.</param>
    /// <param name="Mistakes">What is wrong with the draft as it is now.</param>
    private sealed record ImportDocument(string Connector, IReadOnlyCollection<string> Changed, IReadOnlyList<string> Unset, IReadOnlyList<string> Mistakes);

    public static Command BuildExport(Func<ParseResult, Workplace> at)
    {
        var file = new Argument<FileInfo?>("FILE") { Description = "Where to write it; standard output when left out.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("export", "Write the configuration of the console's connector as a file, without its secrets.") { file };
        command.SetAction((parsed, cancel) => OwnedAsync(at(parsed), file: null, (place, _, home) => ExportAsync(place, home, parsed.GetValue(file), cancel), cancel));
        return command;
    }

    public static Command BuildImport(CommonOptions options, Func<ParseResult, Workplace> at)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The configuration file." };
        var command = new Command("import", "Read a configuration file into the draft of the console's connector. Production goes on with what was deployed.") { file, options.By };
        command.SetAction(
            (parsed, cancel) =>
            {
                var place = at(parsed);
                return parsed.GetValue(options.By) is { Length: > 0 } by
                    ? OwnedAsync(place, parsed.GetValue(file), (_, stores, home) => ImportAsync(place, stores, home, parsed.GetValue(file)!, by, cancel), cancel)
                    : Task.FromResult(place.Fail("name-missing", "Importing is a person's decision: add --by NAME."));
            }
        );
        return command;
    }

    private static Task<int> OwnedAsync(Workplace place, FileInfo? file, Func<Workplace, Stores, ConnectorHome, Task<int>> work, CancellationToken cancel) =>
        place.WithStoresAsync(
            place.DataFolder,
            () => Stores.OpenAsync(place.DataFolder, place.Clock, cancel),
            async (stores, _) =>
            {
                var (home, trouble) = await OwnedChoice.FindAsync(stores, file is { Exists: true } ? file : place.ConfigFile, place.ConnectorSlug, cancel);
                return trouble is not null ? place.FailWith(trouble)
                    : home is null
                    ? place.Fail("not-owned", "The console owns no such connector: its configuration file is the authority. Take it over on the connector's page first.")
                    : await work(place, stores, home);
            }
        );

    private static async Task<int> ExportAsync(Workplace place, ConnectorHome home, FileInfo? file, CancellationToken cancel)
    {
        var text = DraftTransfer.Export(home.DraftWithLists(place.Clock.GetUtcNow())).ToString();
        if (file is not null)
        {
            await File.WriteAllTextAsync(file.FullName, text, cancel);
            place.Surface.Words.Say($"The draft of {home.Key} is in {file.FullName}. Its secrets are not: set the environment variables it names.");
        }
        else if (!place.Surface.IsJson)
        {
            Terminal.Out.Write(text);
        }

        place.Surface.Document(new ExportDocument(home.Key, file?.FullName, text));
        return ExitCodes.Done;
    }

    private static async Task<int> ImportAsync(Workplace place, Stores stores, ConnectorHome home, FileInfo file, string by, CancellationToken cancel)
    {
        if (!file.Exists || !ConfigurationDraft.TryParse(await File.ReadAllTextAsync(file.FullName, cancel), out var incoming))
        {
            var mistakes = ConfigurationFile.Load(file.ToString(), place.Environment, Environment.GetEnvironmentVariable).Mistakes;
            return place.Fail("configuration", string.Join(Environment.NewLine, mistakes.Select(mistake => mistake.ToString())));
        }

        var stored = home.Stored!;
        var before = ConfigurationDraft.Parse(stored.Draft.Text);
        var read = DraftTransfer.Import(DraftTransfer.Rooted(incoming, file.DirectoryName!), before, stored.Platform, keepsElsewhere: true, (await stores.Secrets.RevealAsync(stored.Name, cancel)).Keys.ToHashSet(StringComparer.Ordinal));
        if (!await DraftImport.SaveAsync(stores, stored, read, by, cancel))
        {
            return place.Fail("conflict", "Somebody saved the draft at the same moment. Nothing was imported; try again.");
        }

        var changed = DraftChange.Keys(before, read.Draft);
        var wrong = new DraftReader(read.Draft, await stores.Secrets.RevealAsync(stored.Name, cancel), Environment.GetEnvironmentVariable).Mistakes();
        place.Surface.Words.Say($"{file.FullName} is the draft of {home.Key} now ({changed.Count} settings differ). Production goes on with what was deployed.");
        foreach (var mistake in wrong)
        {
            place.Surface.Errors.Say($"[yellow]{mistake.ToString()}[/]");
        }

        place.Surface.Document(new ImportDocument(home.Key, changed, read.Unset, [.. wrong.Select(mistake => mistake.ToString())]));
        return ExitCodes.Done;
    }
}
