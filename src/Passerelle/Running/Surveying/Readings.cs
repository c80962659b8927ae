using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Passerelle.Configuration;
using Passerelle.Configuration.Settings;
using Passerelle.Connect.Http;
using Passerelle.Store;

namespace Passerelle.Running.Surveying;

/// <summary>
/// Reads employees and groups in the background and keeps each environment's last reading in memory for ten minutes, then forgets it: nothing of it reaches the
/// store.
/// </summary>
public sealed partial class Readings(Stores stores, TimeProvider clock, ILoggerFactory logs) : IHostedService, IDisposable
{
    /// <summary>How long a reading is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    /// <summary>Personio's v1 gives so many employees a page; a token and the list of attributes come before, a token and the groups after.</summary>
    private const int PageSize = 100;

    private const int Besides = 4;

    private readonly ConcurrentDictionary<EnvironmentKey, Entry> entries = new();
    private readonly ILogger log = logs.CreateLogger<Readings>();
    private readonly CancellationTokenSource stopping = new();
    private readonly Lock gate = new();

    /// <returns>The reading under way, or the last one with what it read or why it failed; null when there is none or it was too long ago.</returns>
    public ReadingWork? Find(EnvironmentKey key) => entries.TryGetValue(key, out var entry) ? entry.Work : null;

    /// <summary>Begins to read; while a reading is under way it is that one.</summary>
    /// <param name="configuration">With what the environment is reached.</param>
    /// <param name="further">Personio keys to ask for besides the usual ones.</param>
    public async Task<ReadingWork> BeginAsync(EnvironmentKey key, ConnectorConfiguration configuration, IEnumerable<string> further, CancellationToken cancel)
    {
        var last = await stores.Rosters.FindAsync(key, cancel);
        var keys = ReadingJob.Keys(configuration.Rules, further);
        lock (gate)
        {
            if (Find(key) is { IsUnderWay: true } present)
            {
                return present;
            }

            var connector = new Connector(configuration, stores, clock, logs);
            var expected = last is null || configuration.Personio.Api != PersonioApi.V1 ? (int?)null : (last.Count / PageSize) + 1 + Besides;
            var work = new ReadingWork(clock.GetUtcNow(), connector.Requests, expected);
            var entry = new Entry(work);
            Put(key, entry);
            _ = Task.Run(() => ReadAsync(key, connector, keys, entry), CancellationToken.None);
            return work;
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => stopping.CancelAsync();

    public void Dispose()
    {
        foreach (var key in entries.Keys)
        {
            Forget(key);
        }

        stopping.Dispose();
    }

    private async Task ReadAsync(EnvironmentKey key, Connector connector, IReadOnlySet<string> keys, Entry entry)
    {
        using (connector)
        {
            try
            {
                await ReadingJob.RunAsync(connector, keys, entry.Work, stopping.Token);
            }
            catch (RemoteAccessException trouble)
            {
                entry.Work.Fail(new ReadingTrouble(trouble.Code, $"{trouble.System}: {trouble.What}", trouble.Remedy));
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                entry.Work.Fail(new ReadingTrouble("stopped", "Passerelle was stopped before everything was read.", "Read again."));
            }
            catch (Exception trouble)
            {
                // Nobody awaits this: the one who looks must learn that it ended, and the log must say why.
                Failed(log, key.Value, trouble);
                entry.Work.Fail(new ReadingTrouble("failed", "The reading failed for a reason that is in the log.", "Read again; if it stays so, look into the log."));
            }
        }

        entry.End(clock.CreateTimer(_ => Forget(key, entry), state: null, Kept, Timeout.InfiniteTimeSpan));
    }

    private void Put(EnvironmentKey key, Entry entry)
    {
        Forget(key);
        entries[key] = entry;
    }

    private void Forget(EnvironmentKey key)
    {
        if (entries.TryRemove(key, out var entry))
        {
            entry.Dispose();
        }
    }

    private void Forget(EnvironmentKey key, Entry entry)
    {
        if (entries.TryRemove(KeyValuePair.Create(key, entry)))
        {
            entry.Dispose();
        }
    }

    [LoggerMessage(4101, LogLevel.Error, "Reading {Environment} for a survey failed")]
    private static partial void Failed(ILogger log, string environment, Exception trouble);

    /// <summary>A reading with the timer that ends its life.</summary>
    private sealed class Entry(ReadingWork work) : IDisposable
    {
        private ITimer? end;

        public ReadingWork Work => work;

        public void End(ITimer timer) => end = timer;

        public void Dispose() => end?.Dispose();
    }
}
