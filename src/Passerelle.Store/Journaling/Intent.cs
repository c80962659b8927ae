using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Store.Data;
using Passerelle.Store.Ledgers;

namespace Passerelle.Store.Journaling;

/// <summary>The guard that counts a change over 24 hours (rule R4).</summary>
public enum GuardedKind
{
    Removal,
    Creation,
    Move,
}

/// <summary>A write that is about to be sent.</summary>
public sealed record Intent
{
    public required EnvironmentKey Environment { get; init; }

    /// <summary>The run's id.</summary>
    public required string Run { get; init; }

    /// <summary>The person; null for what concerns nobody, for example a custom field's definition.</summary>
    public EmployeeId? Employee { get; init; }

    /// <summary>The account; null while there is none.</summary>
    public UserId? User { get; init; }

    /// <summary>What is written: the names of the report's <c>writes</c>, for example <c>createUser</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Whether a guard counts it; null otherwise.</summary>
    public GuardedKind? Guard { get; init; }

    /// <summary>All that is needed to understand and settle it, as JSON; a <see cref="Change"/> written by <see cref="StoreJson"/> where it is one.</summary>
    public required string Payload { get; init; }

    /// <summary>The state before, as JSON, for undo; null when there is none.</summary>
    public string? Before { get; init; }

    /// <summary>What is remembered in the same transaction.</summary>
    public IReadOnlyList<LedgerEffect> Effects { get; init; } = [];

    /// <summary>The intent of one change of a plan's row.</summary>
    public static Intent Of(EnvironmentKey environment, string run, EmployeeId employee, UserId? user, Change change, params IReadOnlyList<LedgerEffect> effects) =>
        new()
        {
            Environment = environment,
            Run = run,
            Employee = employee,
            User = user,
            Kind = ChangeKinds.Of(change),
            Payload = StoreJson.Write(change),
            Effects = effects,
        };
}
