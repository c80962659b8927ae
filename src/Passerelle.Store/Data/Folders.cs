namespace Passerelle.Store.Data;

/// <summary>Folders and files that only the owner may read.</summary>
internal static class Folders
{
    public static void CreatePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Whether a file lies in a folder or below it, links followed.</summary>
    public static bool IsInside(string file, string folder)
    {
        var below = Path.GetRelativePath(Real(folder), Real(file));
        return !Path.IsPathRooted(below) && below != ".." && !below.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    private static string Real(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var parent = Path.GetDirectoryName(full);
        if (parent is null)
        {
            return full;
        }

        FileSystemInfo entry = Directory.Exists(full) ? new DirectoryInfo(full) : new FileInfo(full);
        return entry.LinkTarget is { } target
            ? Real(Path.Combine(parent, target))
            : Path.Combine(Real(parent), Path.GetFileName(full));
    }
}
