using Passerelle.Core.Planning;
using Passerelle.Running.Applying.Passes;

namespace Passerelle.Reporting;

/// <summary>How many requests a plan takes and how long they last at the configured rate.</summary>
public static class WriteEstimate
{
    /// <summary>Write requests of the plan, bulk jobs counted as one each.</summary>
    public static int Requests(Plan plan) => Requests(WriteTally.Of(plan).ToDictionary());

    /// <inheritdoc cref="Requests(Plan)"/>
    /// <param name="writes">Writes by kind, bulk ones by item.</param>
    public static int Requests(IReadOnlyDictionary<string, int> writes) =>
        writes.Sum(write => write.Key is WriteKinds.AddMembership or WriteKinds.RemoveMembership ? BulkMemberships.RequestsFor(write.Value) : write.Value);

    /// <summary>Seconds the writes take; 0 when writing is unpaced.</summary>
    /// <param name="writesPerSecond">The configured rate; 0 means unpaced.</param>
    public static int Seconds(Plan plan, double writesPerSecond) => Seconds(Requests(plan), writesPerSecond);

    /// <inheritdoc cref="Seconds(Plan, double)"/>
    public static int Seconds(int requests, double writesPerSecond) => writesPerSecond > 0 ? (int)Math.Ceiling(requests / writesPerSecond) : 0;
}
