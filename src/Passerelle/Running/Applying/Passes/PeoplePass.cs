using Passerelle.Connect.Http;
using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Running.Applying.Ahead;

namespace Passerelle.Running.Applying.Passes;

/// <summary>Carries out rows: one person's steps in order, people side by side.</summary>
internal sealed class PeoplePass(ApplyState state, Trouble trouble, AheadOfTheRest ahead)
{
    /// <summary>Enough to keep the configured rate busy when each answer takes its time.</summary>
    private const int SideBySide = 24;

    private static readonly Task<bool> Done = Task.FromResult(true);

    /// <summary>
    /// Runs the rows; a row that takes an address waits for the row that frees it (rule S7), and a removal for the row that parks the
    /// account's address (rule S11): not every platform lets a deleted account be changed.
    /// </summary>
    /// <param name="step">The work of one row; true when all of it was done.</param>
    public async Task RunAsync(IReadOnlyList<PersonPlan> rows, Func<PersonPlan, CancellationToken, Task<bool>> step, CancellationToken cancel)
    {
        var waiting = Waiting(rows);
        var ordered = InOrder(rows, waiting);
        var awaited = waiting.Values.ToHashSet();
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
                    var first = waiting.TryGetValue(row.Employee, out var other) && done.TryGetValue(other, out var before) ? before.Task : Done;
                    went = await RunRowAsync(row, first, step, cancel);
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
        var left = new Queue<PersonPlan>(InOrder(rows, Waiting(rows)));
        while (left.Count > 0 && !until() && state.Stop is null)
        {
            await GuardedAsync(left.Dequeue(), step, cancel);
        }

        return [.. left];
    }

    private async Task<bool> RunRowAsync(
        PersonPlan row,
        Task<bool> before,
        Func<PersonPlan, CancellationToken, Task<bool>> step,
        CancellationToken cancel
    )
    {
        if (!await before && row.After is { } first)
        {
            trouble.Fail(
                row,
                row.User,
                "address-not-freed",
                $"{row.Name} waits: employee {first} was to give up an e-mail or a personnel number first, and that change failed.",
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

    /// <summary>For each row that waits, the row it waits for.</summary>
    private static Dictionary<EmployeeId, EmployeeId> Waiting(IReadOnlyList<PersonPlan> rows)
    {
        var waiting = rows.Where(row => row.After is not null).ToDictionary(row => row.Employee, row => row.After!.Value);
        var parking = new Dictionary<UserId, EmployeeId>();
        foreach (var row in rows)
        {
            foreach (var park in row.Changes.OfType<ParkAddress>())
            {
                parking[park.User] = row.Employee;
            }
        }

        foreach (var row in rows.Where(row => row.After is null && row.Changes.Any(change => change is DeleteUser)))
        {
            if (row.User is { } user && parking.TryGetValue(user, out var parker) && !Reaches(parker, row.Employee, waiting))
            {
                waiting[row.Employee] = parker;
            }
        }

        return waiting;
    }

    private static bool Reaches(EmployeeId from, EmployeeId to, Dictionary<EmployeeId, EmployeeId> waiting)
    {
        for (var at = from; at != to; at = waiting[at])
        {
            if (!waiting.ContainsKey(at))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Rows so that each comes after the one it waits for; otherwise as in the plan.</summary>
    private static List<PersonPlan> InOrder(IReadOnlyList<PersonPlan> rows, Dictionary<EmployeeId, EmployeeId> waiting)
    {
        var byEmployee = rows.ToDictionary(row => row.Employee);
        var placed = new HashSet<EmployeeId>();
        var ordered = new List<PersonPlan>(rows.Count);
        foreach (var row in rows)
        {
            var chain = new Stack<PersonPlan>();
            for (var at = row; at is not null && placed.Add(at.Employee); at = waiting.TryGetValue(at.Employee, out var first) ? byEmployee.GetValueOrDefault(first) : null)
            {
                chain.Push(at);
            }

            ordered.AddRange(chain);
        }

        return ordered;
    }
}
