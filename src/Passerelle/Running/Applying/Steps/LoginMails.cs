using System.Net.Mail;
using Passerelle.Configuration.Settings;
using Passerelle.Core.Target;
using Passerelle.Mail;
using Passerelle.Reporting;
using Passerelle.Store;
using Passerelle.Store.Data;
using Passerelle.Store.Ledgers;
using Passerelle.Store.Mails;

namespace Passerelle.Running.Applying.Steps;

/// <summary>The mails with a login: queued together with the password's outcome, then sent; in a test environment only listed (rules N1, T3).</summary>
/// <param name="transport">Null in a test environment and where no mail server is set.</param>
/// <param name="from">Null where no mail server is set.</param>
public sealed class LoginMails(
    EnvironmentKey environment,
    string platform,
    Uri loginUrl,
    string administrator,
    MailTemplates templates,
    Outbox outbox,
    SmtpTransport? transport,
    MailAddress? from,
    TimeProvider clock
)
{
    /// <summary>What the outbox calls these mails.</summary>
    public const string Kind = "credentials";

    private const int Attempts = 3;
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromSeconds(2);

    public bool OnlyLists => environment.IsTest;

    public OutgoingMail Compose(LearningUser person, string language, Secret password) =>
        new LoginMail(person.Mail!, person.FirstName, person.LastName, language, password, platform, loginUrl).Compose(
            templates,
            from ?? new MailAddress(administrator),
            administrator
        );

    /// <summary>What the journal keeps of a mail, in the same transaction as the password's outcome.</summary>
    public MailQueued Queue(string run, Core.Source.EmployeeId employee, UserId user, OutgoingMail mail) =>
        outbox.Seal(
            environment,
            new NewMail(
                employee,
                user,
                run,
                Kind,
                OnlyLists ? StoreJson.Write(new UnsentMail(employee.Value, mail.To.Address, mail.Subject)) : mail.Text,
                OnlyLists
            )
            {
                FoundBy = OnlyLists ? [mail.To.Address, mail.Subject] : [],
            }
        );

    /// <summary>Sends a queued mail, some times if the server asks to come back.</summary>
    /// <param name="effects">Remembered in the transaction that marks it as sent.</param>
    public async Task<MailDelivery> SendAsync(string id, OutgoingMail mail, IReadOnlyList<LedgerEffect> effects, CancellationToken cancel)
    {
        var delivery = new MailDelivery(MailOutcome.Unusable, "mail-server-missing");
        for (var attempt = 1; transport is not null && attempt <= Attempts; attempt++)
        {
            if (!await outbox.BeginAttemptAsync(environment, id, cancel))
            {
                break;
            }

            delivery = await transport.SendAsync(mail, cancel);
            if (delivery.Outcome == MailOutcome.Sent)
            {
                await outbox.MarkSentAsync(environment, id, effects);
                break;
            }

            if (delivery.Outcome == MailOutcome.Uncertain)
            {
                break;
            }

            var again = delivery.Outcome == MailOutcome.Postponed && attempt < Attempts;
            await outbox.MarkFailedAsync(environment, id, delivery.Code, again ? clock.GetUtcNow() : null, cancel);
            if (!again)
            {
                break;
            }

            await Task.Delay(BetweenAttempts, clock, cancel);
        }

        return delivery;
    }
}
