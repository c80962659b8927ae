using Passerelle.Connect.Http;
using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Running.Applying.Ahead;

namespace Passerelle.Running.Applying.Passes;

/// <summary>Carries out rows: one person's steps in order, people side by side.</summary>
internal sealed class PeoplePass(ApplyState state, Trouble trouble, AheadOfTheRest ahead)
{
    /// <summary>Enough to keep the configured rate busy when each answer takes its time.</summary>
    private const int SideBySide = 24;

    /// <summary>Runs the rows; a row that takes an address waits for the row that frees it (rule S7).</summary>
    /// <param name="step">The work of one row; true when all of it was done.</param>
    public async Task RunAsync(IReadOnlyList<PersonPlan> rows, Func<PersonPlan, CancellationToken, Task<bool>> step, CancellationToken cancel)
    {
        var ordered = InOrder(rows);
        var awaited = rows.Select(row => row.After).OfType<EmployeeId>().ToHashSet();
        var done = ordered
            .Where(row => awaited.Contains(row.Employee))
            .ToDictionary(row => row.Employee, _ => new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously));
        await Parallel.ForEachAsync(
            ordered,
            new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancel },
            async (row, _) =>
            {
                var went = false;
                try
                {
                    await ahead.LookAsync(now: false, cancel);
                    went = await RunRowAsync(row, done, step, cancel);
                }
                finally
                {
                    // Also when something unforeseen ends this row: rows that wait for it must not wait for ever.
                    done.GetValueOrDefault(row.Employee)?.SetResult(went);
                }
            }
        );
    }

    /// <summary>Runs rows one after the other until <paramref name="until"/> holds (rule R7: the first link is written alone).</summary>
    /// <returns>The rows that are still to be run.</returns>
    public async Task<IReadOnlyList<PersonPlan>> RunAloneAsync(
        IReadOnlyList<PersonPlan> rows,
        Func<bool> until,
        Func<PersonPlan, CancellationToken, Task<bool>> step,
        CancellationToken cancel
    )
    {
        var left = new Queue<PersonPlan>(InOrder(rows));
        while (left.Count > 0 && !until() && state.Stop is null)
        {
            await GuardedAsync(left.Dequeue(), step, cancel);
        }

        return [.. left];
    }

    private async Task<bool> RunRowAsync(
        PersonPlan row,
        Dictionary<EmployeeId, TaskCompletionSource<bool>> done,
        Func<PersonPlan, CancellationToken, Task<bool>> step,
        CancellationToken cancel
    )
    {
        if (row.After is { } first && done.TryGetValue(first, out var before) && !await before.Task)
        {
            trouble.Fail(
                row,
                row.User,
                "address-not-freed",
                $"{row.Name} waits: the address is still used by employee {first}, whose change failed.",
                "The next run tries again."
            );
            state.Broken[row.Employee] = true;
            return false;
        }

        return await GuardedAsync(row, step, cancel);
    }

    /// <summary>Trouble that concerns the whole run ends it; that of one person never stops the others.</summary>
    private async Task<bool> GuardedAsync(PersonPlan row, Func<PersonPlan, CancellationToken, Task<bool>> step, CancellationToken cancel)
    {
        while (!state.TryBegin(row.Employee))
        {
            await ahead.WaitAsync(cancel);
        }

        try
        {
            if (state.IsServed(row.Employee))
            {
                return !state.Broken.ContainsKey(row.Employee);
            }

            return state.Stop is null && await step(row, cancel);
        }
        catch (RunStoppedException stopped)
        {
            state.StopFor(stopped.Reason);
        }
        catch (RemoteAccessException refused)
        {
            state.StopFor(StopReasons.Of(refused));
        }
        finally
        {
            state.End(row.Employee);
        }

        return false;
    }

    /// <summary>Rows so that each comes after the one it waits for; otherwise as in the plan.</summary>
    private static List<PersonPlan> InOrder(IReadOnlyList<PersonPlan> rows)
    {
        var byEmployee = rows.ToDictionary(row => row.Employee);
        var placed = new HashSet<EmployeeId>();
        var ordered = new List<PersonPlan>(rows.Count);
        foreach (var row in rows)
        {
            var chain = new Stack<PersonPlan>();
            for (var at = row; at is not null && placed.Add(at.Employee); at = at.After is { } first ? byEmployee.GetValueOrDefault(first) : null)
            {
                chain.Push(at);
            }

            ordered.AddRange(chain);
        }

        return ordered;
    }
}
