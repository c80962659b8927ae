using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.Rows;

/// <summary>Takes off what is left on the platform of a link that a person took off by hand (rule R10).</summary>
internal static class UnlinkedRows
{
    /// <summary>
    /// The rows with such mappings taken off before anything else. Where the account is linked to somebody else by this very plan, that link replaces the
    /// mapping, and the employee it named waits for it: one value never stands twice.
    /// </summary>
    public static IReadOnlyList<PersonPlan> Complete(IReadOnlyList<PersonPlan> rows, Snapshot snapshot)
    {
        if (snapshot.Leftovers.Count == 0 || !snapshot.IsComplete)
        {
            return rows;
        }

        var left = snapshot.Leftovers.ToLookup(m => m.Value, StringComparer.Ordinal);
        var replacing = rows.SelectMany(r => r.Changes.OfType<LinkUser>().Where(l => l.Replaces is not null).Select(l => (l.Replaces, r.Employee)))
            .GroupBy(r => r.Replaces!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Employee, StringComparer.Ordinal);
        var order = new WaitingOrder(rows.Select(r => (r.Employee, r.After)));
        var complete = rows.Select(row => left.Contains(row.Employee.Value) ? Complete(row, [.. left[row.Employee.Value]], replacing, order) : row).ToList();
        return complete.ConvertAll(row => row.After == order.AfterOf(row.Employee) ? row : row with { After = order.AfterOf(row.Employee) });
    }

    private static PersonPlan Complete(
        PersonPlan row,
        IReadOnlyList<ExternalIdMapping> left,
        Dictionary<string, EmployeeId> replacing,
        WaitingOrder order
    )
    {
        var off = left.Where(m => !replacing.ContainsKey(m.Id)).Select(m => new UnlinkUser(m.User, m.Id, m.Value)).ToList();
        var first = left.Where(m => replacing.ContainsKey(m.Id)).Select(m => (EmployeeId?)replacing[m.Id]).FirstOrDefault();
        if (first is { } other)
        {
            order.Put(row.Employee, other);
        }

        return off.Count == 0
            ? row
            : row with
            {
                Changes = [.. off, .. row.Changes],
                Action = row.Action is PersonAction.None or PersonAction.OutOfScope or PersonAction.Skip ? PersonAction.Update : row.Action,
            };
    }
}
