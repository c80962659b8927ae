using Passerelle.Core.Target;

namespace Passerelle.Core.Accepting;

/// <summary>One thing that is not as it should be.</summary>
/// <param name="Field">Personio key of the field concerned; null for accounts and groups.</param>
/// <param name="Wanted">Personio's value, or the supervisor's employee id; null when it is empty.</param>
/// <param name="Found">The value in 360Learning; null when it is empty.</param>
/// <param name="Group">The group concerned; null otherwise.</param>
public sealed record Miss(MissKind Kind, string? Field = null, string? Wanted = null, string? Found = null, GroupId? Group = null);

/// <summary>In what way something is not as it should be.</summary>
public enum MissKind
{
    /// <summary>There is no living account.</summary>
    NoAccount,

    /// <summary>The synchronised group is not on the platform.</summary>
    GroupMissing,

    /// <summary>The person is not a learner of the group the rules choose.</summary>
    NotLearner,

    /// <summary>The person is still a learner of a group because of the connector, and the rules no longer choose it.</summary>
    StillLearner,

    /// <summary>The value differs from Personio's.</summary>
    Differs,

    /// <summary>Personio's value is empty where an account needs one, so the account keeps its own.</summary>
    EmptyInPersonio,

    /// <summary>Personio does not deliver the field, so nobody can tell.</summary>
    NotDelivered,

    /// <summary>The members, managers or values in 360Learning were not read, so nobody can tell.</summary>
    NotRead,

    /// <summary>The supervisor has no synchronised account.</summary>
    ManagerWithoutAccount,

    /// <summary>A manager that the connector set is still there and Personio names another one, or none.</summary>
    StillManager,

    /// <summary>The person has a value, and the custom field is not on the platform or cannot be used.</summary>
    FieldMissing,
}
