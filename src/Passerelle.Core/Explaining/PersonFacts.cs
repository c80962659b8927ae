using Passerelle.Core.Memory;
using Passerelle.Core.Planning;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Explaining;

/// <summary>Everything known of one person, gathered for the story that <see cref="Explainer"/> tells.</summary>
public sealed record PersonFacts
{
    public required SyncRules Rules { get; init; }

    /// <summary>The groups by name; <see cref="GroupTree.Empty"/> shows ids instead.</summary>
    public GroupTree Groups { get; init; } = GroupTree.Empty;

    /// <summary>The employee as read; null when Personio has none, or none is linked to the account asked about.</summary>
    public Employee? Employee { get; init; }

    /// <summary>What Personio calls the attributes, by key.</summary>
    public IReadOnlyDictionary<string, AttributeInfo> Attributes { get; init; } = new Dictionary<string, AttributeInfo>(StringComparer.Ordinal);

    /// <summary>What to call other employees, such as a supervisor; whoever is not in it is called by the id.</summary>
    public IReadOnlyDictionary<EmployeeId, string> EmployeeNames { get; init; } = new Dictionary<EmployeeId, string>();

    /// <summary>What to call other accounts, such as a former manager's; whoever is not in it is called by the id.</summary>
    public IReadOnlyDictionary<UserId, string> UserNames { get; init; } = new Dictionary<UserId, string>();

    public LearningUser? Account { get; init; }

    public Link? Link { get; init; }

    /// <summary>The person's row in the latest plan: what the next run would do.</summary>
    public PersonPlan? Next { get; init; }

    /// <summary>What earlier runs did to this person, newest first.</summary>
    public IReadOnlyList<PastRun> Runs { get; init; } = [];

    /// <summary>Open findings of the store; those of <see cref="Next"/> need not be repeated.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Open holds of the store; those of <see cref="Next"/> need not be repeated.</summary>
    public IReadOnlyList<Hold> Holds { get; init; } = [];

    public Welcome? Welcome { get; init; }
}

/// <summary>What one run did to the person.</summary>
/// <param name="At">When it began, in the time zone in which it is to be told.</param>
public sealed record PastRun(string Run, DateTimeOffset At, IReadOnlyList<PastChange> Changes);

/// <summary>One change of a run and what became of it.</summary>
/// <param name="Trouble">Why it failed, in words; null unless it failed.</param>
public sealed record PastChange(Change Change, PastOutcome Outcome, string? Trouble = null);

/// <summary>What became of a change.</summary>
public enum PastOutcome
{
    Done,
    Failed,

    /// <summary>The run stopped before the answer; the next run looks at the platform.</summary>
    Unknown,
}
