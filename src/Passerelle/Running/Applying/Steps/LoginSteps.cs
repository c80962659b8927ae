using Passerelle.Cli;
using Passerelle.Connect.Learning;
using Passerelle.Core.Planning;
using Passerelle.Core.Target;
using Passerelle.Mail;
using Passerelle.Reporting;
using Passerelle.Store.Journaling;
using Passerelle.Store.Ledgers;

namespace Passerelle.Running.Applying.Steps;

/// <summary>
/// Gives a new person a way in (rules N1, N2): a temporary password is set, and a mail with it goes. Whatever is interrupted in between,
/// the next run sets a fresh password, which makes a mail that may have gone void, and sends that one.
/// </summary>
internal sealed class LoginSteps(
    LearningClient client,
    WriteRecorder recorder,
    ApplyJob job,
    ApplyState state,
    Trouble trouble,
    LoginMails mails,
    TimeProvider clock
)
{
    private static readonly PasswordProfile[] Profiles = [PasswordProfile.First, PasswordProfile.Second];

    /// <returns>Whether the mail has gone, or was listed in a test environment.</returns>
    public async Task<bool> SendAsync(PersonPlan person, UserId user, SendCredentials change, CancellationToken cancel)
    {
        var recipient = new LearningUser(user, UserStatus.Active, change.Mail, FirstName(person), LastName(person), Job: null);
        foreach (var profile in Profiles)
        {
            var password = PasswordGenerator.Create(profile);
            var mail = mails.Compose(recipient, change.Language, password);
            var queued = mails.Queue(job.Run, person.Employee, user, mail);
            var failure = await recorder.SendAsync(
                Intent.Of(job.Environment, job.Run, person.Employee, user, change),
                WriteKinds.SetPassword,
                () => client.Users.SetPasswordAsync(user, password.Reveal(), cancel),
                [new PasswordSet(person.Employee, clock.GetUtcNow()), queued, .. mails.OnlyLists ? Listed(person) : []]
            );
            if (failure is null)
            {
                return mails.OnlyLists ? List(person, mail) : await DeliverAsync(person, user, queued.Id, mail, cancel);
            }

            if (failure.Code != "passwordInvalid")
            {
                trouble.Report(person, user, failure, "Setting the temporary password");
                return false;
            }
        }

        state.NoMoreCreations = true;
        trouble.Fail(
            person,
            user,
            "password-refused",
            $"360Learning refused two temporary passwords for {person.Name}, so no further account is made in this run.",
            "Compare the platform's password rules with docs/operating.md."
        );
        return false;
    }

    /// <summary>In a test environment an invitation is listed too (rule T3).</summary>
    public void ListInvitation(PersonPlan person)
    {
        var mail = person.Changes.OfType<CreateUser>().Select(c => c.Mail).Concat(person.Changes.OfType<RestoreUser>().Select(r => r.Mail)).First();
        if (mails.OnlyLists && job.Rules.Notices == Core.Rules.Notices.Invitation)
        {
            state.NotSent(new UnsentMail(person.Employee.Value, mail, "Invitation by 360Learning"));
        }
    }

    private static IReadOnlyList<LedgerEffect> Listed(PersonPlan person) => [new WelcomeDone(person.Employee)];

    private bool List(PersonPlan person, OutgoingMail mail)
    {
        state.NotSent(new UnsentMail(person.Employee.Value, mail.To.Address, mail.Subject));
        return true;
    }

    private async Task<bool> DeliverAsync(PersonPlan person, UserId user, string id, OutgoingMail mail, CancellationToken cancel)
    {
        var delivery = await mails.SendAsync(id, mail, [new WelcomeMailSent(person.Employee)], cancel);
        switch (delivery.Outcome)
        {
            case MailOutcome.Sent:
                return true;
            case MailOutcome.Unusable:
                state.StopFor(
                    new StopReason(
                        delivery.Code,
                        "The mail server cannot be used, so people would have accounts and no login.",
                        "Check the section mail of the configuration; the next run sends what is missing.",
                        ExitCodes.Remote
                    )
                );
                return false;
            default:
                trouble.Fail(
                    person,
                    user,
                    delivery.Code,
                    $"The mail with the login for {person.Name} did not surely arrive ({delivery.Code}).",
                    "Check the address; the next run sets a fresh password and sends it."
                );
                return false;
        }
    }

    private static string? FirstName(PersonPlan person) => person.Changes.OfType<CreateUser>().FirstOrDefault()?.FirstName ?? person.Name;

    private static string? LastName(PersonPlan person) => person.Changes.OfType<CreateUser>().FirstOrDefault()?.LastName;
}
