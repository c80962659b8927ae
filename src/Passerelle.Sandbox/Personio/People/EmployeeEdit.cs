using System.Globalization;

namespace Passerelle.Sandbox.Personio.People;

/// <summary>Applies one value typed into a field of the HR page to a person. Pure; units are found (or made) by the function passed in.</summary>
internal static class EmployeeEdit
{
    /// <exception cref="ArgumentException">No such attribute, or the text does not fit it.</exception>
    public static PersonioEmployee Apply(PersonioEmployee person, PersonioAttribute attribute, string? value, Func<UnitKind, string, long> unit)
    {
        var text = value ?? "";
        var job = person.Current;
        long? Unit(UnitKind kind) => text.Length == 0 ? null : unit(kind, text);
        return attribute.Key switch
        {
            "first_name" => person with { FirstName = text },
            "last_name" => person with { LastName = text },
            "preferred_name" => person with { PreferredName = value },
            "email" => person with { Email = text },
            "gender" => person with { Gender = text },
            "status" => person with { Current = job with { Status = text } },
            "position" => person with { Current = job with { Position = text } },
            "supervisor" => person with { Current = job with { SupervisorId = text.Length == 0 ? null : Number(attribute, text) } },
            "employment_type" => person with { Current = job with { Type = text } },
            "weekly_working_hours" => person with { Current = job with { WeeklyHours = Decimal(attribute, text) } },
            "hire_date" => person with { Current = job with { HireDate = Date(attribute, text) } },
            "contract_end_date" => person with { Current = job with { ContractEnd = Date(attribute, text) } },
            "probation_period_end" => person with { Current = job with { ProbationEnd = Date(attribute, text) } },
            "termination_date" => person with { Current = job with { TerminationDate = Date(attribute, text) } },
            "last_working_day" => person with { Current = job with { LastWorkingDay = Date(attribute, text) } },
            "termination_type" => person with { Current = job with { TerminationType = text } },
            "termination_reason" => person with { Current = job with { TerminationReason = text } },
            "subcompany" => person with { Current = job with { SubcompanyId = Unit(UnitKind.Subcompany) } },
            "office" => person with { Current = job with { OfficeId = Unit(UnitKind.Office) } },
            "department" => person with { Current = job with { DepartmentId = Unit(UnitKind.Department) } },
            "team" => person with { Current = job with { TeamId = Unit(UnitKind.Team) } },
            "cost_centers" => person with { Current = job with { CostCenterIds = [.. Split(text).Select(name => unit(UnitKind.CostCenter, name))] } },
            _ when attribute.UniversalId is null => person with { Custom = WithCustom(person.Custom, attribute, text) },
            _ => throw new ArgumentException($"The attribute {attribute.Key} cannot be edited.", nameof(attribute)),
        };
    }

    private static Dictionary<string, string[]> WithCustom(IReadOnlyDictionary<string, string[]> old, PersonioAttribute attribute, string text)
    {
        var next = new Dictionary<string, string[]>(old, StringComparer.Ordinal);
        string[] values = attribute.Type switch
        {
            _ when text.Length == 0 => [],
            "tags" => [.. Split(text)],
            "date" => [Date(attribute, text)!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
            "integer" => [Number(attribute, text).ToString(CultureInfo.InvariantCulture)],
            "decimal" => [Decimal(attribute, text).ToString(CultureInfo.InvariantCulture)],
            _ => [text],
        };
        if (values.Length == 0)
        {
            next.Remove(attribute.Key);
        }
        else
        {
            next[attribute.Key] = values;
        }

        return next;
    }

    private static string[] Split(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static long Number(PersonioAttribute attribute, string text) =>
        long.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : throw Unfit(attribute, "a whole number");

    private static decimal Decimal(PersonioAttribute attribute, string text) =>
        decimal.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : throw Unfit(attribute, "a number");

    private static DateOnly? Date(PersonioAttribute attribute, string text) =>
        text.Length == 0 ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
        : throw Unfit(attribute, "a date YYYY-MM-DD");

    private static ArgumentException Unfit(PersonioAttribute attribute, string wanted) => new($"{attribute.Key} takes {wanted}.", nameof(attribute));
}
