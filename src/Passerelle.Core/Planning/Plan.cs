using System.Text.Json.Serialization;
using Passerelle.Core.Phrases;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Core.Undoing;

namespace Passerelle.Core.Planning;

/// <summary>Every change a run would make, and why. Every employee considered is in it, unchanged ones too (rule R1).</summary>
public sealed record Plan
{
    public required bool RosterComplete { get; init; }

    /// <summary>One row per employee considered, ordered by employee id (numbers by value).</summary>
    public required IReadOnlyList<PersonPlan> People { get; init; }

    /// <summary>Custom fields that are made, bound, renamed or given up; carried out before any person's values.</summary>
    public IReadOnlyList<CustomFieldPlan> CustomFields { get; init; } = [];

    /// <summary>The tree of the groups concerned, with people before, in, out and after (rule G7); parents before children.</summary>
    public IReadOnlyList<GroupPlan> Groups { get; init; } = [];

    /// <summary>Findings that concern no single person's row.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Users whose roles must be read before this plan can be relied on; empty in a finished plan (rule S12).</summary>
    public IReadOnlySet<UserId> RolesNeeded { get; init; } = new HashSet<UserId>();

    /// <summary>The run this plan takes back (rule R8); null for every other plan. Then it has a row for each person that run changed.</summary>
    public string? Undoes { get; init; }

    /// <summary>What of that run cannot be taken back; null unless the plan undoes one.</summary>
    public IReadOnlyList<Irreversible>? Irreversible { get; init; }

    /// <summary>All findings, those of the rows included.</summary>
    public IEnumerable<Finding> AllFindings => Findings.Concat(People.SelectMany(p => p.Findings));
}

/// <summary>What a plan does with one person.</summary>
public enum PersonAction
{
    None,
    Create,
    Restore,
    Adopt,
    Update,
    Remove,

    /// <summary>Something about the person waits for approval; other changes of the row still go on.</summary>
    Held,

    /// <summary>A finding keeps everything about the person back.</summary>
    Skip,
    OutOfScope,
}

/// <summary>One employee's row of the plan.</summary>
/// <param name="User">The account concerned; null while there is none.</param>
/// <param name="Name">The person's name for people to read.</param>
/// <param name="Reason">
/// Stable code of the rule that decided, in kebab case. From <c>leaver-inactive</c>, <c>leaver-removed</c> and <c>leaver-gone</c>
/// the applier remembers the day as <see cref="Memory.Link.LeaverSince"/> when none is remembered yet; <see cref="RememberLink"/> takes it off.
/// From <c>deleted-by-hand</c> it remembers the day in <see cref="Memory.Ledger.HandDeletionsUndone"/>.
/// </param>
/// <param name="Why">The same in words.</param>
/// <param name="Changes">What apply does, in this order.</param>
/// <param name="Holds">What waits for approval.</param>
public sealed record PersonPlan(
    EmployeeId Employee,
    UserId? User,
    string Name,
    PersonAction Action,
    string Reason,
    [property: JsonPropertyName("text")] Phrase Why,
    IReadOnlyList<Change> Changes,
    IReadOnlyList<Hold> Holds,
    IReadOnlyList<Finding> Findings
)
{
    /// <summary><see cref="Why"/> in English.</summary>
    [JsonIgnore]
    public string Text => Why.ToString();

    /// <summary>
    /// The row that frees the address this one takes (rule S7): this row's changes begin only when that row's change of address
    /// has been confirmed; if it failed, this row waits for the next run. Chains are free of rings. Null for most.
    /// </summary>
    public EmployeeId? After { get; init; }
}

/// <summary>What happens to a custom field's definition.</summary>
public enum CustomFieldAction
{
    /// <summary>Bound already; nothing to do.</summary>
    Keep,
    Create,

    /// <summary>A field of that name exists and becomes the connector's (rule C7).</summary>
    Bind,

    /// <summary>The shown name was changed in Passerelle (rule C7).</summary>
    Rename,

    /// <summary>The field exists with an unfitting type, or the mapping cannot be used.</summary>
    Unusable,
}

/// <summary>The plan for one configured custom field.</summary>
/// <param name="Field">The field on the platform; null until it is made.</param>
/// <param name="OldName">The name before a rename.</param>
/// <param name="Retires">The field formerly bound that is given up (rule C4); null for none.</param>
public sealed record CustomFieldPlan(
    string Source,
    string Name,
    CustomFieldType Type,
    CustomFieldAction Action,
    FieldId? Field,
    string? OldName,
    FieldId? Retires,
    string Reason,
    [property: JsonPropertyName("text")] Phrase Why
)
{
    /// <summary><see cref="Why"/> in English.</summary>
    [JsonIgnore]
    public string Text => Why.ToString();
}

/// <summary>People of one group before and after the plan.</summary>
/// <param name="Depth">0 for a synchronised group.</param>
public sealed record GroupPlan(GroupId Group, string Name, GroupId? Parent, int Depth, int Before, int In, int Out, int After);
