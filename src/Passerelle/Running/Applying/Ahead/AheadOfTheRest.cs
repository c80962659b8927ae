using Passerelle.Connect.Http;
using Passerelle.Running.Runs;
using Passerelle.Store.Requests;

namespace Passerelle.Running.Applying.Ahead;

/// <summary>
/// Before the next row of a run begins, carries out the people who were asked for meanwhile (rule R6). Rows under way go on; no other begins until
/// these people are done, with memberships and managers.
/// </summary>
/// <param name="apply">Carries out a plan of one person.</param>
internal sealed class AheadOfTheRest(ApplyJob job, ApplyState state, Func<ApplyJob, CancellationToken, Task<ApplyResult>> apply) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    public void Dispose() => turn.Dispose();

    /// <param name="now">Look in any case, not only when it was not looked for a moment.</param>
    public async Task LookAsync(bool now, CancellationToken cancel)
    {
        if (job.Requested is not { } requested)
        {
            return;
        }

        await turn.WaitAsync(cancel);
        try
        {
            foreach (var asked in await requested.WaitingAsync(now, cancel))
            {
                if (state.Stop is null && state.TryBegin(asked.Employee))
                {
                    try
                    {
                        await ServeAsync(requested, asked, cancel);
                    }
                    finally
                    {
                        state.End(asked.Employee);
                    }
                }
            }
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
            turn.Release();
        }
    }

    /// <summary>Waits until a person who is being carried out ahead is done with.</summary>
    public async Task WaitAsync(CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        turn.Release();
    }

    private async Task ServeAsync(RequestedPeople requested, PersonRequest asked, CancellationToken cancel)
    {
        var began = requested.Now();
        if (await requested.PlanAsync(asked, job, cancel) is not { } planned || !await requested.TakeAsync(asked, job.Run, cancel))
        {
            return;
        }

        var work = new RunWork { Planned = planned, Carried = planned.Plan };
        if (requested.RefusalOf(planned) is { } refusal)
        {
            await requested.AnswerAsync(asked, job.Run, work with { Refusal = refusal }, requested.Since(began));
            return;
        }

        var plan = await requested.StoreAsync(planned, cancel);
        var row = planned.Plan.People[0];
        var one = job with
        {
            Plan = planned.Plan,
            Roster = planned.Roster,
            Snapshot = planned.Snapshot,
            Ledger = planned.Ledger,
            ReadAt = planned.ReadAt,
            Requested = null,
            NoMoreCreations = state.NoMoreCreations,
        };
        var result = await apply(one, cancel);
        state.Absorb(row, result);
        await requested.AnswerAsync(asked, job.Run, work with { PlanId = plan, Result = result }, requested.Since(began));
    }
}
