using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Passerelle.Cli;
using Passerelle.Configuration;
using Passerelle.Running.Planning;
using Passerelle.Running.Queue;
using Passerelle.Running.Runs;
using Passerelle.Store;
using Passerelle.Store.Data;

namespace Passerelle.Running.Schedule;

/// <summary>Starts in production what is due (section 11), and tells somebody when no run succeeded for too long. Test never runs by itself (rule T4).</summary>
/// <param name="scheduled">The environments that may run by themselves, with what they run with.</param>
public sealed partial class ScheduleLoop(
    Func<CancellationToken, Task<IReadOnlyList<ConnectorConfiguration>>> scheduled,
    Stores stores,
    RunQueue queue,
    TimeProvider clock,
    ILoggerFactory logs
) : BackgroundService
{
    /// <summary>How often the schedule is looked at; a run may start that much late.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromSeconds(20);

    private readonly ILogger log = logs.CreateLogger<ScheduleLoop>();
    private readonly DueRuns due = new(stores.Queries);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pace = new PeriodicTimer(Pace, clock);
        do
        {
            try
            {
                foreach (var configuration in await scheduled(stoppingToken))
                {
                    await LookAtAsync(configuration, stoppingToken);
                }
            }
            catch (Exception trouble) when (trouble is DbException or StoreException or IOException)
            {
                // A store that cannot be used now may be there the next time.
                NotLooked(log, trouble);
            }
        } while (await pace.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAtAsync(ConnectorConfiguration configuration, CancellationToken cancel)
    {
        var key = new EnvironmentKey(configuration.Key, configuration.Environment.IsTest);
        if (key.IsTest || configuration.Environment.Schedule is not { } schedule)
        {
            return;
        }

        // A pause that is forgotten is what somebody must hear of, too.
        if (await due.OverdueAsync(key, schedule, clock.GetUtcNow(), cancel) is { } since)
        {
            await new OverdueMail(configuration, key, stores, clock, logs).TellOnceAsync(since, cancel);
        }

        if (await stores.Pauses.FindAsync(key, cancel) is not null)
        {
            return;
        }

        if (await due.FindAsync(key, schedule, clock.GetUtcNow(), cancel) is { } run && !queue.Open(key).Any(ticket => IsFull(ticket) || run.IsQuick))
        {
            using var connector = new Connector(configuration, stores, clock, logs);
            if (await FirstUse.IsConfirmedAsync(connector, cancel))
            {
                queue.Enqueue(new RunOrder(key, run.IsQuick ? "quick" : "sync", By: null, (running, watcher, token) => RunAsync(running, run, watcher, token)));
            }
        }
    }

    /// <summary>Another process on the same store may have been faster, so whether it is due is asked once more.</summary>
    private async Task<RunEnd> RunAsync(Connector connector, DueRun run, RunWatcher watcher, CancellationToken cancel)
    {
        var schedule = connector.Configuration.Environment.Schedule;
        if (schedule is null || await due.FindAsync(connector.Key, schedule, clock.GetUtcNow(), cancel) is not { } still || still.IsQuick != run.IsQuick)
        {
            return new RunEnd(
                Report: null,
                new Refusal("not-due", "Another process has done it meanwhile.", "Nothing is to be done.", ExitCodes.Done),
                ExitCodes.Done,
                HadChanges: false
            );
        }

        var request = run.IsQuick ? PlanRequest.Full with { CountsAbsence = false } : PlanRequest.Full;
        return await new SyncRun(connector, watcher).RunAsync(request, by: null, cancel);
    }

    private static bool IsFull(RunTicket ticket) => string.Equals(ticket.Order.Kind, "sync", StringComparison.Ordinal);

    [LoggerMessage(4101, LogLevel.Warning, "The schedule could not be looked at")]
    private static partial void NotLooked(ILogger log, Exception trouble);
}
