using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Memory;

/// <summary>What Passerelle remembers of one environment between runs, as the planner needs it.</summary>
public sealed record Ledger
{
    public static Ledger Empty { get; } = new();

    public IReadOnlyDictionary<EmployeeId, Link> Links { get; init; } = new Dictionary<EmployeeId, Link>();

    /// <summary>Which custom field carries which Personio key (rule C4).</summary>
    public IReadOnlyDictionary<string, FieldBinding> Bindings { get; init; } = new Dictionary<string, FieldBinding>(StringComparer.Ordinal);

    /// <summary>Fields that were bound once and were renamed on the platform; their values are taken off until none is left (rule C4).</summary>
    public IReadOnlySet<FieldId> RetiredFields { get; init; } = new HashSet<FieldId>();

    /// <summary>
    /// Learner memberships the connector caused, by user. Written down before the request that causes them, so an entry
    /// whose membership is not in the snapshot simply never came about.
    /// </summary>
    public IReadOnlyDictionary<UserId, IReadOnlySet<GroupId>> Caused { get; init; } = new Dictionary<UserId, IReadOnlySet<GroupId>>();

    /// <summary>Managers the connector set or claimed, by user; written down before the request, like <see cref="Caused"/>.</summary>
    public IReadOnlyDictionary<UserId, IReadOnlySet<UserId>> Managers { get; init; } = new Dictionary<UserId, IReadOnlySet<UserId>>();

    /// <summary>New or restored accounts whose person cannot log in yet: activation, password or mail is still to come.</summary>
    public IReadOnlyDictionary<EmployeeId, Welcome> Welcomes { get; init; } = new Dictionary<EmployeeId, Welcome>();

    /// <summary>Creations whose outcome was never seen: a user found with this address is ours (rule R5).</summary>
    public IReadOnlyDictionary<EmployeeId, PendingCreate> PendingCreates { get; init; } = new Dictionary<EmployeeId, PendingCreate>();

    /// <summary>Days on which an account that a person had deleted by hand was restored (rule S6).</summary>
    public IReadOnlyDictionary<EmployeeId, IReadOnlyList<DateOnly>> HandDeletionsUndone { get; init; } =
        new Dictionary<EmployeeId, IReadOnlyList<DateOnly>>();

    /// <summary>What a person decided about a reused mailbox, by the newcomer's employee id (rule S11).</summary>
    public IReadOnlyDictionary<EmployeeId, MailboxDecision> MailboxDecisions { get; init; } = new Dictionary<EmployeeId, MailboxDecision>();

    /// <summary>Accounts that a person gave to an employee by hand and that no run has linked yet (rule R10).</summary>
    public IReadOnlyDictionary<EmployeeId, UserId> LinkedByHand { get; init; } = new Dictionary<EmployeeId, UserId>();

    /// <summary>Accounts that a person took off an employee by hand: no rule gives one back, only a new link by hand (rule R10).</summary>
    public IReadOnlySet<(EmployeeId Employee, UserId User)> NotTheirs { get; init; } = new HashSet<(EmployeeId, UserId)>();
}

/// <summary>Employee id to user id, as kept in Passerelle's store.</summary>
/// <param name="RemovedByConnector">The connector itself deleted the account (a leaver); a deletion without this was done by hand.</param>
/// <param name="LeaverSince">The day the person was first seen as a leaver; null while in scope.</param>
public sealed record Link(UserId User, bool RemovedByConnector = false, DateOnly? LeaverSince = null);

/// <summary>The custom field that a Personio key feeds.</summary>
/// <param name="Name">The name under which it was bound.</param>
public sealed record FieldBinding(FieldId Field, string Name);

/// <summary>The steps to a first login that are still to come.</summary>
/// <param name="PasswordSetAt">When a password was last set; a login after it means the person got in (rule N2).</param>
/// <param name="MailSent">The mail with that password has gone.</param>
public sealed record Welcome(DateTimeOffset Since, DateTimeOffset? PasswordSetAt, bool MailSent);

/// <summary>A create request whose outcome is unknown.</summary>
public sealed record PendingCreate(string Mail, DateTimeOffset At);

/// <summary>What a person chose for <c>mailbox-reused</c>.</summary>
public enum MailboxDecision
{
    SamePerson,
    SomeoneElse,
}
