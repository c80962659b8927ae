using System.Text.Json;
using Passerelle.Core.Source;
using Passerelle.Reporting;
using Passerelle.Running.Applying;
using Passerelle.Running.Planning;
using Passerelle.Store.Requests;

namespace Passerelle.Running.Runs;

/// <summary>
/// Some single people on demand. While another run writes, they enter that run ahead of the rest, and its report about them is the answer; if it ends
/// without having taken them, they get a run of their own (rule R6).
/// </summary>
public sealed class PersonRun(Connector connector, RunWatcher watcher)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    public async Task<RunEnd> RunAsync(IReadOnlySet<EmployeeId> employees, string? by, CancellationToken cancel)
    {
        var answered = new List<PersonRequest>();
        var left = employees;
        while (true)
        {
            var end = await new SyncRun(connector, watcher).RunAsync(new PlanRequest { Only = left }, by, cancel);
            if (!string.Equals(end.Refusal?.Code, RunFrame.BusyCode, StringComparison.Ordinal))
            {
                return Joined(answered, end);
            }

            watcher.Say("Another run is writing: this goes ahead of the rest in it");
            try
            {
                answered.AddRange(await AskAsync(left, by, cancel));
            }
            catch (RunStoppedException stopped)
            {
                var reason = stopped.Reason;
                return new RunEnd(Report: null, new Refusal(reason.Code, reason.What, reason.Remedy, reason.ExitCode), reason.ExitCode, HadChanges: false);
            }

            left = employees.Except(answered.Select(a => a.Employee)).ToHashSet();
            if (left.Count == 0)
            {
                return Joined(answered, end: null);
            }
        }
    }

    /// <returns>The requests that the run under way came to the end with.</returns>
    private async Task<IReadOnlyList<PersonRequest>> AskAsync(IReadOnlySet<EmployeeId> employees, string? by, CancellationToken cancel)
    {
        var requests = connector.Stores.Requests;
        var open = new List<string>();
        var answered = new List<PersonRequest>();
        foreach (var employee in employees)
        {
            open.Add(await requests.AskAsync(connector.Key, employee, by, cancel));
        }

        while (open.Count > 0)
        {
            await StopAsync(open, cancel);
            await Task.Delay(BetweenLooks, connector.Clock, cancel);
            // Looked at before the answers are: what the holder of the lock ended, it ended before it gave the lock back.
            var isOver = await connector.Stores.Locks.HolderAsync(connector.Platform, cancel) is null;
            foreach (var id in open.ToList())
            {
                if (await requests.FindAsync(id, cancel) is { EndedAt: not null } ended)
                {
                    answered.Add(ended);
                    open.Remove(id);
                }
                else if (isOver && await requests.WithdrawAsync(id, evenTaken: true, cancel))
                {
                    open.Remove(id);
                }
            }
        }

        return answered;
    }

    /// <summary>Who no longer waits leaves no word behind.</summary>
    private async Task StopAsync(IEnumerable<string> open, CancellationToken cancel)
    {
        try
        {
            await connector.ThrowIfStoppedAsync(cancel);
        }
        catch (RunStoppedException)
        {
            foreach (var id in open)
            {
                await connector.Stores.Requests.WithdrawAsync(id, evenTaken: false, CancellationToken.None);
            }

            throw;
        }
    }

    private static RunEnd Joined(IReadOnlyList<PersonRequest> answered, RunEnd? end)
    {
        var all = answered.Select(a => new RunEnd(JsonSerializer.Deserialize<RunReport>(a.Report!, JsonDocuments.Options), Refusal: null, a.ExitCode, HadChanges: false)).ToList();
        if (end is not null)
        {
            all.Add(end);
        }

        var reports = all.Select(e => e.Report).OfType<RunReport>().ToList();
        return new RunEnd(
            reports.Count == 0 ? null : reports.Aggregate(RunReports.Join),
            end?.Refusal,
            all.Max(e => e.ExitCode),
            all.Exists(e => e.HadChanges) || reports.Exists(r => r.Writes.Values.Sum() > 0)
        );
    }
}
