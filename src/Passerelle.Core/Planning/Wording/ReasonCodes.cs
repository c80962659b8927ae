namespace Passerelle.Core.Planning.Wording;

/// <summary>The codes of reasons that are acted upon outside the planner.</summary>
public static class ReasonCodes
{
    public const string DeletedByHand = "deleted-by-hand";
    public const string DeletedByHandTwice = "deleted-by-hand-twice";
    public const string LeaverInactive = "leaver-inactive";
    public const string LeaverRemoved = "leaver-removed";
    public const string LeaverGone = "leaver-gone";

    /// <summary>Personio was not read completely: whether the person left is not known.</summary>
    public const string RosterIncomplete = "roster-incomplete";

    /// <summary>360Learning was not read completely.</summary>
    public const string SnapshotIncomplete = "snapshot-incomplete";
}
