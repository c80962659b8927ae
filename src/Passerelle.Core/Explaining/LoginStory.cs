using System.Globalization;
using Passerelle.Core.Rules;
using Passerelle.Core.Target;

namespace Passerelle.Core.Explaining;

/// <summary>How, and whether, the person learnt of the login.</summary>
internal static class LoginStory
{
    public static IEnumerable<string> Of(PersonFacts facts)
    {
        if (facts.Welcome is { } welcome)
        {
            yield return (welcome.MailSent, welcome.PasswordSetAt) switch
            {
                (true, { } at) => $"The mail with login and temporary password was sent; the password is of {Day(at)}.",
                (true, null) => "The mail about the login was sent.",
                (false, _) when facts.Rules.IsTest => "The login is still to be made; a test environment only lists its mail and never sends it.",
                (false, { } at) => $"A temporary password was set on {Day(at)}, but its mail has not gone yet; the next run sets a fresh one and sends it.",
                _ => "The mail with the login is still to come.",
            };
        }

        if (facts.Account is not { IsDeleted: false } account)
        {
            yield break;
        }

        if (account.LastLogin is { } login)
        {
            yield return $"The person last logged in on {Day(login)}.";
        }
        else if (account.Status == UserStatus.Invited && facts.Welcome is null && facts.Rules.Notices != Notices.Invitation)
        {
            yield return "The person has never logged in and cannot yet: the account is only invited."
                + (facts.Rules.IsTest ? " A test environment never sends a login mail." : " “Send login” mails a temporary password.");
        }
        else
        {
            yield return "The person has never logged in, as far as 360Learning says.";
        }
    }

    private static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
