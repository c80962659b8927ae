namespace Passerelle.Core.Planning.Wording;

/// <summary>The codes of reasons that are acted upon outside the planner.</summary>
public static class ReasonCodes
{
    public const string DeletedByHand = "deleted-by-hand";
    public const string DeletedByHandTwice = "deleted-by-hand-twice";
    public const string LeaverInactive = "leaver-inactive";
    public const string LeaverRemoved = "leaver-removed";
    public const string LeaverGone = "leaver-gone";

    /// <summary>On the list of those never synchronised (rule S12).</summary>
    public const string Excluded = "excluded";

    /// <summary>The run is a pilot, and this person is not among those it is for.</summary>
    public const string NotInPilot = "not-in-pilot";

    /// <summary>A person gave the account to the employee (rule R10).</summary>
    public const string LinkedByHand = "linked-by-hand";

    /// <summary>A person took the account off the employee (rule R10).</summary>
    public const string UnlinkedByHand = "unlinked-by-hand";

    /// <summary>Personio was not read completely: whether the person left is not known.</summary>
    public const string RosterIncomplete = "roster-incomplete";

    /// <summary>360Learning was not read completely.</summary>
    public const string SnapshotIncomplete = "snapshot-incomplete";
}
