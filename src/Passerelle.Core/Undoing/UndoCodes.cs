namespace Passerelle.Core.Undoing;

/// <summary>The reasons of an undo's rows, and the codes of what it leaves as it is.</summary>
public static class UndoCodes
{
    /// <summary>The run made the account: it is deleted.</summary>
    public const string Created = "undo-created";

    /// <summary>The run restored the account: it is deleted again.</summary>
    public const string Restored = "undo-restored";

    /// <summary>The run deleted the account: it is restored.</summary>
    public const string Removed = "undo-removed";

    /// <summary>The run changed the account: it gets its old values back.</summary>
    public const string Changed = "undo-changed";

    /// <summary>Everything is as it was before the run.</summary>
    public const string AsBefore = "undo-as-before";

    /// <summary>Everything there was to take back stays, and a finding says why.</summary>
    public const string Left = "undo-left";

    public const string ChangedSince = "changed-since";
    public const string AddressTaken = "address-taken";
    public const string Protected = "protected-account";
    public const string HoldsRole = "holds-role";
    public const string NotRead = "not-read";
    public const string FieldGone = "custom-field-gone";
    public const string IdStaysOff = "external-id-stays-off";

    /// <summary>Another account has the external id by now.</summary>
    public const string IdTaken = "external-id-taken";
    public const string GroupGone = "group-gone";
    public const string DatePassed = "deletion-date-passed";
    public const string LastMembership = "last-membership-kept";
    public const string TakesMore = "removal-would-take-more";
}
