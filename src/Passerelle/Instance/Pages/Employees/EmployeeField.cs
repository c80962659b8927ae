namespace Passerelle.Instance.Pages.Employees;

/// <summary>How a field is typed.</summary>
public enum FieldShape
{
    Line,
    Date,
    Number,
    Tags,
    Supervisor,
    Unit,
    Status,
}

/// <summary>One field of an employee as it stands in the form.</summary>
/// <param name="Key">The v1 key of the attribute.</param>
/// <param name="Suggestions">What one may choose from; anything else may be typed, except for a status.</param>
public sealed record EmployeeField(string Key, string Label, FieldShape Shape, string Value, IReadOnlyList<string> Suggestions)
{
    /// <summary>What is wrong with what was typed; null for nothing.</summary>
    public string? Trouble { get; init; }

    public string? Hint =>
        Shape switch
        {
            FieldShape.Date => EmployeesWords.DateHint,
            FieldShape.Number => EmployeesWords.NumberHint,
            FieldShape.Tags => EmployeesWords.TagsHint,
            FieldShape.Supervisor => EmployeesWords.SupervisorHint,
            FieldShape.Unit => EmployeesWords.UnitHint,
            _ => null,
        };
}
