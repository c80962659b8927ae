using Passerelle.Connect.Http;
using Passerelle.Connect.Learning;
using Passerelle.Connect.Personio;
using Passerelle.Core.Planning;
using Passerelle.Reporting;
using Passerelle.Running.Applying.Ahead;
using Passerelle.Running.Applying.Passes;
using Passerelle.Running.Applying.Steps;
using Passerelle.Store.Journaling;

namespace Passerelle.Running.Applying;

/// <summary>
/// Carries a plan out: custom fields, people, memberships, managers. What it does is described entirely by the plan (rule R1).
/// </summary>
public sealed class Applier(LearningClient client, IRosterSource source, RosterQuery query, Journal journal, LoginMails mails, TimeProvider clock)
{
    /// <param name="began">Told once, with the progress that then moves on.</param>
    public async Task<ApplyResult> ApplyAsync(ApplyJob job, Action<ApplyProgress> began, CancellationToken cancel)
    {
        var state = new ApplyState(job);
        state.Progress.Total = WriteTally.Of(job.Plan).Total;
        began(state.Progress);
        try
        {
            await RunAsync(job, state, cancel);
        }
        catch (RunStoppedException stopped)
        {
            state.StopFor(stopped.Reason);
        }
        catch (RemoteAccessException refused)
        {
            state.StopFor(StopReasons.Of(refused));
        }

        return state.Result();
    }

    private async Task RunAsync(ApplyJob job, ApplyState state, CancellationToken cancel)
    {
        var recorder = new WriteRecorder(journal, job, state);
        var trouble = new Trouble(state);
        using var ahead = new AheadOfTheRest(job, state, (one, token) => ApplyAsync(one, _ => { }, token));
        var people = new PeoplePass(state, trouble, ahead);
        var singles = new SingleMemberships(client, recorder, job, people, trouble);

        await new CustomFieldPass(client, recorder, job, state).RunAsync(cancel);

        await ahead.LookAsync(now: true, cancel);
        var checks = new RowChecks(source, query, client, job, trouble, clock);
        var logins = new LoginSteps(client, recorder, job, state, trouble, mails, clock);
        var rows = new RowSteps(client, recorder, job, state, trouble, logins, checks, clock);
        IReadOnlyList<PersonPlan> first = [.. job.Plan.People.Where(RowSteps.Concerns)];
        if (job.Snapshot.Mappings.Count == 0)
        {
            // Whether the mapping's platform name is accepted is only known after the first one (rule R7).
            var linking = first.Where(p => p.After is null && p.Changes.Any(c => c is LinkUser)).ToList();
            var left = await people.RunAloneAsync(linking, () => state.Writes.ToDictionary()[WriteKinds.LinkUser] > 0, rows.RunAsync, cancel);
            first = [.. first.Except(linking), .. left];
        }

        await people.RunAsync(first, rows.RunAsync, cancel);
        FinishThose(state, job.Plan.People.Where(p => !MembershipPass.Concerns(p) && !ManagerPass.Concerns(p)));
        Headroom.Make(job.Plan.People.Count);
        var bulk = new BulkJobs(client, recorder, job, state, singles, trouble, clock);
        await new MembershipPass(state, singles, bulk, checks, people).RunAsync(job.Plan.People, cancel);
        FinishThose(state, job.Plan.People.Where(p => !ManagerPass.Concerns(p)));

        Headroom.Make(job.Plan.People.Count);
        var managers = new ManagerPass(client, recorder, job, state, trouble, checks);
        await people.RunAsync(
            [.. job.Plan.People.Where(p => ManagerPass.Concerns(p) && !state.Broken.ContainsKey(p.Employee)).Select(p => p with { After = null })],
            managers.RunAsync,
            cancel
        );
        await ahead.LookAsync(now: true, cancel);
        FinishThose(state, job.Plan.People);
    }

    /// <summary>A pass that was stopped has finished nobody for good.</summary>
    private static void FinishThose(ApplyState state, IEnumerable<PersonPlan> people)
    {
        if (state.Stop is not null)
        {
            return;
        }

        foreach (var person in people)
        {
            state.Finish(person.Employee);
        }
    }
}
