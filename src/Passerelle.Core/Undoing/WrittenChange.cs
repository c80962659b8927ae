using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Undoing;

/// <summary>One write of a run, as its journal tells.</summary>
/// <param name="User">The account; null for a creation, whose account the run's later writes, the link or the address tell.</param>
/// <param name="Before">What was before; null when nothing was kept.</param>
/// <param name="IsSure">
/// False when the answer was never seen: then the write counts only if the account shows its effect.
/// </param>
public sealed record WrittenChange(EmployeeId Employee, UserId? User, Change Change, AccountBefore? Before, bool IsSure = true);

/// <summary>What a run wrote: its people's changes in order, and what it did to custom fields.</summary>
public sealed record RunWrites(string Run, IReadOnlyList<WrittenChange> Changes, IReadOnlyList<CustomFieldPlan> Fields)
{
    public bool IsEmpty => Changes.Count == 0 && Fields.Count == 0;
}
