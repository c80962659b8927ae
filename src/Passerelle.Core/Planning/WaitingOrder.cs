using Passerelle.Core.Source;

namespace Passerelle.Core.Planning;

/// <summary>Which row waits for which: each for at most one other, and never in a ring.</summary>
public sealed class WaitingOrder(IEnumerable<(EmployeeId Row, EmployeeId? After)> rows)
{
    private readonly Dictionary<EmployeeId, EmployeeId> after = rows.Where(r => r.After is not null).ToDictionary(r => r.Row, r => r.After!.Value);

    /// <summary>The row that this one waits for; null for none.</summary>
    public EmployeeId? AfterOf(EmployeeId row) => after.TryGetValue(row, out var other) ? other : null;

    /// <summary>Whether a row waits for another one, directly or through others.</summary>
    public bool Waits(EmployeeId row, EmployeeId other) => Chain(row).Skip(1).Contains(other);

    /// <summary>
    /// Makes a row wait for another one. Where it waits already, the other row, and all that this one waits for in turn, comes in between, so that
    /// nobody stops waiting.
    /// </summary>
    /// <returns>False when the other row waits for this one, and nothing is changed.</returns>
    public bool Put(EmployeeId row, EmployeeId other)
    {
        var before = Chain(other).ToHashSet();
        if (before.Contains(row))
        {
            return false;
        }

        after[Chain(row).TakeWhile(r => !before.Contains(r)).Last()] = other;
        return true;
    }

    private IEnumerable<EmployeeId> Chain(EmployeeId row)
    {
        for (EmployeeId? at = row; at is { } here; at = AfterOf(here))
        {
            yield return here;
        }
    }
}
