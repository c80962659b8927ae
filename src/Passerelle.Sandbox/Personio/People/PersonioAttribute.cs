namespace Passerelle.Sandbox.Personio.People;

/// <summary>An attribute as <c>GET /v1/company/employees/attributes</c> lists it.</summary>
/// <param name="Type">One of the v1 types: standard, date, integer, decimal, list, link, tags, multiline.</param>
/// <param name="GlobalId">What v2 shows beside the key.</param>
public sealed record PersonioAttribute(string Key, string Label, string Type, string? UniversalId, IReadOnlyList<string> Options, string? GlobalId = null)
{
    /// <summary>A custom attribute; its key has the form <c>dynamic_N</c>.</summary>
    public static PersonioAttribute Custom(string key, string label, string type = "standard", params string[] options) =>
        new(key, label, type, UniversalId: null, options);

    /// <summary>Attributes every account has, in the order of real answers.</summary>
    public static IReadOnlyList<PersonioAttribute> Presets { get; } =
    [
        Preset("id", "ID", "integer"),
        Preset("first_name", "First name"),
        Preset("last_name", "Last name"),
        Preset("preferred_name", "Name (preferred)"),
        Preset("email", "Email"),
        Preset("gender", "Gender"),
        Preset("status", "Status"),
        Preset("position", "Position"),
        Preset("supervisor", "Supervisor"),
        Preset("employment_type", "Employment type"),
        Preset("weekly_working_hours", "Weekly hours"),
        Preset("hire_date", "Hire date", "date"),
        Preset("contract_end_date", "Contract ends", "date"),
        Preset("termination_date", "Termination date", "date"),
        Preset("termination_type", "Termination type"),
        Preset("termination_reason", "Termination reason"),
        Preset("probation_period_end", "Probation period end", "date"),
        Preset("created_at", "Created at", "date"),
        Preset("last_modified_at", "Last modified", "date"),
        Preset("subcompany", "Subcompany"),
        Preset("office", "Office"),
        Preset("department", "Department"),
        Preset("cost_centers", "Cost center"),
        Preset("holiday_calendar", "Public holidays"),
        Preset("work_schedule", "Work schedule"),
        Preset("last_working_day", "Last day of work", "date"),
        Preset("profile_picture", "Profile Picture"),
        Preset("team", "Team"),
    ];

    private static PersonioAttribute Preset(string key, string label, string type = "standard") => new(key, label, type, key, []);
}
