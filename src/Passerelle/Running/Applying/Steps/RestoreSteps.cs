using Passerelle.Connect.Http;
using Passerelle.Connect.Learning;
using Passerelle.Core.Planning;
using Passerelle.Core.Planning.Wording;
using Passerelle.Core.Target;
using Passerelle.Reporting;
using Passerelle.Store.Journaling;
using Passerelle.Store.Ledgers;

namespace Passerelle.Running.Applying.Steps;

/// <summary>
/// Brings a deleted account back (rule S6): its address is changed first where it must be, since only a create with the account's
/// present address restores it. See <see href="https://360learning.readme.io/reference/"/>, Create an invited user.
/// </summary>
internal sealed class RestoreSteps(
    LearningClient client,
    WriteRecorder recorder,
    ApplyJob job,
    ApplyState state,
    Trouble trouble,
    TimeProvider clock
)
{
    /// <returns>Whether the row may go on.</returns>
    public async Task<bool> RestoreAsync(PersonPlan person, UserId user, RestoreUser change, CancellationToken cancel)
    {
        var refusal = string.Equals(change.OldMail, change.Mail, StringComparison.Ordinal) ? null : await ReaddressAsync(person, user, change, cancel);
        if (refusal is null)
        {
            return await BringBackAsync(person, user, change, change.Mail, change.Invite, cancel);
        }

        if (refusal.Kind is not (FailureKind.Conflict or FailureKind.Data or FailureKind.Protected))
        {
            // Which address the account has now is not sure: a create with the wrong one would make a second account.
            trouble.Report(person, user, refusal, "Changing the address of the deleted account");
            return false;
        }

        // The deleted account would not take the new address: bring it back silently under the old one, then change it.
        if (!await BringBackAsync(person, user, change, change.OldMail, invite: false, cancel))
        {
            return false;
        }

        if (await ReaddressAsync(person, user, change, cancel) is { } refused)
        {
            state.Hold(
                person.Employee,
                new Hold(
                    "restored-under-old-address",
                    $"{person.Name} was restored, but 360Learning refused the new address: {refused.Message} The account keeps its old one.",
                    "Free the address in 360Learning or correct it in Personio, then approve.",
                    [new UpdateUser([new FieldChange(UserFields.Mail, change.OldMail, change.Mail)])]
                )
            );
            return false;
        }

        return true;
    }

    private Task<RemoteFailure?> ReaddressAsync(PersonPlan person, UserId user, RestoreUser change, CancellationToken cancel)
    {
        var update = new UpdateUser([new FieldChange(UserFields.Mail, change.OldMail, change.Mail)]);
        return recorder.SendAsync(
            Intent.Of(job.Environment, job.Run, person.Employee, user, update),
            WriteKinds.UpdateUser,
            async () => (await client.Users.PatchAsync(user, UserPatch.Of(update.Fields), cancel)).Failure
        );
    }

    private async Task<bool> BringBackAsync(
        PersonPlan person,
        UserId user,
        RestoreUser change,
        string mail,
        bool invite,
        CancellationToken cancel
    )
    {
        IReadOnlyList<GroupId> groups = [change.Group, .. change.AlsoEnters];
        IReadOnlyList<LedgerEffect> undone = [new WelcomeDone(person.Employee), .. groups.Select(g => new MembershipGone(user, g))];
        var intent = Intent.Of(
            job.Environment,
            job.Run,
            person.Employee,
            user,
            change,
            [new WelcomeBegun(person.Employee, clock.GetUtcNow()), .. groups.Select(g => new MembershipCaused(user, g)), .. Managers(person, user)]
        ) with
        {
            Before = BeforeImages.OfLink(job, person.Employee),
        };
        var result = await recorder.SendAsync(
            intent,
            WriteKinds.RestoreUser,
            () => client.Users.CreateAsync(new NewUser(mail, null, null, null, null, change.Group, invite), cancel),
            answer => answer?.User.Id == user ? Returned(person, user) : undone,
            undone
        );
        if (!result.Succeeded)
        {
            trouble.Report(person, user, result.Failure, "Restoring the account");
            return false;
        }

        return result.Value.User.Id == user || await TakeBackAsync(person, result.Value, cancel);
    }

    private IReadOnlyList<LedgerEffect> Returned(PersonPlan person, UserId user)
    {
        LedgerEffect link = person.Changes.OfType<RememberLink>().FirstOrDefault()?.MovedFrom is { } from
            ? new LinkMoved(from, person.Employee, user)
            : new LinkSaved(person.Employee, user);
        return person.Reason is ReasonCodes.DeletedByHand or ReasonCodes.DeletedByHandTwice
            ? [link, new LeaverCleared(person.Employee), new HandDeletionUndone(person.Employee, job.Today)]
            : [link, new LeaverCleared(person.Employee)];
    }

    /// <summary>
    /// A deletion leaves the account under its managers. Killed after the restore, the next run finds nothing to set, so whose they are is
    /// remembered before it; where the restore fails the next one asserts the same.
    /// </summary>
    private static IEnumerable<LedgerEffect> Managers(PersonPlan person, UserId user) =>
        person.Changes.OfType<AddManager>().Where(a => a is { ByHand: false, ManagerUser: not null }).Select(a => new ManagerSet(user, a.ManagerUser!.Value));

    /// <summary>A second account must never stay: accounts cannot be merged.</summary>
    private async Task<bool> TakeBackAsync(PersonPlan person, CreatedUser made, CancellationToken cancel)
    {
        var intent = Intent.Of(job.Environment, job.Run, person.Employee, made.User.Id, new DeleteUser());
        await recorder.SendAsync(intent, WriteKinds.DeleteUser, () => client.Users.DeleteAsync(made.User.Id, cancel));
        trouble.Fail(
            person,
            made.User.Id,
            "restore-made-another-account",
            $"360Learning did not bring back the account of {person.Name} but answered with another one, which was deleted again.",
            "Restore the account by hand in 360Learning, then run again."
        );
        return false;
    }
}
