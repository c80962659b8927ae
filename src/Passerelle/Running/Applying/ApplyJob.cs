using Passerelle.Core.Memory;
using Passerelle.Core.Planning;
using Passerelle.Core.Rules;
using Passerelle.Core.Target;
using Passerelle.Store;

namespace Passerelle.Running.Applying;

/// <summary>One application of one plan.</summary>
/// <param name="Run">The run's id.</param>
/// <param name="Snapshot">What the plan was made from.</param>
public sealed record ApplyJob(string Run, EnvironmentKey Environment, Plan Plan, Snapshot Snapshot, Ledger Ledger, SyncRules Rules, DateOnly Today);
