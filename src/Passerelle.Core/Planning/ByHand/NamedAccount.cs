using Passerelle.Core.Phrases;
using Passerelle.Core.Planning.Matching;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.ByHand;

/// <summary>Finds the account a person names by id or e-mail, as long as it can be linked.</summary>
internal sealed class NamedAccount(Snapshot snapshot, SyncRules rules)
{
    public (LearningUser? User, HandVerdict? Refusal) Find(string account, Employee employee)
    {
        var named = snapshot.Users.Where(u => string.Equals(u.Id.Value, account, StringComparison.OrdinalIgnoreCase)).ToList();
        if (named.Count == 0)
        {
            named = [.. snapshot.Users.Where(u => u.Mail is not null && Comparing.SameMail(u.Mail, account))];
        }

        var living = named.FindAll(u => !u.IsDeleted);
        return living switch
        {
            [{ Status: UserStatus.Unknown } user] => (null, HandVerdict.Refused(
                "account-status-unknown",
                $"360Learning gives the account of {user.DisplayName} a status that is not known here.",
                "Look at the account in 360Learning."
            )),
            [var user] => (user, null),
            [_, ..] => (null, HandVerdict.Refused("account-ambiguous", $"Several accounts carry the e-mail {account}.", "Give the id of the account instead.")),
            _ when named.Count > 0 => (null, Deleted(named[0], employee)),
            _ => (null, HandVerdict.Refused("account-unknown", $"There is no account {account} in 360Learning.", "Give the account's id or e-mail; passerelle link lists those that nobody is linked to.")),
        };
    }

    private HandVerdict Deleted(LearningUser account, Employee employee)
    {
        var hasMail = employee.Email.Text is { } mail && Comparing.SameMail(account.Mail, mail);
        var isNamesake = Comparing.SamePerson(employee.FirstName.Text, employee.LastName.Text, account.FirstName, account.LastName);
        var mend =
            hasMail && isNamesake ? Phrase.Of($"Its e-mail and name are the employee's: the next run restores it by itself.")
            : hasMail ? Phrase.Of($"Its e-mail is the employee's: the next run holds it, and passerelle approve RUN --only {employee.Id} --same-person --env {rules.EnvironmentName} --by NAME restores it.")
            : Phrase.Of($"Restore it in 360Learning, then link it.");
        return HandVerdict.Refused("account-deleted", $"The account of {account.DisplayName} is deleted, and only a living account can be linked.", mend);
    }
}
