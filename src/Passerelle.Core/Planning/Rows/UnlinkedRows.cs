using Passerelle.Core.Planning.Matching;
using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.Rows;

/// <summary>Takes off what is left on the platform of a link that a person took off by hand (rule R10).</summary>
internal sealed class UnlinkedRows(Snapshot snapshot, Owners owners)
{
    // Where the account is somebody else's by now, that person's own link replaces the mapping.
    private readonly ILookup<string, ExternalIdMapping> left = snapshot
        .Leftovers.Where(m => snapshot.IsComplete && owners.Of(m.User) is null)
        .ToLookup(m => m.Value, StringComparer.Ordinal);

    /// <summary>The row with such mappings taken off before anything else.</summary>
    public PersonPlan Complete(PersonPlan row)
    {
        if (left.Count == 0 || !left.Contains(row.Employee.Value))
        {
            return row;
        }

        return row with
        {
            Changes = [.. left[row.Employee.Value].Select(m => new UnlinkUser(m.User, m.Id, m.Value)), .. row.Changes],
            Action = row.Action is PersonAction.None or PersonAction.OutOfScope or PersonAction.Skip ? PersonAction.Update : row.Action,
        };
    }
}
