using System.Globalization;
using Passerelle.Sandbox.Personio;
using Passerelle.Sandbox.Personio.People;

namespace Passerelle.Instance.Pages.Employees;

/// <summary>The fields of an employee that HR changes on these pages: read from a person, checked as typed, and turned into what the account takes.</summary>
public sealed class EmployeeForm(PersonioAccount account)
{
    /// <param name="person">Null for somebody to be hired.</param>
    public IReadOnlyList<EmployeeField> Of(PersonioEmployee? person) =>
        [
            Line("first_name", EmployeesWords.FirstName, person?.FirstName),
            Line("last_name", EmployeesWords.LastName, person?.LastName),
            Line("email", EmployeesWords.Mail, person?.Email),
            Line("position", EmployeesWords.Position, person?.Current.Position),
            new("status", EmployeesWords.Status, FieldShape.Status, person?.Current.Status ?? "active", EmployeesWords.Statuses),
            new("supervisor", EmployeesWords.Supervisor, FieldShape.Supervisor, SupervisorOf(person), []),
            Unit("office", EmployeesWords.Office, UnitKind.Office, person?.Current.OfficeId),
            Unit("department", EmployeesWords.Department, UnitKind.Department, person?.Current.DepartmentId),
            Unit("team", EmployeesWords.Team, UnitKind.Team, person?.Current.TeamId),
            Unit("subcompany", EmployeesWords.Subcompany, UnitKind.Subcompany, person?.Current.SubcompanyId),
            .. account.Attributes.Where(attribute => attribute.UniversalId is null).Select(attribute => Custom(attribute, person)),
        ];

    /// <summary>The same fields with what was typed in them, and what is wrong with it.</summary>
    public IReadOnlyList<EmployeeField> Typed(IReadOnlyList<EmployeeField> fields, IFormCollection typed, bool isNew) =>
        [.. fields.Select(field => field with { Value = typed[field.Key].ToString().Trim() }).Select(field => field with { Trouble = TroubleOf(field, isNew) })];

    /// <summary>What differs between two states of the same fields, as the account takes it.</summary>
    public IReadOnlyDictionary<string, string?> Changes(IReadOnlyList<EmployeeField> before, IReadOnlyList<EmployeeField> after) =>
        after
            .Zip(before, (now, then) => (Now: now, Then: then))
            .Where(pair => !string.Equals(pair.Now.Value, pair.Then.Value.Trim(), StringComparison.Ordinal))
            .ToDictionary(pair => pair.Now.Key, pair => (string?)Taken(pair.Now), StringComparer.Ordinal);

    private string? TroubleOf(EmployeeField field, bool isNew) =>
        field switch
        {
            { Key: "last_name", Value: "" } when isNew => EmployeesWords.NameMissing,
            { Value: "" } => null,
            { Shape: FieldShape.Supervisor } when SupervisorTyped(field.Value) is null => EmployeesWords.SupervisorUnknown,
            { Shape: FieldShape.Date } when !DateOnly.TryParseExact(field.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => EmployeesWords.DateWrong,
            { Shape: FieldShape.Number } when !decimal.TryParse(field.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out _) => EmployeesWords.NumberWrong,
            _ => null,
        };

    private string Taken(EmployeeField field) => field.Shape == FieldShape.Supervisor ? SupervisorTyped(field.Value)?.ToString(CultureInfo.InvariantCulture) ?? "" : field.Value;

    private long? SupervisorTyped(string text) =>
        (long.TryParse(text, CultureInfo.InvariantCulture, out var id) ? account.Find(id) : account.FindByEmail(text))?.Id;

    private string SupervisorOf(PersonioEmployee? person) =>
        person?.Current.SupervisorId is not { } id ? ""
        : account.Find(id) is { Email.Length: > 0 } supervisor ? supervisor.Email
        : id.ToString(CultureInfo.InvariantCulture);

    private static EmployeeField Line(string key, string label, string? value) => new(key, label, FieldShape.Line, value ?? "", []);

    private EmployeeField Unit(string key, string label, UnitKind kind, long? id) =>
        new(key, label, FieldShape.Unit, account.Unit(id)?.Name ?? "", [.. account.UnitsOf(kind).Select(unit => unit.Name).Order(StringComparer.CurrentCulture)]);

    private static EmployeeField Custom(PersonioAttribute attribute, PersonioEmployee? person) =>
        new(
            attribute.Key,
            attribute.Label,
            attribute.Type switch
            {
                "date" => FieldShape.Date,
                "decimal" or "integer" => FieldShape.Number,
                "tags" => FieldShape.Tags,
                _ => FieldShape.Line,
            },
            string.Join(", ", person?.Custom.GetValueOrDefault(attribute.Key) ?? []),
            attribute.Type == "list" ? attribute.Options : []
        );
}
