using System.Security.Cryptography;

namespace Passerelle.Backups;

/// <summary>Files and folders that only their owner may read.</summary>
internal static class PrivateFiles
{
    public const UnixFileMode OfFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OfFile;
        }

        return new FileStream(path, options);
    }

    public static DirectoryInfo CreateFolder(string path) =>
        OperatingSystem.IsWindows() ? Directory.CreateDirectory(path) : Directory.CreateDirectory(path, OfFile | UnixFileMode.UserExecute);

    public static async Task<string> HashAsync(Stream stream, CancellationToken cancel) => Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancel));
}
