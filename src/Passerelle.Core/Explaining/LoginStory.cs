using Passerelle.Core.Phrases;
using Passerelle.Core.Rules;
using Passerelle.Core.Target;

namespace Passerelle.Core.Explaining;

/// <summary>How, and whether, the person learnt of the login.</summary>
internal static class LoginStory
{
    public static IEnumerable<Phrase> Of(PersonFacts facts)
    {
        if (facts.Welcome is { } welcome)
        {
            yield return (welcome.MailSent, welcome.PasswordSetAt) switch
            {
                (true, { } at) => Phrase.Of($"The mail with login and temporary password was sent; the password is of {at:yyyy-MM-dd}."),
                (true, null) => Phrase.Of($"The mail about the login was sent."),
                (false, _) when facts.Rules.IsTest => Phrase.Of($"The login is still to be made; a test environment only lists its mail and never sends it."),
                (false, { } at) => Phrase.Of($"A temporary password was set on {at:yyyy-MM-dd}, but its mail has not gone yet; the next run sets a fresh one and sends it."),
                _ => Phrase.Of($"The mail with the login is still to come."),
            };
        }

        if (facts.Account is not { IsDeleted: false } account)
        {
            yield break;
        }

        if (account.LastLogin is { } login)
        {
            yield return $"The person last logged in on {login:yyyy-MM-dd}.";
        }
        else if (account.Status == UserStatus.Invited && facts.Welcome is null && facts.Rules.Notices != Notices.Invitation)
        {
            yield return facts.Rules.IsTest
                ? Phrase.Of($"The person has never logged in and cannot yet: the account is only invited. A test environment never sends a login mail.")
                : Phrase.Of($"The person has never logged in and cannot yet: the account is only invited. “Send login” mails a temporary password.");
        }
        else
        {
            yield return "The person has never logged in, as far as 360Learning says.";
        }
    }
}
