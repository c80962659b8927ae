using Passerelle.Core.Memory;
using Passerelle.Core.Planning;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Accepting;

/// <summary>What points (a) and (b) are computed from: a plan on the state as it is now, with all it was made from.</summary>
/// <param name="Plan">Finished (no roles needed); whether guards have judged it does not matter.</param>
/// <param name="Rules">The test environment's rules, as in the draft.</param>
/// <param name="Today">The day for which the plan was made.</param>
public sealed record AcceptanceInput(Plan Plan, Roster Roster, Snapshot Snapshot, Ledger Ledger, SyncRules Rules, DateOnly Today);
