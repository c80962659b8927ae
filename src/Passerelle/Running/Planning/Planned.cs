using Passerelle.Core.Guarding;
using Passerelle.Core.Memory;
using Passerelle.Core.Phrases;
using Passerelle.Core.Planning;
using Passerelle.Core.Planning.ByHand;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Store.Ledgers;

namespace Passerelle.Running.Planning;

/// <summary>A plan with all it was made from.</summary>
/// <param name="ReadAt">When the reading began: the age of everything in it.</param>
public sealed record Planned(Plan Plan, Roster Roster, Snapshot Snapshot, Ledger Ledger, GuardHistory History, DateTimeOffset ReadAt)
{
    /// <summary>What the ledger remembered and the platform no longer has; left out of the plan, and forgotten by the run that holds the lock.</summary>
    public IReadOnlyList<LedgerEffect> Stale { get; init; } = [];

    /// <summary>The custom values of everyone concerned were read, not only those of some.</summary>
    public bool AllValuesRead { get; init; } = true;

    /// <summary>The decision about links that the plan rests on; null for none.</summary>
    public HandDecision? Decision { get; init; }
}

/// <summary>Why no plan was made.</summary>
/// <param name="ExitCode">What the process answers with.</param>
public sealed record Refusal(string Code, Phrase What, Phrase Remedy, int ExitCode)
{
    /// <summary><see cref="What"/> in English.</summary>
    public string Text => What.ToString();

    /// <summary><see cref="Remedy"/> in English.</summary>
    public string Mend => Remedy.ToString();
}

/// <summary>A plan, or why there is none.</summary>
public sealed record PlanAttempt(Planned? Planned, Refusal? Refusal)
{
    public static implicit operator PlanAttempt(Planned planned) => new(planned, Refusal: null);

    public static implicit operator PlanAttempt(Refusal refusal) => new(Planned: null, refusal);
}
