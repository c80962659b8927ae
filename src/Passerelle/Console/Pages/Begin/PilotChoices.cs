using Passerelle.Configuration;
using Passerelle.Core.Source;
using Passerelle.Instance.Pages.Employees;
using Passerelle.Running.Surveying;

namespace Passerelle.Console.Pages.Begin;

/// <summary>A field by which a pilot can be chosen.</summary>
/// <param name="Key">As Personio has it.</param>
/// <param name="Label">What people call it; the key when nobody knows better.</param>
public sealed record PilotField(string Key, string Label);

/// <summary>What is offered to choose a pilot by: fields by their names, and values that employees have.</summary>
/// <param name="Values">Of fields with few values only; none when nothing was read lately.</param>
public sealed record PilotChoices(IReadOnlyList<PilotField> Fields, IReadOnlyList<string> Values)
{
    /// <summary>A field in which nearly everyone differs chooses no pilot, and would fill the list.</summary>
    private const int MostValues = 60;

    /// <param name="reading">What was read lately to be looked at; null for nothing.</param>
    public static PilotChoices Of(IReadOnlyList<string> fields, ConnectorConfiguration configuration, Reading? reading) =>
        new(
            [.. fields.Select(key => new PilotField(key, LabelOf(key, configuration, reading))).OrderBy(one => one.Label, StringComparer.CurrentCultureIgnoreCase)],
            reading is null ? [] : [.. fields.SelectMany(key => ValuesOf(key, reading.Roster)).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.CurrentCultureIgnoreCase)]
        );

    private static string LabelOf(string key, ConnectorConfiguration configuration, Reading? reading) =>
        reading?.Roster.Attributes.GetValueOrDefault(key)?.Label
        ?? configuration.Rules.CustomFields.FirstOrDefault(one => string.Equals(one.Source, key, StringComparison.Ordinal))?.Name
        ?? EmployeesWords.FieldOf(key);

    private static IReadOnlyList<string> ValuesOf(string key, Roster roster)
    {
        var values = roster.Employees.Select(one => one[key].Text).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Take(MostValues + 1).ToList();
        return values.Count > MostValues || key is PersonioKeys.FirstName or PersonioKeys.LastName or PersonioKeys.Email or PersonioKeys.Id ? [] : values;
    }
}
