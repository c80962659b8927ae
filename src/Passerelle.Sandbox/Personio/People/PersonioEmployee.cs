namespace Passerelle.Sandbox.Personio.People;

/// <summary>One person of the simulated account, as HR would see it. Both generations of the API are written from this record.</summary>
public sealed record PersonioEmployee
{
    public required long Id { get; init; }
    public string FirstName { get; init; } = "";
    public string LastName { get; init; } = "";

    /// <summary><see langword="null"/>: first and last name.</summary>
    public string? PreferredName { get; init; }

    /// <summary>Empty when there is none.</summary>
    public string Email { get; init; } = "";

    /// <summary><c>male</c>, <c>female</c>, <c>diverse</c> or empty.</summary>
    public string Gender { get; init; } = "";

    /// <summary>When the record was made; v1 lists the newest first.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset ModifiedAt { get; init; }
    public bool HasPicture { get; init; }
    public required Employment Current { get; init; }

    /// <summary>Ended employments, the most recent first; only v2 shows them.</summary>
    public IReadOnlyList<Employment> Past { get; init; } = [];

    /// <summary>Values of custom attributes by key; one string for scalars, several for tags, no entry when empty.</summary>
    public IReadOnlyDictionary<string, string[]> Custom { get; init; } = new Dictionary<string, string[]>(StringComparer.Ordinal);

    /// <summary>When single attributes were last changed, for <c>updated_since</c> together with <c>attributes[]</c>.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> ChangedAt { get; init; } = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
}

/// <summary>One employment; unit ids point into the account's units.</summary>
public sealed record Employment
{
    public required string Id { get; init; }

    /// <summary><c>active</c>, <c>onboarding</c>, <c>leave</c>, <c>inactive</c>; a test may set any other text.</summary>
    public string Status { get; init; } = "active";
    public string Position { get; init; } = "";
    public long? SupervisorId { get; init; }

    /// <summary><c>internal</c> or <c>external</c>.</summary>
    public string Type { get; init; } = "internal";
    public decimal WeeklyHours { get; init; } = 40;
    public DateOnly? HireDate { get; init; }
    public DateOnly? ContractEnd { get; init; }
    public DateOnly? ProbationEnd { get; init; }
    public DateOnly? TerminationDate { get; init; }
    public DateOnly? LastWorkingDay { get; init; }
    public DateOnly? TerminatedAt { get; init; }
    public string TerminationType { get; init; } = "";
    public string TerminationReason { get; init; } = "";
    public long? SubcompanyId { get; init; }
    public long? OfficeId { get; init; }
    public long? DepartmentId { get; init; }
    public long? TeamId { get; init; }
    public IReadOnlyList<long> CostCenterIds { get; init; } = [];

    /// <summary>Only of past employments; the current one carries the person's times.</summary>
    public DateTimeOffset? CreatedAt { get; init; }
    public DateTimeOffset? ModifiedAt { get; init; }
}
