using Passerelle.Core.Memory;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Store.Ledgers;

/// <summary>One thing to remember or to forget. The set is closed; each may be applied twice with the same result.</summary>
public abstract record LedgerEffect;

/// <summary>
/// The employee's account is this one and it lives: a removal noted earlier is void. Another account linked before is let go.
/// The day as a leaver stays until <see cref="LeaverCleared"/>, since it tells whose deletion date is on the account.
/// </summary>
public sealed record LinkSaved(EmployeeId Employee, UserId User) : LedgerEffect;

/// <summary>The account passes from one employee id to another (rule S11).</summary>
public sealed record LinkMoved(EmployeeId From, EmployeeId To, UserId User) : LedgerEffect;

public sealed record LinkForgotten(EmployeeId Employee) : LedgerEffect;

/// <summary>A person gave this account to the employee; the run that links it, by <see cref="LinkSaved"/>, is still to come.</summary>
public sealed record LinkedByHand(EmployeeId Employee, UserId User) : LedgerEffect;

/// <summary>A person took this account off the employee; only <see cref="LinkedByHand"/> gives it back.</summary>
public sealed record TakenOffByHand(EmployeeId Employee, UserId User) : LedgerEffect;

/// <summary>The connector itself deleted the account.</summary>
public sealed record RemovedByConnector(EmployeeId Employee, DateTimeOffset At) : LedgerEffect;

/// <summary>First seen as a leaver on that day; a day noted before stays.</summary>
public sealed record LeaverSeen(EmployeeId Employee, DateOnly Day) : LedgerEffect;

/// <summary>In scope again.</summary>
public sealed record LeaverCleared(EmployeeId Employee) : LedgerEffect;

public sealed record MembershipCaused(UserId User, GroupId Group) : LedgerEffect;

public sealed record MembershipGone(UserId User, GroupId Group) : LedgerEffect;

public sealed record ManagerSet(UserId User, UserId Manager) : LedgerEffect;

public sealed record ManagerGone(UserId User, UserId Manager) : LedgerEffect;

/// <summary>A create request is about to be sent.</summary>
public sealed record CreatePending(EmployeeId Employee, string Mail, DateTimeOffset At) : LedgerEffect;

/// <summary>The outcome of the create request is known.</summary>
public sealed record CreateSettled(EmployeeId Employee) : LedgerEffect;

/// <summary>The steps to a first login begin; a welcome begun at another time starts anew.</summary>
public sealed record WelcomeBegun(EmployeeId Employee, DateTimeOffset Since) : LedgerEffect;

/// <summary>A password was set; a mail sent earlier is void.</summary>
public sealed record PasswordSet(EmployeeId Employee, DateTimeOffset At) : LedgerEffect;

/// <summary>The mail with the last password has gone.</summary>
public sealed record WelcomeMailSent(EmployeeId Employee) : LedgerEffect;

/// <summary>Nothing is left to do for a first login.</summary>
public sealed record WelcomeDone(EmployeeId Employee) : LedgerEffect;

/// <summary>An account deleted by hand was restored on that day (rule S6).</summary>
public sealed record HandDeletionUndone(EmployeeId Employee, DateOnly Day) : LedgerEffect;

/// <summary>The custom field that a Personio key feeds.</summary>
public sealed record BindingSaved(string Source, FieldId Field, string Name) : LedgerEffect;

/// <summary>The key feeds no field any more; field and values stay (rule C7).</summary>
public sealed record BindingDropped(string Source) : LedgerEffect;

/// <summary>The field was renamed on the platform: its values come off (rule C4).</summary>
public sealed record FieldRetired(FieldId Field) : LedgerEffect;

/// <summary>No value of the retired field is left.</summary>
public sealed record RetiredFieldDropped(FieldId Field) : LedgerEffect;

/// <summary>A person decided about a reused mailbox, by the newcomer's id.</summary>
public sealed record MailboxDecided(EmployeeId Employee, MailboxDecision Decision) : LedgerEffect;

public sealed record MailboxDecisionDropped(EmployeeId Employee) : LedgerEffect;
