using Passerelle.Core.Phrases;
using Passerelle.Core.Planning;
using Passerelle.Core.Source;

namespace Passerelle.Core.Undoing;

/// <summary>A row of the undo while it is put together.</summary>
internal sealed class RowDraft(PersonWrites writes, string name)
{
    private readonly List<Finding> findings = [];

    public PersonWrites Writes => writes;

    public EmployeeId Employee => writes.Employee;

    public string Name => name;

    /// <summary>What the account's own fields go back to; written in one request.</summary>
    public List<FieldChange> Fields { get; } = [];

    /// <summary>Before the fields: address parkings and external ids.</summary>
    public List<Change> First { get; } = [];

    /// <summary>After the fields, in order.</summary>
    public List<Change> Then { get; } = [];

    /// <summary>Whose row must free an address first.</summary>
    public EmployeeId? After { get; set; }

    /// <summary>The person stays in groups above the synchronised one, which the platform added by itself (rule G6).</summary>
    public bool StaysAbove { get; set; }

    /// <summary>External ids that the run took off other accounts since a person decided it; they stay off.</summary>
    public List<string> StaysOff { get; } = [];

    public PersonAction Action { get; set; } = PersonAction.Update;

    public string Reason { get; set; } = UndoCodes.Changed;

    public Phrase Text { get; set; } = "";

    public bool HasChanges => First.Count + Fields.Count + Then.Count > 0;

    public IReadOnlyList<Finding> Findings => findings;

    public void Note(string code, Phrase text, Phrase mend, string? field = null) => findings.Add(new Finding(code, Employee, writes.User, field, text, mend));

    public void ChangedSince(Phrase what, string? field = null) =>
        Note(
            UndoCodes.ChangedSince,
            $"{what} of {name} has changed since that run, so it is left as it is.",
            "If it is wrong, correct it in 360Learning.",
            field
        );

    public PersonPlan Done()
    {
        IReadOnlyList<Change> changes = [.. First, .. Fields.Count == 0 ? [] : new Change[] { new UpdateUser([.. Fields]) }, .. Then];
        var (action, reason, text) = changes.Count > 0 ? (Action, Reason, Text)
            : findings.Count > 0 ? (PersonAction.Skip, UndoCodes.Left, findings[0].What)
            : (PersonAction.None, UndoCodes.AsBefore, $"{name} is as before that run.");
        return new PersonPlan(Employee, writes.User, name, action, reason, text, changes, [], findings) { After = changes.Count > 0 ? After : null };
    }
}
