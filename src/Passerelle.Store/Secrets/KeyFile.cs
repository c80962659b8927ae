using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Passerelle.Store.Data;

namespace Passerelle.Store.Secrets;

/// <summary>The key of the <see cref="SecretBox"/>: a file outside the data folder and its backup, readable by its owner only.</summary>
public static class KeyFile
{
    /// <summary>Opens the box with the key in a file; on first use the file is made.</summary>
    /// <exception cref="StoreException"><c>key-inside-data</c> or <c>key-unreadable</c>.</exception>
    public static SecretBox Open(string path, string dataFolder)
    {
        if (Folders.IsInside(path, dataFolder))
        {
            throw new StoreException(
                "key-inside-data",
                $"The key file {path} lies inside the data folder {dataFolder}: whoever has a copy of the data would have the key. Put it elsewhere."
            );
        }

        if (!File.Exists(path))
        {
            Make(path);
        }

        return new SecretBox(Read(path));
    }

    private static byte[] Read(string path)
    {
        var text = File.ReadAllText(path, Encoding.ASCII).Trim();
        var key = new byte[SecretBox.KeyBytes];
        return Convert.TryFromBase64String(text, key, out var length) && length == key.Length
            ? key
            : throw new StoreException(
                "key-unreadable",
                $"The key file {path} does not hold a key ({SecretBox.KeyBytes} bytes in Base64). Restore it; without it the mails that wait cannot be read."
            );
    }

    private static void Make(string path)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
        {
            Folders.CreatePrivate(folder);
        }

        // Whole or not at all, also when two processes start at once: the first one's key stays.
        var unfinished = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(unfinished, options))
        {
            file.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBox.KeyBytes)) + "\n"));
            file.Flush(flushToDisk: true);
        }

        Publish(unfinished, path);
    }

    private static void Publish(string unfinished, string path)
    {
        if (OperatingSystem.IsWindows())
        {
            MoveUnlessThere(unfinished, path);
            return;
        }

        // On Unix File.Move looks first and renames then, so of two who start at once the later would replace the key; a link cannot.
        var made = Link(unfinished, path) == 0;
        var trouble = Marshal.GetLastPInvokeErrorMessage();
        if (!made && !File.Exists(path))
        {
            // A file system without links.
            MoveUnlessThere(unfinished, path);
            if (!File.Exists(path))
            {
                throw new StoreException("key-unreadable", $"The key file {path} cannot be made: {trouble}. Choose another place for it.");
            }
        }

        File.Delete(unfinished);
    }

    private static void MoveUnlessThere(string unfinished, string path)
    {
        try
        {
            File.Move(unfinished, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(unfinished);
        }
    }

    [DllImport("libc", EntryPoint = "link", SetLastError = true, BestFitMapping = false)]
    private static extern int Link([MarshalAs(UnmanagedType.LPUTF8Str)] string from, [MarshalAs(UnmanagedType.LPUTF8Str)] string to);
}
