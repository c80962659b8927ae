using System.Text.Json;

namespace Passerelle.Sandbox.Hosting;

/// <summary>Loads the state file at the start, saves soon after each change and at the end. One process at a time may keep a file.</summary>
internal sealed class StateKeeper
{
    private readonly string path;
    private readonly IReadOnlyList<SandboxSite> sites;
    private readonly TimeSpan delay;
    private readonly TimeProvider clock;
    private readonly FileStream claim;
    private readonly IReadOnlyList<(string Name, byte[] Content)> foreign;
    private readonly CancellationTokenSource stopping = new();
    private readonly SemaphoreSlim changed = new(0);
    private bool dirty;
    private readonly Lock gate = new();
    private bool stopped;
    private Task saving = Task.CompletedTask;

    private StateKeeper(string path, IReadOnlyList<SandboxSite> sites, TimeSpan delay, TimeProvider clock, FileStream claim, Dictionary<string, byte[]> saved)
    {
        (this.path, this.sites, this.delay, this.clock, this.claim) = (path, sites, delay, clock, claim);
        Loaded = saved.Count > 0;

        // What belongs to a site that is not served now stays in the file.
        foreign = [.. saved.Where(part => !sites.Any(site => site.Name == part.Key)).Select(part => (part.Key, part.Value))];
    }

    public bool Loaded { get; }

    /// <summary>Why the last saving failed; <see langword="null"/> when it did not.</summary>
    public string? Trouble { get; private set; }

    /// <exception cref="IOException">Another process keeps this file.</exception>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static StateKeeper Open(string path, IReadOnlyList<SandboxSite> sites, TimeSpan delay, TimeProvider clock)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var lockFile = new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        try
        {
            var saved = File.Exists(path) ? StateFile.Read(path) : [];
            foreach (var site in sites.Where(site => saved.ContainsKey(site.Name)))
            {
                using var part = new MemoryStream(saved[site.Name]);
                site.Load(part);
            }

            return new StateKeeper(path, sites, delay, clock, lockFile, saved);
        }
        catch (JsonException damaged)
        {
            lockFile.Dispose();
            throw new InvalidDataException($"The state file {path} is damaged; remove it to start empty.", damaged);
        }
        catch
        {
            lockFile.Dispose();
            throw;
        }
    }

    public void Start()
    {
        foreach (var site in sites)
        {
            site.WhenChanged(Mark);
        }

        Mark();
        saving = Task.Run(SaveWhenChangedAsync, CancellationToken.None);
    }

    public async Task StopAsync()
    {
        await stopping.CancelAsync();
        await saving;
        lock (gate)
        {
            stopped = true;
        }

        try
        {
            Save();
        }
        finally
        {
            Release();
        }
    }

    public void Release()
    {
        claim.Dispose();
        stopping.Dispose();
        changed.Dispose();
    }

    private void Mark()
    {
        lock (gate)
        {
            if (!stopped && !dirty)
            {
                dirty = true;
                changed.Release();
            }
        }
    }

    /// <summary>A large company takes long to write: then it is written less often, so that at most a fifth of the time goes into it.</summary>
    private async Task SaveWhenChangedAsync()
    {
        var pause = delay;
        try
        {
            while (true)
            {
                await changed.WaitAsync(stopping.Token);
                await Task.Delay(pause, stopping.Token);
                var started = clock.GetTimestamp();
                try
                {
                    Save();
                    Trouble = null;
                }
                catch (IOException full)
                {
                    Trouble = full.Message;
                    Mark();
                }

                pause = TimeSpan.FromTicks(Math.Max(delay.Ticks, 4 * clock.GetElapsedTime(started).Ticks));
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The last saving is StopAsync's.
        }
    }

    private void Save()
    {
        lock (gate)
        {
            dirty = false;
        }

        StateFile.Write(path,
        [
            .. sites.Select(site => (site.Name, site.Save)),
            .. foreign.Select(part => (part.Name, (Action<Stream>)(to => to.Write(part.Content)))),
        ]);
    }
}
