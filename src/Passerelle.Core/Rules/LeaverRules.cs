using Passerelle.Core.Target;

namespace Passerelle.Core.Rules;

/// <summary>What happens to the account of a leaver (rule S9).</summary>
public enum LeaverPolicy
{
    Delete,

    /// <summary>A deletion date is set on the account, cleared on return.</summary>
    Schedule,
    RemoveFromGroups,
    Report,
}

/// <summary>The leaver policies.</summary>
/// <param name="Inactive">For an employee who turned inactive.</param>
/// <param name="Removed">For one who is no longer in Personio.</param>
/// <param name="Filtered">For one who fell out of every group's filter: only <see cref="LeaverPolicy.RemoveFromGroups"/> or <see cref="LeaverPolicy.Report"/> (rule S10).</param>
/// <param name="ScheduleDays">Days between first seen as a leaver and the deletion date.</param>
/// <param name="ParkingGroup">The group that takes a person who would lose the last membership.</param>
public sealed record LeaverRules(
    LeaverPolicy Inactive = LeaverPolicy.Delete,
    LeaverPolicy Removed = LeaverPolicy.Delete,
    LeaverPolicy Filtered = LeaverPolicy.Report,
    int ScheduleDays = 14,
    GroupId? ParkingGroup = null
);
