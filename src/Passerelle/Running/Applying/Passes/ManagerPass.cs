using Passerelle.Connect.Learning;
using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Reporting;
using Passerelle.Running.Applying.Steps;
using Passerelle.Store.Journaling;
using Passerelle.Store.Ledgers;

namespace Passerelle.Running.Applying.Passes;

/// <summary>The second pass: managers, when every account exists; the new one first, then the old one off (rule F3).</summary>
internal sealed class ManagerPass(LearningClient client, WriteRecorder recorder, ApplyJob job, ApplyState state, Trouble trouble, RowChecks checks)
{
    public async Task<bool> RunAsync(PersonPlan person, CancellationToken cancel)
    {
        if (!state.Accounts.TryGetValue(person.Employee, out var user) || !await checks.StillTrueAsync(person, cancel))
        {
            return false;
        }

        foreach (var change in person.Changes)
        {
            var goesOn = change switch
            {
                AddManager add => await AddAsync(person, user, add, cancel),
                AddReport report => await ReportAsync(person, user, report, cancel),
                RemoveManager remove => await RemoveAsync(person, user, remove, cancel),
                _ => true,
            };
            if (!goesOn)
            {
                return false;
            }
        }

        return true;
    }

    public static bool Concerns(PersonPlan person) => person.Changes.Any(c => c is AddManager or RemoveManager or AddReport);

    private async Task<bool> AddAsync(PersonPlan person, UserId user, AddManager change, CancellationToken cancel)
    {
        if (change.ManagerUser is not { } manager && !state.Accounts.TryGetValue(change.Manager, out manager))
        {
            trouble.Fail(
                person,
                user,
                "manager-without-account",
                $"The manager of {person.Name} was not set: no account came about for employee {change.Manager}.",
                "The next run tries again once that account exists."
            );
            return false;
        }

        var failure = await recorder.SendAsync(
            Intent.Of(job.Environment, job.Run, person.Employee, user, change, change.ByHand ? [] : [new ManagerSet(user, manager)]),
            WriteKinds.AddManager,
            () => client.Managers.AddAsync(user, manager, cancel),
            undone: [new ManagerGone(user, manager)]
        );
        if (failure is not null)
        {
            trouble.Report(person, user, failure, "Setting the manager", PersonioKeys.Supervisor);
        }

        return failure is null;
    }

    /// <summary>Only an undo: the person manages somebody again.</summary>
    private async Task<bool> ReportAsync(PersonPlan person, UserId user, AddReport change, CancellationToken cancel)
    {
        var failure = await recorder.SendAsync(
            Intent.Of(job.Environment, job.Run, person.Employee, user, change, change.ByHand ? [] : [new ManagerSet(change.Report, user)]),
            WriteKinds.AddManager,
            () => client.Managers.AddAsync(change.Report, user, cancel),
            undone: [new ManagerGone(change.Report, user)]
        );
        if (failure is not null)
        {
            trouble.Report(person, user, failure, "Giving the people below back");
        }

        return failure is null;
    }

    private async Task<bool> RemoveAsync(PersonPlan person, UserId user, RemoveManager change, CancellationToken cancel)
    {
        var failure = await recorder.SendAsync(
            Intent.Of(job.Environment, job.Run, person.Employee, user, change),
            WriteKinds.RemoveManager,
            () => client.Managers.RemoveAsync(user, change.ManagerUser, cancel),
            [new ManagerGone(user, change.ManagerUser)]
        );
        if (failure is not null)
        {
            trouble.Report(person, user, failure, "Taking the former manager off", PersonioKeys.Supervisor);
        }

        return failure is null;
    }
}
