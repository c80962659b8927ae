using Passerelle.Connect.Learning;
using Passerelle.Core.Planning;
using Passerelle.Core.Target;
using Passerelle.Store.Ledgers;

namespace Passerelle.Running.Applying.Steps;

/// <summary>One person's row, step by step; memberships and managers follow in passes of their own.</summary>
internal sealed class RowSteps(
    LearningClient client,
    WriteRecorder recorder,
    ApplyJob job,
    ApplyState state,
    Trouble trouble,
    LoginSteps logins,
    RowChecks checks,
    TimeProvider clock
)
{
    private readonly ArrivalSteps arrival = new(client, recorder, job, state, trouble, clock);
    private readonly RestoreSteps restoring = new(client, recorder, job, state, trouble, clock);
    private readonly LinkSteps links = new(client, recorder, job, trouble, clock);
    private readonly AccountSteps account = new(client, recorder, job, trouble, clock);
    private readonly ValueSteps values = new(client, recorder, job, state, trouble);

    /// <returns>Whether everything was done.</returns>
    public async Task<bool> RunAsync(PersonPlan person, CancellationToken cancel)
    {
        if (!await checks.StillTrueAsync(person, cancel))
        {
            state.Broken[person.Employee] = true;
            return false;
        }

        var user = person.User;
        var complete = true;
        var notWritten = new HashSet<string>(StringComparer.Ordinal);
        foreach (var change in person.Changes)
        {
            if (RestsOnUnwritten(change, notWritten))
            {
                continue;
            }

            if (change is UpdateUser update)
            {
                notWritten.UnionWith(await account.UpdateAsync(person, user!.Value, update, cancel));
                complete &= notWritten.Count == 0;
                continue;
            }

            var (goesOn, now) = await StepAsync(person, user, change, cancel);
            user = now ?? user;
            complete &= goesOn;
            if (!goesOn && IsGround(change))
            {
                state.Broken[person.Employee] = true;
                return false;
            }

            if (!goesOn && change is ActivateUser)
            {
                // Without an active account a password could not be used: the login waits for the next run.
                return false;
            }
        }

        if (person.Changes.Any(c => c is CreateUser or RestoreUser) && !person.Changes.Any(c => c is SendCredentials))
        {
            await recorder.NoteAsync(new WelcomeDone(person.Employee));
            logins.ListInvitation(person);
        }

        return complete;
    }

    public static bool Concerns(PersonPlan person) =>
        person.Changes.Any(c => c is not (AddManager or RemoveManager or AddReport or AddMembership or RemoveMembership));

    /// <summary>Steps without which those after them have no ground to stand on.</summary>
    private bool IsGround(Change change) =>
        change is CreateUser or RestoreUser or ParkAddress or UnlinkUser
        || (change is DeleteUser && job.Plan.Undoes is not null)
        || (change is LinkUser link && string.Equals(link.Platform, job.Rules.LinkPlatform, StringComparison.Ordinal));

    /// <summary>
    /// A login mail must name the address that the account really has, and a return is only remembered once no deletion date is left:
    /// both wait for the next run.
    /// </summary>
    private static bool RestsOnUnwritten(Change change, HashSet<string> notWritten) =>
        (change is SendCredentials && notWritten.Contains(UserFields.Mail))
        || (change is RememberLink { MovedFrom: null } && notWritten.Contains(UserFields.DeactivatedAt));

    private async Task<(bool GoesOn, UserId? User)> StepAsync(PersonPlan person, UserId? user, Change change, CancellationToken cancel)
    {
        switch (change)
        {
            case CreateUser create:
                var made = await arrival.CreateAsync(person, create, cancel);
                return (made is not null, made);
            case RestoreUser restore:
                return (await restoring.RestoreAsync(person, user!.Value, restore, cancel), user);
            case ParkAddress park:
                return (await account.ParkAsync(person, park, cancel), user);
            case LinkUser link:
                return (await links.LinkAsync(person, user!.Value, link, cancel), user);
            case UnlinkUser unlink:
                return (await links.UnlinkAsync(person, unlink, cancel), user);
            case RestoreLink restored:
                await links.RestoreAsync(person, user, restored);
                return (true, user);
            case DropClaims drop:
                await links.DropAsync(person, user!.Value, drop);
                return (true, user);
            case RememberLink remember:
                await links.RememberAsync(person, user!.Value, remember);
                return (true, user);
            case ClaimManager or ClaimMembership:
                await links.ClaimAsync(person, user!.Value, change);
                return (true, user);
            case ActivateUser:
                return (await account.ActivateAsync(person, user!.Value, cancel), user);
            case SendCredentials send:
                return (await logins.SendAsync(person, user!.Value, send, cancel), user);
            case DeleteUser delete:
                return (await account.DeleteAsync(person, user!.Value, delete, cancel), user);
            case SetCustomValues set:
                return (await values.SetAsync(person, user!.Value, set, cancel), user);
            case AddManager or RemoveManager or AddReport or AddMembership or RemoveMembership:
                return (true, user);
            default:
                throw new InvalidOperationException($"A change that nobody carries out: {change.GetType().Name}");
        }
    }
}
