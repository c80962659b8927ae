using Passerelle.Core.Planning;

namespace Passerelle.Reporting;

/// <summary>A line of the lists <c>held</c>, <c>failed</c> and <c>findings</c>.</summary>
/// <param name="Employee">Employee id; null when the line concerns no single person.</param>
public sealed record Note(string? Employee, string? User, string Code, string Text, string Mend);

/// <summary>Makes the lists of a plan.</summary>
public static class Notes
{
    public static IReadOnlyList<Note> OfHolds(Plan plan) =>
        [.. plan.People.SelectMany(p => p.Holds.Select(h => new Note(p.Employee.Value, p.User?.Value, h.Code, Named(p.Name, h.Text), h.Mend)))];

    /// <summary>Who is held, where the guard's sentence speaks of everybody.</summary>
    public static string Named(string name, string text) => text.Contains(name, StringComparison.Ordinal) ? text : $"{name}: {text}";

    public static IReadOnlyList<Note> OfFindings(Plan plan) => [.. plan.AllFindings.Select(Of)];

    public static Note Of(Finding finding) => new(finding.Employee?.Value, finding.User?.Value, finding.Code, finding.Text, finding.Mend);
}
