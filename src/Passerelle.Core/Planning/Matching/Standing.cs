namespace Passerelle.Core.Planning.Matching;

/// <summary>Where an employee stands towards the synchronisation (rules S1, S9, S10, R2).</summary>
internal enum Standing
{
    InScope,

    /// <summary>A filter's field was not delivered: nobody can say whether the person belongs; what is linked stays where it is.</summary>
    Undecided,

    /// <summary>Employed, but in no activated group.</summary>
    Filtered,
    UnknownStatus,
    Excluded,
    Inactive,

    /// <summary>No longer in Personio, proven.</summary>
    Gone,

    /// <summary>Missing from the read, and not asked for one by one.</summary>
    Unasked,

    /// <summary>Missing from a read that did not see everyone.</summary>
    Unproven,
}
