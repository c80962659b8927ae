using System.CommandLine;
using System.Data.Common;
using Passerelle.Backups;
using Passerelle.Reporting.Text;
using Passerelle.Running;
using Passerelle.Store.Data;

namespace Passerelle.Cli.Commands;

/// <summary>Puts a backup in place of a data folder (section 13).</summary>
public static class RestoreCommand
{
    /// <param name="MovedAside">Where the folder that was there before is now; null when there was none.</param>
    /// <param name="Paused">The environments that wait for <c>resume</c>.</param>
    /// <param name="MailsStopped">Mails that waited in the backup and will not go.</param>
    /// <param name="KeyFits">Whether the key file opens the secrets.</param>
    private sealed record RestoreDocument(
        string Data,
        DateTimeOffset MadeAt,
        string Version,
        int Schema,
        string? MovedAside,
        IReadOnlyList<string> Paused,
        long MailsStopped,
        long LinksVoided,
        bool AuditIntact,
        bool KeyFits
    );

    public static Command Build(CommonOptions options, Func<ParseResult, Workplace> at)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The backup." };
        var command = new Command("restore", "Put a backup in place of the data folder. Nothing is sent or synchronised until somebody resumes.") { file, options.By };
        command.SetAction((parsed, cancel) => RunAsync(at(parsed), parsed.GetValue(file)!, parsed.GetValue(options.By) is { Length: > 0 } by ? by : Environment.UserName, cancel));
        return command;
    }

    private static async Task<int> RunAsync(Workplace place, FileInfo file, string by, CancellationToken cancel)
    {
        if (BackupCommand.RefuseServer(place, "pg_restore --clean --dbname=DATABASE passerelle.dump") is { } refused)
        {
            return refused;
        }

        if (!file.Exists)
        {
            return place.Fail("no-backup", $"There is no file {file.FullName}.");
        }

        var restoring = new Restoring(place.DataFolder, place.Clock);
        var replace = place.Yes;
        if (restoring.IsTaken && !replace)
        {
            replace = await Asking.IsConfirmedAsync(place, $"{place.DataFolder.FullName} is not empty. Move it aside and restore?", cancel);
            if (!replace)
            {
                return place.Fail("not-empty", $"{place.DataFolder.FullName} is not empty. Name another folder with --data, or take --yes to move this one aside.");
            }
        }

        try
        {
            Say(place, await restoring.RunAsync(file, replace, by, cancel));
            return ExitCodes.Done;
        }
        catch (StoreException trouble)
        {
            return place.Fail(trouble.Code, trouble.Message);
        }
        catch (Exception trouble) when (trouble is DbException or IOException or UnauthorizedAccessException)
        {
            return place.Fail("restore", $"The backup cannot be restored: {trouble.Message}");
        }
    }

    private static void Say(Workplace place, Restored restored)
    {
        var (words, errors) = (place.Surface.Words, place.Surface.Errors);
        words.Say($"{place.DataFolder.FullName} is as it was on {restored.Manifest.MadeAt.ToLocalTime():yyyy-MM-dd HH:mm}.{(restored.MovedAside is { } aside ? $" What was there before is in {aside}." : "")}");
        if (restored.Stopped.Paused.Count > 0)
        {
            words.Say($"Paused until somebody looks at a plan and resumes: {string.Join(", ", restored.Stopped.Paused)}.");
        }

        words.Say($"What happened since then is not in it: 360Learning and Personio went on. Accounts made since are found by their external id and linked again; groups and managers given since count as made by hand; decisions, accounts of the console, revoked tokens and audit entries since are lost.");
        words.Say(
            restored.Stopped.MailsStopped == 0
                ? $"No mail waited in it."
                : (FormattableString)$"{restored.Stopped.MailsStopped} login mails waited in it and will not go, since they may have gone already; who still has no login gets a fresh password with the next run, which makes an older mail void."
        );
        if (!restored.KeyFits)
        {
            errors.Say($"[red]The key file {Stores.KeyPath()} does not open the secrets of this backup. Put the key of that installation there, or type the secrets again in the set-up.[/]");
        }

        if (restored.Audit.FirstBroken is { } broken)
        {
            errors.Say($"[red]The audit log in it is not what was written, from entry {broken} on.[/]");
        }

        place.Surface.Document(
            new RestoreDocument(
                place.DataFolder.FullName,
                restored.Manifest.MadeAt,
                restored.Manifest.Version,
                restored.Manifest.Schema,
                restored.MovedAside,
                restored.Stopped.Paused,
                restored.Stopped.MailsStopped,
                restored.Stopped.LinksVoided,
                restored.Audit.IsIntact,
                restored.KeyFits
            )
        );
    }
}
