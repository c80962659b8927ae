using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Store.Data;

namespace Passerelle.Store.Findings;

/// <summary>A finding that nobody has mended yet.</summary>
/// <param name="FirstRun">The run that came upon it first.</param>
public sealed record OpenFinding(string Id, Finding Finding, DateTimeOffset FirstSeenAt, string FirstRun);

/// <summary>What a run changed about the findings.</summary>
/// <param name="Opened">Seen for the first time.</param>
/// <param name="Closed">Mended since; by id.</param>
public sealed record FindingChanges(IReadOnlyList<Finding> Opened, IReadOnlyList<string> Closed);

internal sealed class FindingRow
{
    public const string Columns =
        "id, identity AS IdentityText, code, employee, user_id AS UserId, field, text, mend, words, first_seen_at AS FirstSeenAt, first_run AS FirstRun";

    public string Id { get; init; } = "";
    public string IdentityText { get; init; } = "";
    public string Code { get; init; } = "";
    public string? Employee { get; init; }
    public string? UserId { get; init; }
    public string? Field { get; init; }
    public string Text { get; init; } = "";
    public string Mend { get; init; } = "";
    public string? Words { get; init; }
    public string FirstSeenAt { get; init; } = "";
    public string FirstRun { get; init; } = "";

    public OpenFinding ToFinding()
    {
        var words = StoredWords.Of(Words, Text, Mend);
        return new OpenFinding(
            Id,
            new Finding(
                Code,
                Employee is null ? null : new EmployeeId(Employee),
                UserId is null ? null : new UserId(UserId),
                Field,
                words.What,
                words.Remedy
            ),
            Iso.Time(FirstSeenAt),
            FirstRun
        );
    }
}
