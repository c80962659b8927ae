using System.Text.RegularExpressions;
using Passerelle.Cli;
using Passerelle.Connect.Http;
using Passerelle.Core.Phrases;
using Passerelle.Core.Planning;
using Passerelle.Core.Target;

namespace Passerelle.Running.Applying;

/// <summary>Turns a refused write into what people are told: a finding, a failed change, or the end of the run (rule R7).</summary>
internal sealed partial class Trouble(ApplyState state)
{
    /// <param name="what">The write in words, for example <c>Creating the account</c>.</param>
    /// <param name="field">The field it concerns; null for none.</param>
    public void Report(PersonPlan person, UserId? user, RemoteFailure failure, Phrase what, string? field = null)
    {
        switch (failure.Kind)
        {
            case FailureKind.AlreadyDone:
                break;
            case FailureKind.Configuration:
                state.StopFor(
                    new StopReason(
                        Kebab(failure.Code),
                        $"{what} was refused by 360Learning: {failure.Message}",
                        MendOf(failure.Code),
                        ExitCodes.Configuration
                    )
                );
                break;
            case FailureKind.Conflict or FailureKind.Data or FailureKind.Protected:
                state.Find(
                    new Finding(
                        Kebab(failure.Code),
                        person.Employee,
                        user,
                        field,
                        $"{what} for {person.Name} was refused by 360Learning: {failure.Message}",
                        MendOf(failure.Code)
                    )
                );
                break;
            case FailureKind.Unknown:
                Fail(person, user, failure, $"{what} for {person.Name} got no answer.", "The next run reads what became of it and goes on from there.");
                break;
            default:
                Fail(person, user, failure, $"{what} for {person.Name} failed: {failure.Message}", "The next run tries again.");
                break;
        }
    }

    public void Fail(PersonPlan person, UserId? user, string code, Phrase text, Phrase mend) =>
        state.Fail(new FailedChange(person.Employee, user, code, text, mend));

    private void Fail(PersonPlan person, UserId? user, RemoteFailure failure, Phrase text, Phrase mend) =>
        Fail(person, user, Kebab(failure.Code), text, mend);

    private static Phrase MendOf(string code) =>
        code switch
        {
            "mailAlreadyUsed" or "mailUsedTooManyTimes" or "loginIdentifierMultipleUsersFound" => Phrase.Of($"Another account uses this address. Give one of the two another address in 360Learning or in Personio."),
            "mailInvalid" => Phrase.Of($"Correct the e-mail address in Personio."),
            "unauthorizedValue" => Phrase.Of($"Add the value to the field's authorised values in 360Learning, or correct it in Personio."),
            "wrongTypeValue" => Phrase.Of($"Choose a custom field whose type fits the Personio attribute."),
            "deactivationDateInvalid" => Phrase.Of($"The deletion date lies in the past; the next run sets another."),
            "userIsCompanyOwner" or "ownerDeactivationNotAllowed" => Phrase.Of($"The owner's account cannot be removed. Make somebody else the owner in 360Learning first."),
            "reservedPlatformName" => Phrase.Of($"360Learning reserves this name. Set another under links.platform."),
            "groupNotFound" => Phrase.Of($"The group no longer exists. Correct the group's id in the configuration."),
            "mappingAlreadyExists" or "valueAlreadyUsed" or "targetAlreadyMapped" => Phrase.Of($"The external id is taken by another account. Decide which account is the person's and remove the other mapping in 360Learning."),
            _ => Phrase.Of($"See 360Learning's message; if it does not help, show it to the platform's support."),
        };

    /// <summary>Codes are in kebab case everywhere; the vendor writes camel case.</summary>
    private static string Kebab(string code) => WordStart().Replace(code, "-$0").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WordStart();
}
