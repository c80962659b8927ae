using Passerelle.Core.Phrases;

namespace Passerelle.Core.Source;

/// <summary>The kinds of attribute that matter to the rules.</summary>
public enum AttributeKind
{
    Text,
    Date,
    Number,
    Boolean,

    /// <summary>One option of a list.</summary>
    List,

    /// <summary>Several values at once; never usable as a hierarchy level (rule G2).</summary>
    Tags,

    /// <summary>Another record (office, department, ...) known by its name.</summary>
    Relation,
}

/// <summary>An attribute that the credential may read.</summary>
/// <param name="Key">Personio's key, for example <c>dynamic_7123994</c>.</param>
/// <param name="Label">What people call it in Personio.</param>
public sealed record AttributeInfo(string Key, string Label, AttributeKind Kind)
{
    public bool IsSingleValued => Kind is not AttributeKind.Tags;
}

/// <summary>What is known about an employee that is linked but was not in the crawl.</summary>
public enum Absence
{
    /// <summary>Asked for by id, and Personio clearly said <em>not found</em>.</summary>
    Confirmed,

    /// <summary>Too many are missing to ask one by one; held until a person looks.</summary>
    Unasked,
}

/// <summary>The proof that a read saw everyone (rule R2).</summary>
/// <param name="Code">A stable code of what is wrong; null when complete.</param>
/// <param name="Why">The same in words; null when complete.</param>
/// <param name="Announced">How many employees Personio announced (v1 only).</param>
/// <param name="Distinct">How many different ids came.</param>
public sealed record RosterProof(bool IsComplete, string? Code, Phrase? Why, int? Announced, int Distinct)
{
    public static RosterProof Complete(int distinct, int? announced = null) => new(IsComplete: true, Code: null, Why: null, announced, distinct);

    public static RosterProof Incomplete(string code, Phrase why, int distinct, int? announced = null) =>
        new(IsComplete: false, code, why, announced, distinct);
}

/// <summary>All employees of one read, each once, with the proof that the read was complete.</summary>
/// <param name="Attributes">What the credential may read, by key; empty when Personio would not tell.</param>
/// <param name="HiddenAttributes">Keys the configuration needs and the credential does not deliver (rule R3).</param>
/// <param name="Absences">Linked employees that were not in the crawl, with what is known of each.</param>
public sealed record Roster(
    IReadOnlyList<Employee> Employees,
    RosterProof Proof,
    IReadOnlyDictionary<string, AttributeInfo> Attributes,
    IReadOnlySet<string> HiddenAttributes,
    IReadOnlyDictionary<EmployeeId, Absence> Absences
)
{
    public bool IsComplete => Proof.IsComplete;
}
