using Passerelle.Core.Memory;
using Passerelle.Core.Planning.Groups;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.Matching;

/// <summary>What the planner finds out about one employee before it writes the row.</summary>
internal sealed class Person(EmployeeId id, Employee? employee, Standing standing)
{
    public EmployeeId Id { get; } = id;

    /// <summary>Null for a linked employee who was not in the read.</summary>
    public Employee? Employee { get; } = employee;

    public Standing Standing { get; } = standing;

    /// <summary>Where the person belongs; null unless employed.</summary>
    public Placement? Placement { get; init; }

    public Exclusion? Exclusion { get; init; }

    public Link? Link { get; set; }

    public ExternalIdMapping? Mapping { get; set; }

    /// <summary>The account that a person gave to this employee by hand, until a run has linked it; null otherwise.</summary>
    public UserId? ByHand { get; set; }

    /// <summary>The account concerned; null while there is none.</summary>
    public LearningUser? Account { get; set; }

    /// <summary>The mapping that the account carries now, whoever it names.</summary>
    public ExternalIdMapping? AccountMapping { get; set; }

    public Route Route { get; set; }

    /// <summary>The employee id that gives the account up (rule S11).</summary>
    public EmployeeId? MovedFrom { get; set; }

    /// <summary>The account whose address is parked before this person's account is made (rule S11).</summary>
    public LearningUser? Parked { get; set; }

    /// <summary>What keeps the creation, restoration or removal back until a person approves it; its changes are filled in with the row.</summary>
    public Hold? Held { get; set; }

    /// <summary>The row that must have freed the address first (rule S7).</summary>
    public EmployeeId? After { get; set; }

    public MailVerdict Mail { get; set; }

    public List<Finding>? Findings { get; private set; }

    public string Name =>
        Employee?.DisplayName ?? Account?.DisplayName ?? $"employee {Id}";

    public bool IsEmployed => Standing is Standing.InScope or Standing.Undecided;

    /// <summary>Someone whose link may move to a newcomer with the same address (rule S11).</summary>
    public bool IsLeaver => Standing is Standing.Inactive or Standing.Gone;

    /// <summary>Whether the person has, or gets by this plan, a working account.</summary>
    public bool HasAccount =>
        IsEmployed
        && Held is null
        && Route is (Route.Linked or Route.LinkedDeleted or Route.Adopt or Route.Interrupted or Route.RestoreByMail or Route.Create);

    /// <summary>The address that Personio gives; null when it gives none that can be used.</summary>
    public string? WantedMail => Employee?.Email.Text is { } text && Comparing.IsMail(text) ? text : null;

    public void Note(Finding finding) => (Findings ??= []).Add(finding);
}

/// <summary>How the person's account is reached.</summary>
internal enum Route
{
    /// <summary>No account, and none is made.</summary>
    None,

    /// <summary>Store and platform know the account; one of them may have to learn it again (rule S3).</summary>
    Linked,

    /// <summary>The linked account is deleted and comes back (rule S6).</summary>
    LinkedDeleted,

    /// <summary>A live account with the same address becomes this person's (rule S4).</summary>
    Adopt,

    /// <summary>A live account made by a request whose outcome was never seen (rule R5).</summary>
    Interrupted,

    /// <summary>A deleted account with the same address and name comes back (rule S5).</summary>
    RestoreByMail,

    /// <summary>A new account.</summary>
    Create,

    /// <summary>This employee's account goes to another employee id of the same person (rule S11).</summary>
    GivenUp,

    /// <summary>A finding keeps everything back.</summary>
    Blocked,

    /// <summary>The platform was not read completely: nothing about the person is certain (rule R2).</summary>
    NotRead,
}

/// <summary>What may be done with the address that Personio gives.</summary>
internal enum MailVerdict
{
    /// <summary>Nothing to do: equal, not delivered, or kept back with a finding.</summary>
    Stay,

    /// <summary>The account's address changes.</summary>
    Change,

    /// <summary>The change waits for approval (rule S12).</summary>
    Hold,
}
