using Passerelle.Core.Planning;
using Passerelle.Core.Target;

namespace Passerelle.Core.Undoing;

/// <summary>
/// Orders the external ids that go back: a value stands on one account at a time, so each is free before it is taken. One that somebody else has by now
/// stays away, and so do those of people who would wait for each other.
/// </summary>
internal sealed class IdUndo(UndoWorld world, IReadOnlyList<RowDraft> rows)
{
    private readonly Dictionary<UserId, RowDraft> byUser = rows.Where(r => r.Writes.User is not null).DistinctBy(r => r.Writes.User).ToDictionary(r => r.Writes.User!.Value);
    private readonly ILookup<(string Platform, string Value), ExternalIdMapping> mappings = world.Snapshot.Mappings.Concat(world.Snapshot.NumberMappings).ToLookup(m => (m.Platform, m.Value));

    public void Decide()
    {
        // Whoever does not give an id up after all stands in the way of the next.
        while (rows.Any(TakesNone))
        {
        }

        var order = new WaitingOrder(rows.Select(r => (r.Employee, r.After)));
        foreach (var (row, link) in rows.SelectMany(r => r.First.OfType<LinkUser>().Select(l => (r, l))).ToList())
        {
            if (Holder(row, link) is { } holder && Giver(holder) is { } other && other != row && !order.Put(row.Employee, other.Employee))
            {
                Keep(row, link, holder);
                Decide();
                return;
            }
        }

        foreach (var row in rows)
        {
            row.After = order.AfterOf(row.Employee);
        }
    }

    /// <returns>Whether an id was found that cannot go back.</returns>
    private bool TakesNone(RowDraft row)
    {
        if (row.First.OfType<LinkUser>().FirstOrDefault(l => Holder(row, l) is { } holder && Giver(holder) is null) is not { } link)
        {
            return false;
        }

        Keep(row, link, Holder(row, link)!);
        return true;
    }

    private void Keep(RowDraft row, LinkUser link, ExternalIdMapping holder)
    {
        row.First.Remove(link);
        row.Note(
            UndoCodes.IdTaken,
            $"The former external id {link.Value} of {row.Name} does not come back: {world.Find(holder.User)?.DisplayName ?? holder.User.Value} has it by now.",
            "Correct the personnel number in Personio if it is wrong; the next run writes it."
        );
    }

    /// <summary>The mapping that has the value on another account.</summary>
    private ExternalIdMapping? Holder(RowDraft row, LinkUser link) =>
        mappings[(link.Platform, link.Value)].FirstOrDefault(m => m.User != row.Writes.User);

    /// <summary>The row by which the mapping gets another value, or goes.</summary>
    private RowDraft? Giver(ExternalIdMapping mapping) =>
        byUser.GetValueOrDefault(mapping.User) is { } row
        && (row.First.Exists(c => c is LinkUser link && link.Replaces == mapping.Id) || row.Then.Exists(c => c is UnlinkUser unlink && unlink.Mapping == mapping.Id))
            ? row
            : null;
}
