using System.Text.Json.Serialization;
using Passerelle.Core.Planning;
using Passerelle.Core.Source;

namespace Passerelle.Reporting;

/// <summary>How a run ended, worst first.</summary>
public enum RunOutcome
{
    /// <summary>Stopped by an error of configuration or access.</summary>
    Failed,

    /// <summary>The source was not trusted.</summary>
    Refused,

    /// <summary>Some people's changes failed.</summary>
    Partial,
    Held,
    Applied,
    Unchanged,
}

/// <summary>The report of <c>sync</c>, <c>apply</c>, <c>approve</c> and <c>undo</c>, as other programs read it.</summary>
public sealed record RunReport
{
    public required string Run { get; init; }

    public required string Environment { get; init; }

    public required string Outcome { get; init; }

    public bool RosterComplete { get; init; }

    public required IReadOnlyDictionary<string, int> Counts { get; init; }

    public required IReadOnlyDictionary<string, int> Writes { get; init; }

    public required RequestCounts Requests { get; init; }

    public long DurationMs { get; init; }

    public IReadOnlyList<Note> Held { get; init; } = [];

    public IReadOnlyList<Note> Failed { get; init; } = [];

    public IReadOnlyList<Note> Findings { get; init; } = [];

    /// <summary>In a test environment: the mails that production would have sent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<UnsentMail>? MailsNotSent { get; init; }

    /// <summary>The run that this one took back; left out where it is no undo.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Undoes { get; init; }

    /// <summary>What of that run could not be taken back; left out where it is no undo.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<IrreversibleRow>? Irreversible { get; init; }

    /// <summary>What stopped the run; null when nothing did.</summary>
    public Note? Stopped { get; init; }

    /// <summary>The plan that was carried out; null when none was made.</summary>
    public string? Plan { get; init; }
}

/// <summary>HTTP requests of a run, tokens included.</summary>
public sealed record RequestCounts(int Personio, int LearningReads, int LearningWrites);

/// <summary>A mail that a test run did not send.</summary>
public sealed record UnsentMail(string Employee, string To, string Subject);

/// <summary>Counts people, each once.</summary>
public static class PersonCounts
{
    /// <summary>Of those who stay as they are.</summary>
    public const string Unchanged = "unchanged";

    /// <summary>Of those whom the run does not concern.</summary>
    public const string OutOfScope = "outOfScope";

    /// <summary>The names of the counts, in the order in which the first that fits is taken.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["failed", "held", Skipped, "removed", "restored", "created", "adopted", "updated", Unchanged, OutOfScope];

    /// <param name="people">Each with the count that has them: <see cref="Each"/>.</param>
    public static IReadOnlyDictionary<string, int> Of(IEnumerable<(PersonPlan Person, string Count)> people, int findings)
    {
        var counts = Names.ToDictionary(name => name, _ => 0, StringComparer.Ordinal);
        foreach (var (_, count) in people)
        {
            counts[count]++;
        }

        counts["findings"] = findings;
        return counts;
    }

    /// <summary>Which count has whom.</summary>
    /// <param name="failed">Employees with a change that failed, or that was not reached before the run stopped.</param>
    /// <param name="heldLate">Employees whose changes turned out to need a decision only while they were made.</param>
    /// <param name="keptBack">Employees for whom a finding of this very run kept everything back.</param>
    public static IEnumerable<(PersonPlan Person, string Count)> Each(
        IReadOnlyList<PersonPlan> people,
        IReadOnlySet<EmployeeId> failed,
        IReadOnlySet<EmployeeId> keptBack,
        IReadOnlySet<EmployeeId> heldLate
    ) =>
        people.Select(person =>
            (
                person,
                failed.Contains(person.Employee) ? "failed"
                : heldLate.Contains(person.Employee) ? "held"
                : keptBack.Contains(person.Employee) ? Skipped
                : NameOf(person)
            )
        );

    private const string Skipped = "skipped";

    private static string NameOf(PersonPlan person) =>
        person.Action switch
        {
            PersonAction.Held => "held",
            PersonAction.Skip => Skipped,
            PersonAction.Remove => "removed",
            PersonAction.Restore => "restored",
            PersonAction.Create => "created",
            PersonAction.Adopt => "adopted",
            // What is only remembered changes nobody.
            PersonAction.Update => person.Changes.Any(c => WriteKinds.Of(c) is not null) ? "updated" : Unchanged,
            PersonAction.None => Unchanged,
            PersonAction.OutOfScope => OutOfScope,
            _ => throw new InvalidOperationException($"An action without a count: {person.Action}"),
        };
}
