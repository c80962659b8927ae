namespace Passerelle.OpenApi;

/// <summary>The vendors' documents. They carry no licence to be redistributed, so they lie beside the repository, not in it.</summary>
public static class References
{
    /// <summary>The folder <c>../shared/reference</c> beside the repository; null where it is absent.</summary>
    public static string? Folder
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "Passerelle.slnx")))
                {
                    var reference = Path.Combine(folder.FullName, "..", "shared", "reference");
                    return Directory.Exists(reference) ? Path.GetFullPath(reference) : null;
                }
            }

            return null;
        }
    }

    /// <summary>Path of a document in the folder; skips the calling test where the folder is absent.</summary>
    public static string PathOf(params string[] parts)
    {
        if (Folder is not { } folder)
        {
            Assert.Skip("The folder with the vendors' documents is not beside this repository.");
            return "";
        }

        return Path.Combine([folder, .. parts]);
    }
}
