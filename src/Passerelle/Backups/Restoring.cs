using System.Globalization;
using Passerelle.Instance;
using Passerelle.Running;
using Passerelle.Store.Audit;
using Passerelle.Store.Backups;
using Passerelle.Store.Data;

namespace Passerelle.Backups;

/// <summary>What was restored.</summary>
/// <param name="MovedAside">Where the folder that was there before is now; null when there was none.</param>
/// <param name="Audit">Whether the audit log in the backup is as it was written.</param>
/// <param name="KeyFits">Whether the key file opens the secrets in it.</param>
public sealed record Restored(BackupManifest Manifest, Stopped Stopped, string? MovedAside, AuditVerdict Audit, bool KeyFits);

/// <summary>Puts a backup in place of a data folder. Everything is unpacked, proven, brought forward and stopped beside it first; only then it takes its place.</summary>
/// <param name="data">The data folder.</param>
public sealed class Restoring(DirectoryInfo data, TimeProvider clock)
{
    private readonly string target = Path.TrimEndingDirectorySeparator(data.FullName);

    /// <summary>Whether anything is there that a restored store would take the place of.</summary>
    public bool IsTaken => Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any();

    /// <param name="replace">Move aside what is there; accept an audit log that does not prove itself.</param>
    /// <exception cref="StoreException">
    /// <c>in-use</c>, <c>backup-damaged</c>, <c>backup-too-new</c>, <c>store-damaged</c>, <c>audit-broken</c>, or trouble with the key. Nothing was changed.
    /// </exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public async Task<Restored> RunAsync(FileInfo file, bool replace, string by, CancellationToken cancel)
    {
        RequireUnused();
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var work = PrivateFiles.CreateFolder($"{target}.restoring-{Guid.NewGuid():N}");
        try
        {
            var manifest = await BackupReader.ReadAsync(file, work.FullName, cancel);
            var (stopped, audit, keyFits) = await SettleAsync(work, manifest, replace, by, cancel);
            RequireUnused();
            var aside = MoveAside();
            Directory.Move(work.FullName, target);
            return new Restored(manifest, stopped, aside, audit, keyFits);
        }
        finally
        {
            if (Directory.Exists(work.FullName))
            {
                work.Delete(recursive: true);
            }
        }
    }

    private async Task<(Stopped Stopped, AuditVerdict Audit, bool KeyFits)> SettleAsync(DirectoryInfo work, BackupManifest manifest, bool replace, string by, CancellationToken cancel)
    {
        // Opening it brings it forward to this version.
        await using var stores = await Stores.OpenFileAsync(work, clock, cancel);
        var audit = await stores.Audit.VerifyAsync(cancel);
        if (!audit.IsIntact && !replace)
        {
            throw new StoreException("audit-broken", $"The audit log in this backup is not what was written, from entry {audit.FirstBroken} on. Ask who had access to it; --yes restores it all the same.");
        }

        return (await stores.Restored.SettleAsync(manifest.MadeAt, by, cancel), audit, await KeyFitsAsync(stores, cancel));
    }

    private static async Task<bool> KeyFitsAsync(Stores stores, CancellationToken cancel)
    {
        try
        {
            foreach (var connector in await stores.Connectors.ListAsync(cancel))
            {
                await stores.Secrets.RevealAsync(connector.Name, cancel);
            }

            return true;
        }
        catch (StoreException)
        {
            // What to do about it is said with the answer; the rest of the store is of use without its secrets.
            return false;
        }
    }

    private void RequireUnused()
    {
        if (StoreUse.IsInUse(target))
        {
            throw new StoreException("in-use", $"Another process works on {target}: stop passerelle serve and wait for runs to end, then restore.");
        }

        if (Directory.Exists(target) && InstanceRecord.Running(new InstanceFolder(data)) is not null)
        {
            throw new StoreException("in-use", $"The test instance of {target} is running. Stop it with passerelle instance stop, then restore.");
        }
    }

    private string? MoveAside()
    {
        if (!Directory.Exists(target))
        {
            return null;
        }

        if (!IsTaken)
        {
            Directory.Delete(target);
            return null;
        }

        var aside = $"{target}.before-restore-{clock.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}";
        Directory.Move(target, aside);
        return aside;
    }
}
