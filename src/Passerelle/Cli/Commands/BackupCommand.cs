using System.CommandLine;
using System.Data.Common;
using Passerelle.Backups;
using Passerelle.Reporting.Text;
using Passerelle.Running;
using Passerelle.Store.Backups;
using Passerelle.Store.Data;

namespace Passerelle.Cli.Commands;

/// <summary>Writes the state of the data folder into one file (section 13), also while the console is served.</summary>
public static class BackupCommand
{
    /// <param name="Schema">The step to which the store was brought.</param>
    private sealed record BackupDocument(string File, long Bytes, DateTimeOffset MadeAt, string Version, int Schema, IReadOnlyList<BackedUpFile> Files);

    public static Command Build(CommonOptions options, Func<ParseResult, Workplace> at)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Where to write it, such as passerelle-2027-01-31.tar.gz." };
        var without = new Option<bool>("--without-instance") { Description = "Leave the state of the test instance out." };
        var command = new Command("backup", "Write the store and the test instance into one file, also while others work on them. The key is not in it.") { file, without, options.By };
        command.SetAction((parsed, cancel) => RunAsync(at(parsed), parsed.GetValue(file)!, !parsed.GetValue(without), parsed.GetValue(options.By) is { Length: > 0 } by ? by : Environment.UserName, cancel));
        return command;
    }

    /// <returns>The exit code; null where the store is a file.</returns>
    public static int? RefuseServer(Workplace place, string instead) =>
        Environment.GetEnvironmentVariable(Stores.DatabaseVariable) is { Length: > 0 }
            ? place.Fail("postgres", $"The store is in PostgreSQL, which has its own way: {instead}. What else is worth keeping is the folder instance in {place.DataFolder.FullName}.")
            : null;

    private static async Task<int> RunAsync(Workplace place, FileInfo file, bool withInstance, string by, CancellationToken cancel)
    {
        if (RefuseServer(place, "pg_dump --format=custom --file=passerelle.dump DATABASE") is { } refused)
        {
            return refused;
        }

        if (!File.Exists(Path.Combine(place.DataFolder.FullName, StoreOptions.FileName)))
        {
            return place.Fail("store", $"There is no store in {place.DataFolder.FullName}. Name its folder with --data.");
        }

        if (file.Exists && !await Asking.IsConfirmedAsync(place, $"{file.FullName} is there already. Write over it?", cancel))
        {
            return place.Fail("file-exists", $"{file.FullName} is there already. Choose another name, or take --yes to write over it.");
        }

        BackupManifest manifest;
        try
        {
            manifest = await new BackupWriter(place.DataFolder, place.Clock).WriteAsync(file, withInstance, cancel);
            file.Refresh();
        }
        catch (StoreException trouble)
        {
            return place.Fail(trouble.Code, trouble.Message);
        }
        catch (Exception trouble) when (trouble is DbException or IOException or UnauthorizedAccessException)
        {
            return place.Fail("backup", $"The backup cannot be written: {trouble.Message}");
        }

        // Opening an older store brings it forward, which nobody asked for here: it may be wanted as it was.
        if (manifest.Schema == StoreCopy.NewestSchema)
        {
            return await place.WithStoresAsync(
                place.DataFolder,
                () => Stores.OpenFileAsync(place.DataFolder, place.Clock, cancel),
                async (stores, _) =>
                {
                    await stores.Audit.AppendAsync(environment: null, by, "backed-up", new { file = file.Name, bytes = file.Length, withInstance }, cancel);
                    return Say(place, file, manifest, isNoted: true);
                }
            );
        }

        return Say(place, file, manifest, isNoted: false);
    }

    private static int Say(Workplace place, FileInfo file, BackupManifest manifest, bool isNoted)
    {
        place.Surface.Words.Say($"{file.FullName} holds the state of {place.DataFolder.FullName} ({manifest.Files.Count} files, {file.Length} bytes).");
        place.Surface.Words.Say($"It holds personal data: keep it as safe as the data folder. The key {Stores.KeyPath()} is not in it; without the key its secrets cannot be read, so keep a copy of the key elsewhere.");
        if (!isNoted)
        {
            place.Surface.Errors.Say($"[yellow]The audit log has no word of it: the store is of an older version, and was left as it is.[/]");
        }

        place.Surface.Document(new BackupDocument(file.FullName, file.Length, manifest.MadeAt, manifest.Version, manifest.Schema, manifest.Files));
        return ExitCodes.Done;
    }
}
