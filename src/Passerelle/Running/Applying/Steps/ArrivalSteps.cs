using Passerelle.Connect.Http;
using Passerelle.Connect.Learning;
using Passerelle.Core.Planning;
using Passerelle.Core.Planning.Matching;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Reporting;
using Passerelle.Store.Journaling;
using Passerelle.Store.Ledgers;

namespace Passerelle.Running.Applying.Steps;

/// <summary>How an account comes to be the employee's: created, restored, linked.</summary>
internal sealed class ArrivalSteps(
    LearningClient client,
    WriteRecorder recorder,
    ApplyJob job,
    ApplyState state,
    Trouble trouble,
    TimeProvider clock
)
{
    private readonly HashSet<UserId> known = [.. job.Snapshot.Users.Select(u => u.Id)];

    /// <returns>The new account; null when there is none, and the row stops.</returns>
    public async Task<UserId?> CreateAsync(PersonPlan person, CreateUser change, CancellationToken cancel)
    {
        if (state.NoMoreCreations)
        {
            trouble.Fail(
                person,
                user: null,
                "no-more-creations",
                $"No account was made for {person.Name}: 360Learning refused two temporary passwords before.",
                "Compare the platform's password rules with docs/operating.md; the next run tries again."
            );
            return null;
        }

        var now = clock.GetUtcNow();
        var intent = Intent.Of(
            job.Environment,
            job.Run,
            person.Employee,
            user: null,
            change,
            [new CreatePending(person.Employee, change.Mail, now), new WelcomeBegun(person.Employee, now)]
        ) with
        {
            Guard = GuardedKind.Creation,
            Before = BeforeImages.OfLink(job, person.Employee),
        };
        var body = new NewUser(change.Mail, change.FirstName, change.LastName, change.Job, change.Language, change.Group, change.Invite);
        var result = await recorder.SendAsync(
            intent,
            WriteKinds.CreateUser,
            () => SettledAsync(client.Users.CreateAsync(body, cancel), change.Mail, cancel),
            created => EffectsOf(person, change, created),
            Abandoned(person)
        );
        if (!result.Succeeded)
        {
            trouble.Report(person, user: null, result.Failure, "Creating the account");
            return null;
        }

        return result.Value.Restored ? await UnexpectedAsync(person, change, result.Value.User, cancel) : Remember(person, result.Value.User.Id);
    }

    public UserId Remember(PersonPlan person, UserId user)
    {
        state.Accounts[person.Employee] = user;
        return user;
    }

    private static IReadOnlyList<LedgerEffect> Arrived(EmployeeId employee, UserId user, GroupId group, IReadOnlyList<GroupId> alsoEnters) =>
        [
            new CreateSettled(employee),
            new LinkSaved(employee, user),
            .. alsoEnters.Prepend(group).Select(g => new MembershipCaused(user, g)),
        ];

    /// <summary>A create whose answer was lost is looked up by its address: an account that was not there before is ours (rule R5).</summary>
    private async Task<RemoteResult<CreatedUser>> SettledAsync(Task<RemoteResult<CreatedUser>> sent, string mail, CancellationToken cancel)
    {
        var result = await sent;
        if (result.Failure is not { Kind: FailureKind.Unknown })
        {
            return result;
        }

        try
        {
            var found = await client.Users.ByMailsAsync([mail], cancel);
            var ours = found.Items.FirstOrDefault(u => !u.IsDeleted && !known.Contains(u.Id));
            return ours is null ? result : new CreatedUser(ours, Restored: false);
        }
        catch (Exception stopped) when (stopped is RunStoppedException or RemoteAccessException)
        {
            // The account may exist: it stays unknown, and the next run looks.
            return result;
        }
    }

    /// <summary>An account of the same name that came back unexpectedly stays expected: the next run goes on with it, login mail included.</summary>
    private static IReadOnlyList<LedgerEffect> EffectsOf(PersonPlan person, CreateUser change, CreatedUser? created) =>
        created switch
        {
            { Restored: false } => Arrived(person.Employee, created.User.Id, change.Group, change.AlsoEnters),
            { Restored: true } when IsSamePerson(created.User, change) => [],
            _ => Abandoned(person),
        };

    private static bool IsSamePerson(LearningUser account, CreateUser change) =>
        Comparing.SamePerson(account.FirstName, account.LastName, change.FirstName, change.LastName);

    private static IReadOnlyList<LedgerEffect> Abandoned(PersonPlan person) =>
        [new CreateSettled(person.Employee), new WelcomeDone(person.Employee)];

    /// <summary>
    /// The platform brought back a deleted account that the read had not shown. The row stops and is planned again (rule S5);
    /// an account of another name is put back to sleep, since nobody ever gets a stranger's learning history.
    /// </summary>
    private async Task<UserId?> UnexpectedAsync(PersonPlan person, CreateUser change, LearningUser restored, CancellationToken cancel)
    {
        if (!IsSamePerson(restored, change))
        {
            var intent = Intent.Of(job.Environment, job.Run, person.Employee, restored.Id, new DeleteUser());
            await recorder.SendAsync(intent, WriteKinds.DeleteUser, () => client.Users.DeleteAsync(restored.Id, cancel));
        }

        trouble.Fail(
            person,
            restored.Id,
            "restored-unexpectedly",
            $"Instead of making an account for {person.Name}, 360Learning brought a deleted one back that the read had not shown. Nothing more was done with it.",
            "The next run plans this person again."
        );
        return null;
    }
}
