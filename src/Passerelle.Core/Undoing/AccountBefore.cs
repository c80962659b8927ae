using Passerelle.Core.Memory;
using Passerelle.Core.Target;

namespace Passerelle.Core.Undoing;

/// <summary>
/// What an account was before a write, as far as that write can change it: kept with the write's intent (rule R8). What is null was not
/// kept, because the write does not touch it or because it could not be read.
/// </summary>
public sealed record AccountBefore
{
    public LearningUser? Account { get; init; }

    /// <summary>Every role, learner included.</summary>
    public IReadOnlyList<RoleInGroup>? Roles { get; init; }

    public IReadOnlyList<CustomValue>? Values { get; init; }

    /// <summary>The managers of the account.</summary>
    public IReadOnlyList<UserId>? Managers { get; init; }

    /// <summary>The accounts it was a manager of.</summary>
    public IReadOnlyList<UserId>? Reports { get; init; }

    /// <summary>The memberships that were the connector's own.</summary>
    public IReadOnlyList<GroupId>? Caused { get; init; }

    /// <summary>Of <see cref="Managers"/>, those the connector had set.</summary>
    public IReadOnlyList<UserId>? ManagersSet { get; init; }

    /// <summary>Of <see cref="Reports"/>, those whose manager the connector had made the account.</summary>
    public IReadOnlyList<UserId>? ReportsSet { get; init; }

    /// <summary>The employee's link in Passerelle's store; null together with <see cref="LinkKept"/> means that there was none.</summary>
    public Link? Link { get; init; }

    /// <summary>Whether <see cref="Link"/> was kept at all.</summary>
    public bool LinkKept { get; init; }

    /// <summary>The link of the employee that the account came from (rule S11); null for none.</summary>
    public Link? LinkMovedFrom { get; init; }
}
