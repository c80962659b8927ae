using Passerelle.Core.Memory;
using Passerelle.Core.Planning.Fields;
using Passerelle.Core.Planning.Matching;
using Passerelle.Core.Rules;
using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.Rows;

/// <summary>The steps to a first login (rules N1, N2, T3).</summary>
internal sealed class Welcoming(SyncRules rules, Ledger ledger)
{
    public bool Invites => rules.Notices == Notices.Invitation && !rules.IsTest;

    public string LanguageOf(Person person) =>
        (rules.LanguageSource is { } source ? Languages.Of(person.Employee![source].Text) : null) ?? rules.Language;

    /// <summary>For an account that this plan makes or restores; both come out as invited.</summary>
    public void Start(Person person, string mail, List<Change> changes) => Add(isInvited: true, sends: true, person, mail, changes);

    /// <summary>Goes on where an earlier run stopped.</summary>
    /// <returns>Whether the person's welcome is the connector's to finish.</returns>
    public bool GoOn(Person person, string mail, List<Change> changes)
    {
        var welcome = ledger.Welcomes.GetValueOrDefault(person.Id);
        if (welcome is null && ledger.PendingCreates.TryGetValue(person.Id, out var pending))
        {
            welcome = new Welcome(pending.At, PasswordSetAt: null, MailSent: false);
        }

        if (welcome is null or { MailSent: true })
        {
            return false;
        }

        var account = person.Account!;
        var gotIn = account.LastLogin > (welcome.PasswordSetAt ?? welcome.Since);
        Add(account.Status == UserStatus.Invited, !gotIn, person, mail, changes);
        return true;
    }

    /// <summary>An invited account that nobody will activate: the person cannot log in.</summary>
    public bool IsStuck(LearningUser account) =>
        account is { Status: UserStatus.Invited, LastLogin: null } && rules.Notices != Notices.Invitation && rules.Activate;

    private void Add(bool isInvited, bool sends, Person person, string mail, List<Change> changes)
    {
        if (rules.Notices == Notices.Invitation)
        {
            return;
        }

        if (isInvited && rules.Activate)
        {
            changes.Add(new ActivateUser());
        }

        if (sends && rules.Notices == Notices.Credentials)
        {
            changes.Add(new SendCredentials(mail, person.Account?.Language ?? LanguageOf(person)));
        }
    }
}
