namespace Passerelle.Sandbox.Learning;

/// <summary>How the simulated platform is set. Everything may be changed while it runs and takes effect with the next request.</summary>
public sealed class LearningPlatformOptions
{
    /// <summary>Every scope the simulated operations ask for. Source: OpenAPI core and bulk, "Required OAuth scope".</summary>
    public static readonly IReadOnlyList<string> AllScopes =
    [
        "users:read", "users:write", "groups:read", "groups:write", "groups:bulk", "bulkOperations:read",
        "customFields:read", "customFields:write", "externalIds:read", "externalIds:write",
    ];

    public string ClientId { get; set; } = "sandbox-client";
    public string ClientSecret { get; set; } = "sandbox-secret";

    /// <summary>What the credential may do; assign a new list to change it. Tokens already given feel it at once (readme, Scopes best practices).</summary>
    public IReadOnlyList<string> Scopes { get; set; } = AllScopes;

    /// <summary>Lifetime of a token: 1 hour (readme, Authentication).</summary>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>POST, PATCH, PUT and DELETE of the core API in any one second, all credentials together; 0 = no limit (readme, Rate limiting errors).</summary>
    public int WritesPerSecond { get; set; } = 10;

    /// <summary>GET in any one second; 0 = no limit.</summary>
    public int ReadsPerSecond { get; set; } = 50;

    public PageSizes Pages { get; set; } = new();

    /// <summary>Names no mapping may use, compared without case. The vendor does not publish its list; these are its native connectors.</summary>
    public IReadOnlyCollection<string> ReservedPlatformNames { get; set; } =
        ["Personio", "BambooHR", "Workday", "HiBob", "Lucca", "ADP", "SuccessFactors", "SAP SuccessFactors", "Cornerstone", "Oracle", "Salesforce", "360Learning"];

    /// <summary>Whether a restored account has its custom values back. Help-centre versions contradict each other; the newest says no.</summary>
    public bool RestoreKeepsCustomValues { get; set; }

    /// <summary>Whether the body of a create overwrites the stored profile of the account it restores (not documented; by default the stored one stays).</summary>
    public bool RestoreTakesProfile { get; set; }

    /// <summary>Whether the company lets people sign in with a username.</summary>
    public bool UsernameLogin { get; set; }

    /// <summary>Whether the company has the <c>analyst</c> role.</summary>
    public bool AnalystRole { get; set; }

    /// <summary>Whether custom fields for contents are enabled.</summary>
    public bool ContentCustomFields { get; set; }

    public bool BulkEnabled { get; set; } = true;

    /// <summary>Time from a bulk request to its end; zero runs it at once.</summary>
    public TimeSpan BulkDelay { get; set; } = TimeSpan.Zero;

    /// <summary>Bulk jobs that may be unfinished at a time (readme, Rate limiting errors).</summary>
    public int MaxConcurrentBulk { get; set; } = 3;

    /// <summary>Items in one bulk request (OpenAPI bulk).</summary>
    public int MaxBulkItems { get; set; } = 20_000;

    /// <summary>Groups a company may have (API v1, Create a group).</summary>
    public int MaxGroups { get; set; } = 30_000;

    /// <summary>Custom fields per target type; the vendor's number is not published.</summary>
    public int MaxCustomFields { get; set; } = 300;

    /// <summary>Addresses answered with <c>mailUsedTooManyTimes</c>, compared without case.</summary>
    public IReadOnlyCollection<string> MailsUsedTooManyTimes { get; set; } = [];

    /// <summary>403 as the guide shows it (<c>{"error":"invalid_scope"}</c>) instead of the nested form of the OpenAPI document.</summary>
    public bool FlatScopeErrors { get; set; }

    /// <summary>Link headers with a path only, as in the OpenAPI example, instead of an absolute address.</summary>
    public bool RelativeLinks { get; set; }

    /// <summary><c>expires_in</c> as the string the guide shows instead of the number of the OpenAPI document.</summary>
    public bool ExpiresInAsText { get; set; }

    /// <summary>Whether <c>mail%5Beq%5D</c> counts as <c>mail[eq]</c>. The guide writes brackets raw and a public client reports that encoded ones are not understood,
    /// so by default they are refused: silently dropping a filter would answer with everybody.</summary>
    public bool AcceptEncodedBrackets { get; set; }

    /// <summary>Name of the platform group, and its owner's account; no owner when <see cref="OwnerMail"/> is null.</summary>
    public string PlatformName { get; set; } = "Academy";
    public string? OwnerMail { get; set; } = "owner@academy.example";

    /// <summary>Makes the ids of this platform differ from any other's; null draws at random, a number makes them repeatable.</summary>
    public int? IdSeed { get; set; }
}

/// <summary>Items on one page, by list. Source: OpenAPI core and bulk.</summary>
public sealed record PageSizes
{
    public int Users { get; init; } = 500;
    public int Groups { get; init; } = 500;
    public int GroupRoles { get; init; } = 1000;
    public int UserRoles { get; init; } = 1000;
    public int Managers { get; init; } = 1000;
    public int Subordinates { get; init; } = 1000;
    public int CustomFields { get; init; } = 1000;
    public int ExternalIds { get; init; } = 5000;
    public int BulkOperations { get; init; } = 20;
}
