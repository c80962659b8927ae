using Passerelle.Core.Phrases;

namespace Passerelle.Core.Target;

/// <summary>
/// What was read of the target. A dictionary without an entry means <em>not read</em>, never <em>nothing there</em>: read but empty has an empty entry.
/// </summary>
public sealed record Snapshot
{
    /// <summary>False when a page failed: then nobody is created and nobody removed (rule R2).</summary>
    public bool IsComplete { get; init; } = true;

    public Phrase? WhyIncomplete { get; init; }

    /// <summary>Users of whom something that concerns only them could not be read; their rows do less.</summary>
    public IReadOnlySet<UserId> Unread { get; init; } = new HashSet<UserId>();

    /// <summary>Every account, deleted ones too, each once.</summary>
    public required IReadOnlyList<LearningUser> Users { get; init; }

    /// <summary>The mappings on the connector's own platform name: value is the employee id.</summary>
    public IReadOnlyList<ExternalIdMapping> Mappings { get; init; } = [];

    /// <summary>Mappings of links that a person took off by hand and that the platform still carries; they link nobody (rule R10).</summary>
    public IReadOnlyList<ExternalIdMapping> Leftovers { get; init; } = [];

    /// <summary>The second mappings with the company's personnel number; empty unless configured.</summary>
    public IReadOnlyList<ExternalIdMapping> NumberMappings { get; init; } = [];

    public GroupTree Groups { get; init; } = GroupTree.Empty;

    /// <summary>Learners of each group whose members were read.</summary>
    public IReadOnlyDictionary<GroupId, IReadOnlySet<UserId>> Learners { get; init; } = new Dictionary<GroupId, IReadOnlySet<UserId>>();

    /// <summary>Every role of the users whose roles were read one by one.</summary>
    public IReadOnlyDictionary<UserId, IReadOnlyList<RoleInGroup>> Roles { get; init; } = new Dictionary<UserId, IReadOnlyList<RoleInGroup>>();

    /// <summary>The users below each manager whose subordinates were read.</summary>
    public IReadOnlyDictionary<UserId, IReadOnlySet<UserId>> Subordinates { get; init; } = new Dictionary<UserId, IReadOnlySet<UserId>>();

    public IReadOnlyList<CustomField> CustomFields { get; init; } = [];

    /// <summary>All custom values of the users whose values were read.</summary>
    public IReadOnlyDictionary<UserId, IReadOnlyList<CustomValue>> CustomValues { get; init; } =
        new Dictionary<UserId, IReadOnlyList<CustomValue>>();
}
