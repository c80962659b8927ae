using Passerelle.Core.Memory;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.Matching;

/// <summary>Keeps mappings that a person took off by hand from linking anybody, also where a run was killed before it could delete them (rules R5, R10).</summary>
public static class Leftovers
{
    /// <returns>The snapshot with such mappings set apart; the same one when there are none.</returns>
    public static Snapshot SetApart(Snapshot snapshot, Ledger ledger)
    {
        if (ledger.NotTheirs.Count == 0 || !snapshot.Mappings.Any(IsOff))
        {
            return snapshot;
        }

        return snapshot with
        {
            Mappings = [.. snapshot.Mappings.Where(m => !IsOff(m))],
            Leftovers = [.. snapshot.Leftovers, .. snapshot.Mappings.Where(IsOff)],
        };

        bool IsOff(ExternalIdMapping mapping) => ledger.NotTheirs.Contains((new EmployeeId(mapping.Value), mapping.User));
    }
}
