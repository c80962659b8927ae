using Passerelle.Core.Planning;
using Passerelle.Running.Applying.Passes;

namespace Passerelle.Reporting;

/// <summary>How many requests a plan takes and how long they last at the configured rate.</summary>
public static class WriteEstimate
{
    /// <summary>Write requests of the plan, bulk jobs counted as one each.</summary>
    public static int Requests(Plan plan)
    {
        var items = WriteTally.Of(plan).ToDictionary();
        var requests = 0;
        foreach (var (kind, count) in items)
        {
            requests += kind is WriteKinds.AddMembership or WriteKinds.RemoveMembership ? BulkMemberships.RequestsFor(count) : count;
        }

        return requests;
    }

    /// <summary>Seconds the writes take; 0 when writing is unpaced.</summary>
    /// <param name="writesPerSecond">The configured rate; 0 means unpaced.</param>
    public static int Seconds(Plan plan, double writesPerSecond) =>
        writesPerSecond > 0 ? (int)Math.Ceiling(Requests(plan) / writesPerSecond) : 0;
}
