namespace Passerelle.App.Tests.Conventions;

/// <summary>Where the sources are.</summary>
internal static class Repository
{
    /// <summary>The folder with the solution.</summary>
    public static string Folder { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string from)
    {
        var folder = new DirectoryInfo(from);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Passerelle.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
