using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using Passerelle.Reporting;
using Passerelle.Store.Backups;
using Passerelle.Store.Data;

namespace Passerelle.Backups;

/// <summary>Takes a backup out into a folder, and proves that it is whole and as it was written.</summary>
public static class BackupReader
{
    private const int LargestManifest = 64 * 1024;

    /// <param name="folder">An empty folder.</param>
    /// <exception cref="StoreException"><c>backup-damaged</c>, <c>backup-too-new</c>, <c>store-damaged</c>.</exception>
    /// <exception cref="IOException">It cannot be read, or the folder cannot be written.</exception>
    public static async Task<BackupManifest> ReadAsync(FileInfo file, string folder, CancellationToken cancel)
    {
        BackupManifest manifest;
        try
        {
            await using var packed = file.OpenRead();
            await using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
            await using var tar = new TarReader(unpacked);
            manifest = await ManifestAsync(tar, cancel);
            await TakeOutAsync(tar, manifest, folder, cancel);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or FormatException or EndOfStreamException or JsonException)
        {
            throw Damaged($"it cannot be unpacked ({damaged.Message})");
        }

        var schema = await StoreCopy.SchemaOfAsync(Path.Combine(folder, StoreOptions.FileName), cancel);
        return Math.Max(schema, manifest.Schema) <= StoreCopy.NewestSchema
            ? manifest
            : throw new StoreException("backup-too-new", $"This backup was made by a newer version of Passerelle ({manifest.Version}). Restore it with that version or a later one.");
    }

    private static async Task<BackupManifest> ManifestAsync(TarReader tar, CancellationToken cancel)
    {
        if (await tar.GetNextEntryAsync(copyData: false, cancel) is not { Name: BackupManifest.FileName, EntryType: TarEntryType.RegularFile, DataStream: { } content, Length: <= LargestManifest })
        {
            throw Damaged("it does not begin with its list of contents");
        }

        var manifest = await JsonSerializer.DeserializeAsync<BackupManifest>(content, JsonDocuments.Options, cancel);
        return manifest switch
        {
            { Format: > BackupManifest.CurrentFormat } => throw new StoreException("backup-too-new", $"This backup was made by a newer version of Passerelle ({manifest.Version}). Restore it with that version or a later one."),
            { Format: BackupManifest.CurrentFormat, Files: { } files } when files.All(one => BackupManifest.IsKnown(one.Name)) && files.Any(one => one.Name == StoreOptions.FileName) => manifest,
            _ => throw Damaged("its list of contents makes no sense"),
        };
    }

    private static async Task TakeOutAsync(TarReader tar, BackupManifest manifest, string folder, CancellationToken cancel)
    {
        var missing = manifest.Files.ToDictionary(one => one.Name, StringComparer.Ordinal);
        while (await tar.GetNextEntryAsync(copyData: false, cancel) is { } entry)
        {
            if (entry.EntryType != TarEntryType.RegularFile || !missing.Remove(entry.Name, out var expected) || entry.Length != expected.Bytes)
            {
                throw Damaged($"{entry.Name} is not as its list of contents says");
            }

            var path = Path.Combine(folder, expected.Name);
            PrivateFiles.CreateFolder(Path.GetDirectoryName(path)!);
            await using var to = PrivateFiles.Create(path);
            if (entry.DataStream is { } content)
            {
                await content.CopyToAsync(to, cancel);
            }

            to.Position = 0;
            if (await PrivateFiles.HashAsync(to, cancel) != expected.Sha256)
            {
                throw Damaged($"{entry.Name} was changed since");
            }

            to.Flush(flushToDisk: true);
        }

        if (missing.Count > 0)
        {
            throw Damaged($"{string.Join(", ", missing.Keys)} is missing");
        }
    }

    private static StoreException Damaged(string why) => new("backup-damaged", $"This is not a whole backup: {why}. Nothing was changed; take another one.");
}
