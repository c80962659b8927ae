using System.Text.Json.Serialization;
using Passerelle.Core.Phrases;
using Passerelle.Core.Planning;

namespace Passerelle.Reporting;

/// <summary>A line of the lists <c>held</c>, <c>failed</c> and <c>findings</c>.</summary>
/// <param name="Employee">Employee id; null when the line concerns no single person.</param>
public sealed record Note(
    string? Employee,
    string? User,
    string Code,
    [property: JsonPropertyName("text")] Phrase What,
    [property: JsonPropertyName("mend")] Phrase Remedy
)
{
    /// <summary><see cref="What"/> in English.</summary>
    [JsonIgnore]
    public string Text => What.ToString();

    /// <summary><see cref="Remedy"/> in English.</summary>
    [JsonIgnore]
    public string Mend => Remedy.ToString();
}

/// <summary>Makes the lists of a plan.</summary>
public static class Notes
{
    public static IReadOnlyList<Note> OfHolds(Plan plan) =>
        [.. plan.People.SelectMany(p => p.Holds.Select(h => new Note(p.Employee.Value, p.User?.Value, h.Code, Named(p.Name, h.What), h.Remedy)))];

    /// <summary>Who is held, where the guard's sentence speaks of everybody.</summary>
    public static Phrase Named(string name, Phrase what) => what.ToString().Contains(name, StringComparison.Ordinal) ? what : $"{name}: {what}";

    public static IReadOnlyList<Note> OfFindings(Plan plan) => [.. plan.AllFindings.Select(Of)];

    public static Note Of(Finding finding) => new(finding.Employee?.Value, finding.User?.Value, finding.Code, finding.What, finding.Remedy);
}
