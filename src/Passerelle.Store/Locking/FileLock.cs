namespace Passerelle.Store.Locking;

/// <summary>A file opened for nobody else; the operating system frees it when the process dies.</summary>
internal sealed class FileLock : IHeldLock
{
    private const int Attempts = 5;
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(20);
    private readonly FileStream file;

    private FileLock(FileStream file) => this.file = file;

    /// <summary>Tries a few times, since a look by <see cref="IsTaken"/> holds the file for an instant.</summary>
    public static async Task<IHeldLock?> TryTakeAsync(string path, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (TryOpen(path) is { } opened)
            {
                return new FileLock(opened);
            }

            if (attempt == Attempts)
            {
                return null;
            }

            await Task.Delay(BetweenAttempts, cancel);
        }
    }

    public static bool IsTaken(string path)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        using var opened = TryOpen(path);
        return opened is null;
    }

    public Task<bool> IsStillHeldAsync(CancellationToken cancel) => Task.FromResult(true);

    public ValueTask DisposeAsync() => file.DisposeAsync();

    private static FileStream? TryOpen(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException trouble) when (trouble is not (DirectoryNotFoundException or PathTooLongException))
        {
            return null;
        }
    }
}
