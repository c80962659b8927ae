using Passerelle.Core.Source;

namespace Passerelle.Core.Planning.Groups;

/// <summary>The filter of one synchronised group: every field must hold one of its accepted values (rule S10).</summary>
internal sealed class GroupFilter(IReadOnlyDictionary<string, IReadOnlyList<string>> filter)
{
    private readonly (string Field, HashSet<string> Accepted)[] conditions =
    [
        .. filter.Select(f => (f.Key, f.Value.Select(GroupName.Canonical).ToHashSet(GroupName.Comparer))),
    ];

    /// <summary>Null when the answer hangs on a field that was not delivered; one field that does not match is a clear no.</summary>
    public bool? Accepts(Employee employee, out string? undelivered)
    {
        undelivered = null;
        foreach (var (field, accepted) in conditions)
        {
            var value = employee[field];
            if (!value.IsDelivered)
            {
                undelivered ??= field;
            }
            else if (value.Text is null || !accepted.Contains(GroupName.Canonical(value.Text)))
            {
                return false;
            }
        }

        return undelivered is null ? true : null;
    }
}
