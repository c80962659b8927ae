using Passerelle.Store.Locking;

namespace Passerelle.Store.Backups;

/// <summary>Whether a process works on the store in a folder.</summary>
public static class StoreUse
{
    /// <summary>Under which name a process that serves holds a lock of <see cref="WriterLocks"/> as long as it runs.</summary>
    public const string Serving = "passerelle serve";

    /// <summary>True while any process serves on the store of the folder, or a run writes.</summary>
    public static bool IsInUse(string dataFolder) => Directory.Exists(dataFolder) && Directory.EnumerateFiles(dataFolder, "writer-*.lock").Any(FileLock.IsTaken);
}
