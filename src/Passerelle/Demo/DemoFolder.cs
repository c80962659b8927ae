namespace Passerelle.Demo;

/// <summary>The folder of the demo, made fresh each time.</summary>
public static class DemoFolder
{
    /// <summary>Says that everything in the folder is the demo's and may be thrown away.</summary>
    private const string Marker = "made-by-the-demo";

    /// <returns>False when the folder holds something that is not the demo's; nothing is touched then.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static bool TryMakeFresh(DirectoryInfo folder)
    {
        if (folder.Exists)
        {
            if (!File.Exists(Path.Combine(folder.FullName, Marker)) && folder.EnumerateFileSystemInfos().Any())
            {
                return false;
            }

            folder.Delete(recursive: true);
        }

        folder.Create();
        File.WriteAllText(Path.Combine(folder.FullName, Marker), "The next demo deletes this folder.\n");
        return true;
    }
}
