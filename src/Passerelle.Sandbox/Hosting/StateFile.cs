using System.IO.Compression;

namespace Passerelle.Sandbox.Hosting;

/// <summary>The state file: an archive with one part a site, always whole, since it is written aside and then renamed.</summary>
internal static class StateFile
{
    /// <summary>Writes each part by its own action, straight into the archive.</summary>
    public static void Write(string path, IEnumerable<(string Name, Action<Stream> Save)> parts)
    {
        var aside = path + ".new";
        using (var file = new FileStream(aside, FileMode.Create, FileAccess.ReadWrite))
        {
            using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            {
                foreach (var (name, save) in parts)
                {
                    using var entry = archive.CreateEntry(name + ".json", CompressionLevel.Fastest).Open();
                    save(entry);
                }
            }

            file.Flush(flushToDisk: true);
        }

        File.Move(aside, path, overwrite: true);
    }

    /// <exception cref="InvalidDataException">The file is no such archive.</exception>
    public static Dictionary<string, byte[]> Read(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        return archive.Entries.ToDictionary(entry => Path.GetFileNameWithoutExtension(entry.Name), Content, StringComparer.Ordinal);
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var from = entry.Open();
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }
}
