using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Rules;

/// <summary>Everything the administrator wants of one connector in one environment, already checked.</summary>
public sealed record SyncRules
{
    /// <summary>Name shown for the connector.</summary>
    public string Name { get; init; } = "Personio";

    /// <summary>E-mail of the 360Learning account that administers the connector; it is protected (rule S12).</summary>
    public required string Administrator { get; init; }

    /// <summary>Address of the company's Personio, without a trailing slash, for links to a person's HR page; null when none is set.</summary>
    public string? PersonioDomain { get; init; }

    /// <summary>In a test environment accounts are made without invitation and no mail is sent (rule T3).</summary>
    public bool IsTest { get; init; }

    /// <summary>What the environment is called on the command line; texts that name a command name it too, since the default is production.</summary>
    public string EnvironmentName => IsTest ? "test" : "production";

    /// <summary>Platform name of the external-id mapping.</summary>
    public string LinkPlatform { get; init; } = "passerelle";

    /// <summary>Personio key of the personnel number kept as a second mapping on <c>{LinkPlatform}-number</c>; null for none.</summary>
    public string? NumberSource { get; init; }

    /// <summary>Whether an adopted user's memberships and managers that equal the rules become the connector's own (rule S4).</summary>
    public bool Claim { get; init; } = true;

    public required IReadOnlyList<SyncedGroup> Groups { get; init; }

    public IReadOnlyList<CustomFieldRule> CustomFields { get; init; } = [];

    public IReadOnlyList<HierarchyLevel> Hierarchy { get; init; } = [];

    public LeaverRules Leavers { get; init; } = new();

    public GuardRules Guards { get; init; } = new();

    public Notices Notices { get; init; } = Notices.Credentials;

    /// <summary>Whether a new account is activated at once; false only with <see cref="Notices.None"/> or <see cref="Notices.Invitation"/>.</summary>
    public bool Activate { get; init; } = true;

    /// <summary>Language of new accounts.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Personio key whose value gives the language of a new account; null for none.</summary>
    public string? LanguageSource { get; init; }

    /// <summary>Employees who are never removed (rule S12).</summary>
    public IReadOnlySet<EmployeeId> Protect { get; init; } = new HashSet<EmployeeId>();

    /// <summary>Why some of them are protected, and their last day; who is not in it is protected for good.</summary>
    public IReadOnlyDictionary<EmployeeId, ProtectionTerm> ProtectionTerms { get; init; } = new Dictionary<EmployeeId, ProtectionTerm>();

    /// <summary>Employees who are never synchronised.</summary>
    public IReadOnlyList<Exclusion> Exclude { get; init; } = [];

    /// <summary>Whether the person is on the list of those never removed, and the last day is not over.</summary>
    public bool IsProtected(EmployeeId employee, DateOnly today) =>
        Protect.Contains(employee) && !(ProtectionTerms.TryGetValue(employee, out var term) && term.Until < today);
}

/// <summary>A 360Learning group the connector is activated on.</summary>
/// <param name="Filter">Personio key to accepted values; every key must match, any of its values will do. Empty: everyone in scope (rule S10).</param>
public sealed record SyncedGroup(GroupId Id, IReadOnlyDictionary<string, IReadOnlyList<string>> Filter)
{
    public SyncedGroup(GroupId id)
        : this(id, new Dictionary<string, IReadOnlyList<string>>()) { }
}

/// <summary>A Personio attribute that feeds a custom field.</summary>
/// <param name="Source">Personio key.</param>
/// <param name="Name">Name of the custom field in 360Learning.</param>
public sealed record CustomFieldRule(string Source, string Name);

/// <summary>One level of the group structure.</summary>
/// <param name="Field">Personio key of a single-valued attribute.</param>
/// <param name="Values">Overrides: a value to the name of another group, looked up under the parent reached.</param>
public sealed record HierarchyLevel(string Field, IReadOnlyDictionary<string, string> Values)
{
    public HierarchyLevel(string field)
        : this(field, new Dictionary<string, string>()) { }
}

/// <summary>A person who is kept out.</summary>
/// <param name="Until">The last day of the exclusion; null for no end.</param>
public sealed record Exclusion(EmployeeId Id, string Reason, DateOnly? Until);

/// <summary>Why a person is never removed, and until when.</summary>
/// <param name="Reason">Null when none was given.</param>
/// <param name="Until">The last day; null for no end.</param>
public sealed record ProtectionTerm(string? Reason, DateOnly? Until);

/// <summary>How a new person learns of the account (rule N1).</summary>
public enum Notices
{
    /// <summary>Passerelle sends the login and a temporary password.</summary>
    Credentials,

    /// <summary>360Learning sends its own invitation; the account becomes active when it is taken.</summary>
    Invitation,

    /// <summary>Nobody sends anything (single sign-on).</summary>
    None,
}
