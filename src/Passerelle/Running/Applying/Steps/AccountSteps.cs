using Passerelle.Connect.Http;
using Passerelle.Connect.Learning;
using Passerelle.Core.Phrases;
using Passerelle.Core.Planning;
using Passerelle.Core.Target;
using Passerelle.Reporting;
using Passerelle.Store.Journaling;
using Passerelle.Store.Ledgers;

namespace Passerelle.Running.Applying.Steps;

/// <summary>The writes to an existing account itself: fields, activation, deletion. Each answers whether the row may go on.</summary>
internal sealed class AccountSteps(LearningClient client, WriteRecorder recorder, ApplyJob job, Trouble trouble, TimeProvider clock)
{
    /// <summary>Fields that 360Learning may refuse alone; the others are then written without them.</summary>
    private static readonly IReadOnlyList<string> Refusable = [UserFields.Mail, UserFields.DeactivatedAt];

    private readonly BeforeImages before = new(client, job);

    /// <returns>The fields that were not written.</returns>
    public async Task<IReadOnlyList<string>> UpdateAsync(PersonPlan person, UserId user, UpdateUser change, CancellationToken cancel)
    {
        var failure = await PatchAsync(person, user, change, cancel);
        if (failure is null)
        {
            return [];
        }

        var refused = change.Fields.Where(f => Concerns(failure.Code, f.Field)).ToList();
        trouble.Report(person, user, failure, "Changing the account's fields", refused is [var one] ? one.Field : null);
        var rest = change.Fields.Except(refused).ToList();
        return refused.Count == 0 || rest.Count == 0
            ? [.. change.Fields.Select(f => f.Field)]
            : [.. refused.Select(f => f.Field), .. await UpdateAsync(person, user, new UpdateUser(rest), cancel)];
    }

    public async Task<bool> ActivateAsync(PersonPlan person, UserId user, CancellationToken cancel)
    {
        var intent = Intent.Of(job.Environment, job.Run, person.Employee, user, new ActivateUser());
        var failure = await recorder.SendAsync(intent, WriteKinds.ActivateUser, () => client.Users.ActivateAsync(user, cancel));
        return Went(person, user, failure, "Activating the account");
    }

    public async Task<bool> DeleteAsync(PersonPlan person, UserId user, DeleteUser change, CancellationToken cancel)
    {
        var removed = new RemovedByConnector(person.Employee, clock.GetUtcNow());
        var intent = Intent.Of(job.Environment, job.Run, person.Employee, user, change, removed) with
        {
            Guard = job.Uncounted.Contains(person.Employee) ? null : GuardedKind.Removal,
            Before = await before.OfDeletionAsync(person.Employee, user, cancel),
        };
        var failure = await recorder.SendAsync(intent, WriteKinds.DeleteUser, () => client.Users.DeleteAsync(user, cancel), Gone(user));
        return Went(person, user, failure, "Deleting the account");
    }

    /// <summary>Frees an address that another account holds (rule S11).</summary>
    public async Task<bool> ParkAsync(PersonPlan person, ParkAddress change, CancellationToken cancel)
    {
        var patch = new UserPatch().Set(UserFields.Mail, change.Parked);
        var failure = await recorder.SendAsync(
            Intent.Of(job.Environment, job.Run, person.Employee, change.User, change) with { Before = before.OfFields(change.User) },
            WriteKinds.UpdateUser,
            async () => (await client.Users.PatchAsync(change.User, patch, cancel)).Failure,
            [new MailboxDecisionDropped(person.Employee)]
        );
        return Went(person, change.User, failure, "Parking the address of the former account");
    }

    private Task<RemoteFailure?> PatchAsync(PersonPlan person, UserId user, UpdateUser change, CancellationToken cancel)
    {
        var leaves = person.Action == PersonAction.Remove;
        LedgerEffect[] day = leaves ? [new LeaverSeen(person.Employee, job.Today)] : [];
        var intent = Intent.Of(job.Environment, job.Run, person.Employee, user, change, day) with
        {
            Before = leaves ? before.OfFields(user, person.Employee) : before.OfFields(user),
            Guard = leaves && !job.Uncounted.Contains(person.Employee) ? GuardedKind.Removal : null,
        };
        return recorder.SendAsync(
            intent,
            WriteKinds.UpdateUser,
            async () => (await client.Users.PatchAsync(user, UserPatch.Of(change.Fields), cancel)).Failure
        );
    }

    private bool Went(PersonPlan person, UserId user, RemoteFailure? failure, Phrase what)
    {
        if (failure is null)
        {
            return true;
        }

        trouble.Report(person, user, failure, what);
        return false;
    }

    /// <summary>A deleted account keeps no memberships and no managers; after a restore nothing of them may count as the connector's.</summary>
    private IReadOnlyList<LedgerEffect> Gone(UserId user) =>
        [
            .. job.Ledger.Caused.GetValueOrDefault(user, new HashSet<GroupId>()).Select(g => new MembershipGone(user, g)),
            .. job.Ledger.Managers.GetValueOrDefault(user, new HashSet<UserId>()).Select(m => new ManagerGone(user, m)),
        ];

    private static bool Concerns(string code, string field) =>
        Refusable.Contains(field)
        && field switch
        {
            UserFields.Mail => code.StartsWith("mail", StringComparison.Ordinal) || code is "loginIdentifierMultipleUsersFound",
            _ => code is "deactivationDateInvalid" or "ownerDeactivationNotAllowed" or "invalidUpdateOnDeletedUser",
        };
}
