using Passerelle.Connect.Http;
using Passerelle.Core.Target;

namespace Passerelle.Connect.Learning;

/// <summary>Which accounts a list shows. There is always a filter: without one the platform's answer is not documented.</summary>
public enum UserFilter
{
    NotDeleted,
    Deleted,
}

/// <summary>An account to make, or to bring back if a deleted one has the address.</summary>
/// <param name="Group">The one group that a create can give, as learner.</param>
/// <param name="Invite">Whether 360Learning mails its invitation.</param>
/// <param name="Language">Any culture name; what the platform does not know is left to its default.</param>
public sealed record NewUser(string Mail, string? FirstName, string? LastName, string? Job, string? Language, GroupId Group, bool Invite);

/// <summary>The answer to a create.</summary>
/// <param name="Restored">An account that had been deleted was brought back (HTTP 200 instead of 201).</param>
public sealed record CreatedUser(LearningUser User, bool Restored);

/// <summary>A role that a user holds in the group asked for.</summary>
public readonly record struct RoleOfUser(UserId User, GroupRole Role);

/// <summary>One item of a bulk operation.</summary>
public readonly record struct BulkItem(UserId User, GroupId Group, GroupRole Role);

/// <summary>The bulk operations used here.</summary>
public enum BulkType
{
    /// <summary>Any other kind.</summary>
    Other,
    AddUsersToGroups,
    RemoveUsersFromGroups,
}

/// <summary>How far a bulk operation is.</summary>
public enum BulkStatus
{
    /// <summary>Waiting, running, or in a state this version does not know.</summary>
    NotEnded,

    /// <summary>Every item was tried; each has its own result.</summary>
    Completed,

    /// <summary>It broke off; items may have been done all the same.</summary>
    Error,
}

/// <summary>A bulk operation as the platform shows it.</summary>
public sealed record BulkOperation(string Id, BulkType Type, BulkStatus Status, DateTimeOffset? CreatedAt, DateTimeOffset? EndedAt);

/// <summary>What became of one item.</summary>
/// <param name="ErrorMessage">The platform's free text; it has no code and may name people.</param>
public sealed record BulkResult(BulkItem Item, bool Succeeded, string? ErrorMessage);

/// <summary>What is known of a scope.</summary>
public enum ScopeState
{
    Granted,
    Missing,

    /// <summary>The answer proves neither.</summary>
    Unclear,
}

/// <summary>One scope and its state.</summary>
/// <param name="Why">What made it unclear.</param>
public sealed record ScopeFinding(string Scope, ScopeState State, RemoteFailure? Why = null);
