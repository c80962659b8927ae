using System.Collections.Frozen;
using Passerelle.Connect.Http;
using Passerelle.Core.Phrases;

namespace Passerelle.Connect.Learning.Transport;

/// <summary>What each of the vendor's error codes means here. Their own messages are not passed on: they may name people.</summary>
/// <remarks><see href="https://360learning.readme.io/docs/errors"/> and the errors of each operation in the API reference.</remarks>
internal static class LearningErrors
{
    private static readonly FrozenDictionary<string, (FailureKind Kind, Phrase Text)> Known = new Dictionary<string, (FailureKind, Phrase)>
    {
        ["userNotFoundInGroup"] = (FailureKind.AlreadyDone, "The user does not hold this role in the group."),
        ["managerNotAssignedToUser"] = (FailureKind.AlreadyDone, "The user does not have this manager."),

        ["mailAlreadyUsed"] = (FailureKind.Conflict, "Another account uses this e-mail."),
        ["mailUsedTooManyTimes"] = (FailureKind.Conflict, "Too many accounts use this e-mail."),
        ["usernameAlreadyUsed"] = (FailureKind.Conflict, "Another account uses this user name."),
        ["loginIdentifierMultipleUsersFound"] = (FailureKind.Conflict, "E-mail and user name belong to two accounts."),
        ["valueAlreadyUsed"] = (FailureKind.Conflict, "Another account carries this external id."),
        ["mappingAlreadyExists"] = (FailureKind.Conflict, "The account already carries an external id of this platform name."),
        ["targetAlreadyMapped"] = (FailureKind.Conflict, "The account already carries another external id of this platform name."),
        ["nameAlreadyTaken"] = (FailureKind.Conflict, "A custom field of this name exists."),
        ["customFieldValuesConflict"] = (FailureKind.Conflict, "A value in use is missing from the authorised values."),

        ["mailInvalid"] = (FailureKind.Data, "The platform refuses this e-mail as invalid."),
        ["mailAndUsernameUndefined"] = (FailureKind.Data, "An account needs an e-mail."),
        ["userShouldHaveAtLeastOneValidIdentifier"] = (FailureKind.Data, "The account would be left without e-mail and user name."),
        ["unauthorizedValue"] = (FailureKind.Data, "The custom field does not authorise this value."),
        ["wrongTypeValue"] = (FailureKind.Data, "The value has not the custom field's type."),
        ["multipleValuesForSingleCustomField"] = (FailureKind.Data, "A custom field takes one value only."),
        ["authorizedValuesTypeMismatch"] = (FailureKind.Data, "An authorised value has not the custom field's type."),
        ["deactivationDateInvalid"] = (FailureKind.Data, "The deletion date must lie in the future."),
        ["invalidUpdateOnDeletedUser"] = (FailureKind.Data, "A deleted account takes no deletion date."),
        ["passwordInvalid"] = (FailureKind.Data, "The platform refuses this password."),
        ["userNotFound"] = (FailureKind.Data, "The account does not exist."),
        ["userDeleted"] = (FailureKind.Data, "The account is deleted."),
        ["userNotDeleted"] = (FailureKind.Data, "The account is not deleted."),
        ["managerNotFound"] = (FailureKind.Data, "The manager's account does not exist."),
        ["managerDeleted"] = (FailureKind.Data, "The manager's account is deleted."),
        ["resourceNotFound"] = (FailureKind.Data, "The account to be mapped does not exist."),
        ["mappingIdNotFound"] = (FailureKind.Data, "The external-id mapping does not exist."),
        ["mediaNotFound"] = (FailureKind.Data, "The picture does not exist."),
        ["bulkOperationNotFound"] = (FailureKind.Data, "The bulk operation does not exist."),
        ["invalidInput"] = (FailureKind.Data, "The platform refuses the list of the bulk operation."),
        ["inputTooLong"] = (FailureKind.Data, "A bulk operation takes at most 20,000 items."),

        ["groupNotFound"] = (FailureKind.Configuration, "The group does not exist."),
        ["parentGroupNotFound"] = (FailureKind.Configuration, "The parent group does not exist."),
        ["parentGroupNotDescendantOrSelf"] = (FailureKind.Configuration, "A group cannot move below itself."),
        ["rootGroupNotPublic"] = (FailureKind.Configuration, "The platform's own group must stay public."),
        ["groupIsRoot"] = (FailureKind.Configuration, "The platform's own group cannot be removed."),
        ["hasActiveIntegrationsOrLtiConnectors"] = (FailureKind.Configuration, "The group has active integrations."),
        ["maxGroupsLimitReached"] = (FailureKind.Configuration, "The platform has as many groups as it may have."),
        ["customFieldNotFound"] = (FailureKind.Configuration, "The custom field does not exist."),
        ["customFieldLimitReached"] = (FailureKind.Configuration, "The platform has as many custom fields as it may have."),
        ["customFieldsTargetTypeNotEnabled"] = (FailureKind.Configuration, "Custom fields for users are not enabled on this platform."),
        ["invalidName"] = (FailureKind.Configuration, "The platform refuses the custom field's name."),
        ["notMemberOfPrimaryGroup"] = (FailureKind.Configuration, "The user is not a member of the primary group."),
        ["usernameNotAllowed"] = (FailureKind.Configuration, "This platform does not allow user names."),
        ["analystUnavailable"] = (FailureKind.Configuration, "This platform has no analyst role."),
        ["reservedPlatformName"] = (FailureKind.Configuration, "360Learning reserves this platform name for external ids."),
        ["skillSolutionNotEnabled"] = (FailureKind.Configuration, "Skills are not enabled on this platform."),

        ["userIsCompanyOwner"] = (FailureKind.Protected, "The platform's owner cannot be removed."),
        ["ownerDeactivationNotAllowed"] = (FailureKind.Protected, "The platform's owner takes no deletion date."),

        ["invalid_client"] = (FailureKind.Access, "client id and secret are refused."),
        ["invalid_request"] = (FailureKind.Access, "the request for a token is refused."),
        ["unsupported_grant_type"] = (FailureKind.Access, "the kind of token is refused."),
        ["non_existing_user"] = (FailureKind.Access, "the credential's user does not exist."),
        ["invalid_token"] = (FailureKind.Access, "the token is refused, a fresh one too."),
        ["invalid_scope"] = (FailureKind.Access, "the credential lacks a permission."),

        ["tooManyRequests"] = (FailureKind.Transient, "The platform is asked too much at the moment."),
        ["bulkOperationsConcurrencyLimitReached"] = (FailureKind.Transient, "Three bulk operations are running already."),
        ["bulkOperationNotRun"] = (FailureKind.Transient, "The bulk operation has not ended yet."),
        ["bulkAPIDisabled"] = (FailureKind.Transient, "The platform's bulk operations are switched off at the moment."),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // What a DELETE does not find is gone already (rule R7). A group is not among them: a wrong group id is a mistake in the configuration.
    private static readonly FrozenSet<string> GoneAlready = FrozenSet.Create(
        StringComparer.Ordinal,
        "userNotFound",
        "userNotFoundInGroup",
        "managerNotFound",
        "managerNotAssignedToUser",
        "mappingIdNotFound"
    );

    /// <summary>Every code this version knows.</summary>
    public static IReadOnlyCollection<string> KnownCodes => Known.Keys;

    public static RemoteFailure Classify(Call call, int status, ErrorBody error)
    {
        if (error.Code is { } code && Known.TryGetValue(code, out var known))
        {
            var kind = call.Method == HttpMethod.Delete && GoneAlready.Contains(code) ? FailureKind.AlreadyDone : known.Kind;
            return new RemoteFailure(kind, code, known.Text, status);
        }

        var text = error.Code is null
            ? Phrase.Of($"{call.Method} {call.Template} answered HTTP {status}.")
            : Phrase.Of($"{call.Method} {call.Template} answered HTTP {status} ({error.Code}).");
        return new RemoteFailure(KindOf(call, status), error.Code ?? RemoteCodes.Http(status), text, status);
    }

    /// <summary>The exception for a refused credential, token or scope.</summary>
    /// <param name="scope">The scope the request needed; null for the token itself.</param>
    public static RemoteAccessException Refused(string system, int status, ErrorBody error, string? scope)
    {
        var code = error.Code ?? RemoteCodes.Http(status);
        var why = Known.TryGetValue(code, out var known) && known.Kind == FailureKind.Access ? known.Text : Phrase.Of($"access is refused (HTTP {status}).");
        return scope is not null && status == 403
            ? new RemoteAccessException(
                system,
                code,
                $"the credential lacks the permission {scope}.",
                $"Grant {scope} to the API v2 credential (platform group > Settings > API v2).",
                status
            )
            : new RemoteAccessException(
                system,
                code,
                why,
                "Check client id and secret against platform group > Settings > API v2; API v1 credentials do not work.",
                status
            );
    }

    private static FailureKind KindOf(Call call, int status) =>
        status switch
        {
            429 => FailureKind.Transient,
            408 or >= 500 => call.Repeatable ? FailureKind.Transient : FailureKind.Unknown,
            409 => FailureKind.Conflict,
            _ => FailureKind.Data,
        };
}
