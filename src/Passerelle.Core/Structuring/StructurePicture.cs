using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Structuring;

/// <summary>
/// What a group structure does with the people of a roster on a tree of groups (rule G8): the planner's own placement, laid out level by
/// level. Made by <see cref="StructureSurvey.Of"/>.
/// </summary>
public sealed record StructurePicture
{
    /// <summary>Employees who belong to at least one synchronised group.</summary>
    public required int People { get; init; }

    /// <summary>One for each level, in order.</summary>
    public required IReadOnlyList<LevelPicture> Levels { get; init; }

    /// <summary>The synchronised groups in the configured order with everything below them, parents before children, children by name.</summary>
    public required IReadOnlyList<GroupPicture> Groups { get; init; }

    /// <summary>Everyone whose way ends before the last level, in the order of employee ids; once for each synchronised group.</summary>
    public required IReadOnlyList<EarlyEnd> EarlyEnds { get; init; }

    /// <summary>Synchronised groups that are not on the platform.</summary>
    public required IReadOnlyList<GroupId> MissingGroups { get; init; }

    /// <summary>People who reach the last level in every synchronised group they belong to.</summary>
    public int PlacedInFull => People - EarlyEnds.DistinctBy(e => e.Employee).Count();
}

/// <summary>One level of the structure.</summary>
/// <remarks>Every number counts people; with several synchronised groups one person can go on below one and stop below another.</remarks>
/// <param name="Number">1 for the first.</param>
/// <param name="Field">Personio key.</param>
/// <param name="Arriving">People whose way gets as far as this level.</param>
/// <param name="GoingOn">People whose value met a group.</param>
/// <param name="Ends">People whose way ends here, by reason.</param>
/// <param name="Values">The values of those who arrive, most people first.</param>
/// <param name="Choices">Names of the groups below the parents reached: what an override can sensibly name.</param>
/// <param name="IdleOverrides">Values that are overridden and that nobody who arrives here has.</param>
public sealed record LevelPicture(
    int Number,
    string Field,
    int Arriving,
    int GoingOn,
    IReadOnlyDictionary<EndReason, int> Ends,
    IReadOnlyList<ValuePicture> Values,
    IReadOnlyList<string> Choices,
    IReadOnlyList<string> IdleOverrides
);

/// <summary>One value of a level; spellings that differ only in case, composition or outer blanks are one value.</summary>
/// <param name="Value">The spelling that most people have.</param>
/// <param name="Override">The group name it is mapped to; null for the value itself.</param>
/// <param name="OverriddenAs">The spelling under which it is mapped; null when it is not.</param>
/// <param name="Meetings">What it meets below each parent reached, most people first.</param>
public sealed record ValuePicture(string Value, string? Override, string? OverriddenAs, int People, IReadOnlyList<Meeting> Meetings)
{
    /// <summary>It meets exactly one group below every parent reached.</summary>
    public bool MeetsEverywhere => Meetings.All(m => m.Met is not null);

    /// <summary>It meets no group at all.</summary>
    public bool MeetsNowhere => Meetings.All(m => m.Met is null);
}

/// <summary>What a value meets below one parent.</summary>
/// <param name="Synced">The synchronised group at the top of the branch.</param>
/// <param name="Met">The group; null when there is none of that name, or several.</param>
/// <param name="IsAmbiguous">Two or more children have the name.</param>
public sealed record Meeting(GroupId Synced, GroupId Parent, GroupId? Met, bool IsAmbiguous, int People);

/// <summary>One group at or below a synchronised one.</summary>
/// <param name="Depth">0 for the synchronised group.</param>
/// <param name="Level">The number of the level that chose it; 0 for the synchronised group, null when nobody's value meets it.</param>
/// <param name="People">People who end here: its learners by the rules.</param>
/// <param name="Through">People who end here or further down.</param>
public sealed record GroupPicture(GroupId Group, string Name, GroupId? Parent, int Depth, int? Level, int People, int Through);

/// <summary>Somebody whose way ends before the last level.</summary>
/// <param name="Level">The number of the level at which it ends.</param>
/// <param name="Reached">The group reached so far.</param>
/// <param name="Value">The value that met nothing; null when there was none.</param>
public sealed record EarlyEnd(EmployeeId Employee, string Name, int Level, EndReason Reason, GroupId Reached, string? Value);

/// <summary>Why a way ends.</summary>
public enum EndReason
{
    EmptyValue,
    NoGroup,
    SeveralGroups,

    /// <summary>Personio did not deliver the field: memberships below stay as they are.</summary>
    NotDelivered,
}
