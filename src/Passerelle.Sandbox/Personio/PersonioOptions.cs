namespace Passerelle.Sandbox.Personio;

/// <summary>What the credential of the simulated account may do, and how hard the simulator presses its limits.</summary>
/// <remarks>A limit of 0 is switched off. Values may be changed while the simulator runs.</remarks>
public sealed record PersonioOptions
{
    /// <summary>Client id of the one credential; it serves both generations of the API.</summary>
    public string ClientId { get; set; } = "papi-sandbox-client";

    /// <summary>Secret of that credential.</summary>
    public string ClientSecret { get; set; } = "papi-sandbox-secret";

    /// <summary>Keys of the attributes the credential may read; <see langword="null"/> = all of them. <c>id</c> is always readable.</summary>
    public IReadOnlySet<string>? ReadableAttributes { get; set; }

    /// <summary>Granted rights, of <see cref="PersonioRights"/>.</summary>
    public IReadOnlySet<string> Rights { get; set; } = PersonioRights.All;

    /// <summary>Sprinkles the oddities met in real answers over the records, the same ones on every read.</summary>
    public bool Quirks { get; set; }

    /// <summary>Zone of dates of people whose office has none of its own.</summary>
    public string TimeZone { get; set; } = "Europe/Berlin";

    /// <summary>Requests a minute to <c>GET /v1/company/employees</c>.</summary>
    public int V1EmployeesPerMinute { get; set; } = 300;

    /// <summary>Requests a second to the same.</summary>
    public int V1EmployeesPerSecond { get; set; } = 15;

    /// <summary>Requests a minute to all of v1.</summary>
    public int V1PerMinute { get; set; } = 2000;

    /// <summary>Requests a minute to <c>POST /v1/auth</c>; beyond it everything is refused for a minute.</summary>
    public int V1AuthPerMinute { get; set; } = 60;

    /// <summary>Requests a minute to <c>POST /v2/auth/token</c>; beyond it one a second passes for a minute.</summary>
    public int V2AuthPerMinute { get; set; } = 150;

    /// <summary>Refill a second of the buckets of persons and employments.</summary>
    public int V2PerSecond { get; set; } = 30;

    /// <summary>Refill a second of the buckets of the look-ups.</summary>
    public int V2LookupsPerSecond { get; set; } = 10;

    /// <summary>Size of every v2 bucket.</summary>
    public int V2Burst { get; set; } = 100;

    /// <summary>Switches every limit off, for tests of throughput and for the demo.</summary>
    public void Unlimit() =>
        V1EmployeesPerMinute = V1EmployeesPerSecond = V1PerMinute = V1AuthPerMinute = V2AuthPerMinute = V2PerSecond = V2LookupsPerSecond = 0;
}

/// <summary>Names of the rights; v1 has one for employees, v2 one a resource (those of the look-ups are assumed).</summary>
public static class PersonioRights
{
    public const string Employees = "employees:read";
    public const string Persons = "personio:persons:read";
    public const string OrgUnits = "personio:org-units:read";
    public const string Workplaces = "personio:workplaces:read";
    public const string LegalEntities = "personio:legal-entities:read";
    public const string CostCenters = "personio:cost-centers:read";

    public static IReadOnlySet<string> All { get; } =
        new HashSet<string>(StringComparer.Ordinal) { Employees, Persons, OrgUnits, Workplaces, LegalEntities, CostCenters };
}
