using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Passerelle.Cli;
using Passerelle.Configuration;
using Passerelle.Running.Planning;
using Passerelle.Running.Queue;
using Passerelle.Running.Runs;
using Passerelle.Running.Schedule;
using Passerelle.Store;
using Passerelle.Store.Data;
using Passerelle.Store.Webhooks;

namespace Passerelle.Running.Webhooks;

/// <summary>
/// Has the people read again about whom Personio told that something changed: a few by themselves, many by a quick run. Like the schedule it starts nothing
/// before a person has started the first run, nothing while paused, and nothing in test (section 11, rule T4); nobody counts as gone in such a run.
/// </summary>
/// <param name="scheduled">The environments that may run by themselves, with what they run with.</param>
public sealed partial class WebhookLoop(
    Func<CancellationToken, Task<IReadOnlyList<ConnectorConfiguration>>> scheduled,
    Stores stores,
    RunQueue queue,
    WebhookPace pace,
    TimeProvider clock,
    ILoggerFactory logs
) : BackgroundService
{
    private readonly ILogger log = logs.CreateLogger<WebhookLoop>();
    private readonly DueRuns due = new(stores.Queries);
    private readonly ConcurrentDictionary<EnvironmentKey, DateTimeOffset> resting = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(pace.Look, clock);
        do
        {
            try
            {
                if (await stores.Webhooks.AnyAsync(stoppingToken))
                {
                    foreach (var configuration in await scheduled(stoppingToken))
                    {
                        await LookAtAsync(configuration, stoppingToken);
                    }
                }
            }
            catch (Exception trouble) when (trouble is DbException or StoreException or IOException)
            {
                // A store that cannot be used now may be there the next time.
                NotLooked(log, trouble);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAtAsync(ConnectorConfiguration configuration, CancellationToken cancel)
    {
        var key = new EnvironmentKey(configuration.Key, configuration.Environment.IsTest);
        if (key.IsTest || await stores.Webhooks.FindAsync(key, cancel) is not { } waiting)
        {
            return;
        }

        if (configuration.Environment.Webhook is null)
        {
            await stores.Webhooks.ForgetAsync(key, cancel);
            return;
        }

        if (!IsTime(key, waiting) || queue.Open(key).Any(IsOurs) || await stores.Pauses.FindAsync(key, cancel) is not null || !await due.HasBegunAsync(key, cancel))
        {
            return;
        }

        if (await FirstUse.IsConfirmedAsync(stores, configuration, cancel))
        {
            queue.Enqueue(new RunOrder(key, waiting.People is null ? "quick" : "person", Starters.Webhook, RunAsync));
        }
    }

    private bool IsTime(EnvironmentKey key, WaitingPeople waiting)
    {
        var now = clock.GetUtcNow();
        return (now - waiting.Last >= pace.Quiet || now - waiting.First >= pace.Longest) && resting.GetValueOrDefault(key) <= now;
    }

    /// <summary>Whoever came while the runs before this one went on is taken along; another process on the same store may have done it already.</summary>
    private async Task<RunEnd> RunAsync(Connector connector, RunWatcher watcher, CancellationToken cancel)
    {
        if (await stores.Webhooks.FindAsync(connector.Key, cancel) is not { } waiting)
        {
            return new RunEnd(
                Report: null,
                new Refusal("not-due", "Another process has done it meanwhile.", "Nothing is to be done.", ExitCodes.Done),
                ExitCodes.Done,
                HadChanges: false
            );
        }

        var request = new PlanRequest { Only = waiting.People, CountsAbsence = false, LeavesOutStrangers = true };
        var end = await new SyncRun(connector, watcher).RunAsync(request, Starters.Webhook, cancel);
        if (end.Report is { Outcome: not ("refused" or "failed") })
        {
            resting.TryRemove(connector.Key, out _);
            await stores.Webhooks.DoneAsync(connector.Key, waiting, cancel);
        }
        else if (end.Refusal?.Code != RunFrame.BusyCode)
        {
            await RestAsync(connector.Key, waiting, cancel);
        }

        return end;
    }

    /// <summary>Tries again, each time after as long as people have been waiting already; in the end a full run has read everyone.</summary>
    private async Task RestAsync(EnvironmentKey key, WaitingPeople waiting, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var waited = now - waiting.First;
        resting[key] = now + (waited > pace.Rest ? waited : pace.Rest);
        if (waited > pace.GivenUp)
        {
            GivenUp(log, key.Value);
            await stores.Webhooks.DoneAsync(key, waiting, cancel);
        }
    }

    private static bool IsOurs(RunTicket ticket) => string.Equals(ticket.Order.By, Starters.Webhook, StringComparison.Ordinal);

    [LoggerMessage(4301, LogLevel.Warning, "It could not be looked who waits to be read again")]
    private static partial void NotLooked(ILogger log, Exception trouble);

    [LoggerMessage(4302, LogLevel.Warning, "No run of {Environment} could read again whom Personio told of; this is left to the full runs")]
    private static partial void GivenUp(ILogger log, string environment);
}
