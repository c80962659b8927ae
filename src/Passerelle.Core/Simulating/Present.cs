using Passerelle.Core.Memory;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Simulating;

/// <summary>What a simulation looks at: the latest read of both systems and what the connector remembers.</summary>
/// <param name="Roster">Asked for the attributes that the live and the proposed rules need.</param>
/// <param name="Snapshot">Read for the proposed rules; what it lacks comes out as <see cref="Simulation.Gaps"/> or <see cref="Simulation.RolesNeeded"/>.</param>
/// <param name="Today">The day in the connector's time zone.</param>
public sealed record Present(Roster Roster, Snapshot Snapshot, Ledger Ledger, DateOnly Today);
