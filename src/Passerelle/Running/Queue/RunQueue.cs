using System.Collections.Concurrent;
using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Passerelle.Cli;
using Passerelle.Configuration;
using Passerelle.Core.Phrases;
using Passerelle.Running.Applying;
using Passerelle.Running.Planning;
using Passerelle.Running.Runs;
using Passerelle.Store;
using Passerelle.Store.Data;

namespace Passerelle.Running.Queue;

/// <summary>
/// Every run that the served program starts goes through here: one after the other in each environment, in the order they were asked for. When the program
/// ends, what is under way comes to its end in good order; what still waits is given up.
/// </summary>
/// <param name="configuration">What an environment runs with at the moment; null when it cannot run.</param>
public sealed partial class RunQueue(
    Stores stores,
    Func<EnvironmentKey, CancellationToken, Task<ConnectorConfiguration?>> configuration,
    TimeProvider clock,
    ILoggerFactory logs
) : IHostedService
{
    /// <summary>How many tickets that have ended can still be looked at.</summary>
    private const int Kept = 500;

    /// <summary>How often a run that finds another process writing tries again.</summary>
    private static readonly TimeSpan BusyWait = TimeSpan.FromSeconds(2);

    private readonly ILogger log = logs.CreateLogger<RunQueue>();
    private readonly Lock gate = new();
    private readonly List<RunTicket> tickets = [];
    private readonly Dictionary<EnvironmentKey, Task> tails = [];
    private readonly ConcurrentDictionary<RunTicket, Connector> running = new();
    private readonly CancellationTokenSource stopping = new();

    /// <summary>Takes an order; it begins when the ones before it in its environment have ended.</summary>
    public RunTicket Enqueue(RunOrder order)
    {
        var ticket = new RunTicket(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)), order, clock.GetUtcNow());
        lock (gate)
        {
            tickets.RemoveAll(old => old.State == TicketState.Ended && tickets.Count >= Kept);
            tickets.Add(ticket);
            var before = order.Joins ? Task.CompletedTask : tails.GetValueOrDefault(order.Key, Task.CompletedTask);
            var work = RunAfterAsync(before, ticket);
            tails[order.Key] = order.Joins ? Task.WhenAll(tails.GetValueOrDefault(order.Key, Task.CompletedTask), work) : work;
        }

        return ticket;
    }

    /// <returns>Null when there is no such ticket, or it ended long ago.</returns>
    public RunTicket? Find(string id)
    {
        lock (gate)
        {
            return tickets.Find(ticket => string.Equals(ticket.Id, id, StringComparison.Ordinal));
        }
    }

    /// <summary>The tickets of an environment that have not ended, the one that runs first.</summary>
    public IReadOnlyList<RunTicket> Open(EnvironmentKey key)
    {
        lock (gate)
        {
            return [.. tickets.Where(ticket => ticket.Order.Key == key && ticket.State != TicketState.Ended)];
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Stops what runs after the requests under way, and waits for it.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        foreach (var connector in running.Values)
        {
            connector.Stop(StopReasons.Cancelled);
        }

        Task[] last;
        lock (gate)
        {
            last = [.. tails.Values];
        }

        await Task.WhenAll(last).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task RunAfterAsync(Task before, RunTicket ticket)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        var end = await RunAsync(ticket);
        ticket.Finish(end, clock.GetUtcNow());
    }

    private async Task<RunEnd> RunAsync(RunTicket ticket)
    {
        try
        {
            while (true)
            {
                var end = stopping.IsCancellationRequested ? GivenUp() : await OnceAsync(ticket);
                if (end.Refusal?.Code != "busy" || ticket.Order.Joins)
                {
                    return end;
                }

                ticket.Say(end.Refusal.Text);
                await Task.Delay(BusyWait, clock, stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        catch (Exception trouble) when (trouble is DbException or StoreException or IOException)
        {
            Failed(log, ticket.Order.Kind, ticket.Order.Key.Value, trouble);
            return NotBegun("store", $"The store cannot be used: {trouble.Message}", "Look at the log of Passerelle, then try again.");
        }
#pragma warning disable CA1031 // A bug in one run must not end those that wait behind it; it is logged with its trace.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            Failed(log, ticket.Order.Kind, ticket.Order.Key.Value, bug);
            return NotBegun("internal-error", $"Passerelle failed: {bug.Message}", "Look at the log of Passerelle, and report what it says.");
        }
    }

    private async Task<RunEnd> OnceAsync(RunTicket ticket)
    {
        if ((ticket.Order.Configuration ?? await configuration(ticket.Order.Key, stopping.Token)) is not { } usable)
        {
            return NotBegun("configuration", "This environment cannot run: its configuration is not complete.", "Look at the connector's page.");
        }

        using var connector = new Connector(usable, stores, clock, logs);
        running[ticket] = connector;
        try
        {
            if (stopping.IsCancellationRequested)
            {
                return GivenUp();
            }

            ticket.Say("Beginning");
            return await ticket.Order.Work(connector, WatcherOf(ticket), CancellationToken.None);
        }
        finally
        {
            running.TryRemove(ticket, out _);
        }
    }

    private RunWatcher WatcherOf(RunTicket ticket) =>
        new()
        {
            Say = ticket.Say,
            PlanMade = (plan, _) => ticket.PlanMade(plan),
            ApplyBegan = progress => ticket.Began(progress, clock.GetUtcNow()),
        };

    private static RunEnd GivenUp() => NotBegun("cancelled", "Passerelle was stopped before this run began.", "Start it again.");

    private static RunEnd NotBegun(string code, Phrase text, Phrase mend) =>
        new(Report: null, new Refusal(code, text, mend, ExitCodes.Configuration), ExitCodes.Configuration, HadChanges: false);

    [LoggerMessage(4001, LogLevel.Error, "A run ({Kind}) of {Environment} failed")]
    private static partial void Failed(ILogger log, string kind, string environment, Exception trouble);
}
