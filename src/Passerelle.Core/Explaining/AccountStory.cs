using Passerelle.Core.Phrases;
using Passerelle.Core.Target;

namespace Passerelle.Core.Explaining;

/// <summary>The account, and how it was found.</summary>
internal static class AccountStory
{
    private static readonly Phrase WithoutMail = "without an e-mail";
    private static readonly Phrase LinkedToNobody = "It is linked to nobody.";
    private static readonly Phrase FoundByMail = "It is not linked yet; it was found by its e-mail.";

    public static IEnumerable<Phrase> Of(PersonFacts facts)
    {
        if (facts.Account is { } account)
        {
            yield return $"The account is {account.DisplayName}, {(account.Mail is { } mail ? Phrase.Verbatim(mail) : WithoutMail)} ({account.Id}); it is {State(account)}.";
            if (account is { IsDeleted: false, DeactivatedAt: { } date })
            {
                yield return $"360Learning will delete it on {date:yyyy-MM-dd}.";
            }
        }
        else if (facts.Link is { } missing)
        {
            yield return $"The account {missing.User} is remembered for this person, but 360Learning does not have it.";
        }
        else
        {
            yield return "There is no account for this person.";
        }

        if (facts.Link is { } link)
        {
            yield return "It is linked by Personio's employee id, so a new e-mail or name does not lose it.";
            if (link.RemovedByConnector)
            {
                yield return "The connector deleted it when the person left; it can be restored.";
            }

            if (link.LeaverSince is { } day)
            {
                yield return $"The person was first seen as a leaver on {day:yyyy-MM-dd}.";
            }
        }
        else if (facts.Account is not null)
        {
            yield return facts.Employee is null ? LinkedToNobody : FoundByMail;
        }
    }

    private static Phrase State(LearningUser account) =>
        account.Status switch
        {
            UserStatus.Active => Phrase.Of($"active"),
            UserStatus.Invited => Phrase.Of($"invited, not yet active"),
            UserStatus.Deleted => Phrase.Of($"deleted"),
            _ => Phrase.Of($"in a state the connector does not know"),
        };
}
