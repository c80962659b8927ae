namespace Passerelle.Console.Hosting;

/// <summary>Where the keys of cookies and forms lie: beside the key file, so outside the data folder and its backup.</summary>
public static class WebKeys
{
    public static string Beside(string keyFile) => keyFile + ".web";

    /// <summary>The folder, made for its owner only when it is missing.</summary>
    public static DirectoryInfo Folder(string path) =>
        OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(path)
            : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
