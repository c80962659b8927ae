using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Passerelle.Instance;
using Passerelle.Reporting;
using Passerelle.Store.Backups;
using Passerelle.Store.Data;

namespace Passerelle.Backups;

/// <summary>
/// Writes what the data folder holds of state into one file: the store, as it is at one moment while others go on writing, and the test instance. The key
/// lies elsewhere, so that secrets and waiting mails stay sealed in it.
/// </summary>
/// <param name="data">The data folder; it has a store.</param>
public sealed class BackupWriter(DirectoryInfo data, TimeProvider clock)
{
    /// <param name="file">The backup; it appears whole or not at all, and takes the place of one that is there.</param>
    /// <param name="withInstance">Whether the test instance's state comes too.</param>
    /// <exception cref="StoreException"><c>store-damaged</c>.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public async Task<BackupManifest> WriteAsync(FileInfo file, bool withInstance, CancellationToken cancel)
    {
        var folder = file.Directory!.FullName;
        Directory.CreateDirectory(folder);
        var work = PrivateFiles.CreateFolder(Path.Combine(folder, $".{file.Name}.{Guid.NewGuid():N}"));
        try
        {
            var now = clock.GetUtcNow();
            var store = Path.Combine(work.FullName, StoreOptions.FileName);
            await StoreCopy.CopyAsync(data.FullName, store, cancel);
            var sources = new List<(string Name, string Path)> { (StoreOptions.FileName, store) };
            if (withInstance)
            {
                sources.AddRange(CopyInstance(work.FullName));
            }

            var files = new List<BackedUpFile>();
            foreach (var (name, path) in sources)
            {
                await using var content = File.OpenRead(path);
                files.Add(new BackedUpFile(name, content.Length, await PrivateFiles.HashAsync(content, cancel)));
            }

            var manifest = new BackupManifest(BackupManifest.CurrentFormat, BackupManifest.ThisVersion, await StoreCopy.SchemaOfAsync(store, cancel), now, files);
            var whole = Path.Combine(work.FullName, "whole");
            await PackAsync(whole, manifest, sources, cancel);
            File.Move(whole, file.FullName, overwrite: true);
            return manifest;
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    /// <summary>A running instance replaces its files as it goes, so they are copied before they are looked at.</summary>
    private IEnumerable<(string Name, string Path)> CopyInstance(string work)
    {
        var instance = new InstanceFolder(data);
        if (!Directory.Exists(instance.Path))
        {
            yield break;
        }

        foreach (var path in Directory.EnumerateFiles(instance.Path).Order(StringComparer.Ordinal))
        {
            var name = $"instance/{Path.GetFileName(path)}";
            if (BackupManifest.IsKnown(name))
            {
                var copy = Path.Combine(work, Path.GetFileName(path));
                File.Copy(path, copy);
                yield return (name, copy);
            }
        }
    }

    private static async Task PackAsync(string to, BackupManifest manifest, IReadOnlyList<(string Name, string Path)> sources, CancellationToken cancel)
    {
        await using var file = PrivateFiles.Create(to);
        await using (var packed = new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true))
        await using (var tar = new TarWriter(packed, TarEntryFormat.Pax, leaveOpen: true))
        {
            using var head = new MemoryStream(Encoding.UTF8.GetBytes(JsonDocuments.Write(manifest)));
            await AddAsync(tar, BackupManifest.FileName, head, manifest.MadeAt, cancel);
            foreach (var (name, path) in sources)
            {
                await using var content = File.OpenRead(path);
                await AddAsync(tar, name, content, manifest.MadeAt, cancel);
            }
        }

        file.Flush(flushToDisk: true);
    }

    private static Task AddAsync(TarWriter tar, string name, Stream content, DateTimeOffset at, CancellationToken cancel) =>
        tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = content, Mode = PrivateFiles.OfFile, ModificationTime = at }, cancel);
}
