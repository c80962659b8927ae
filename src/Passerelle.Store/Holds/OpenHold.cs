using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Store.Data;

namespace Passerelle.Store.Holds;

/// <summary>A hold as a run comes upon it.</summary>
/// <param name="Name">The person's name for people to read.</param>
public sealed record HeldPerson(EmployeeId Employee, UserId? User, string Name, Hold Hold);

/// <summary>A hold that waits for a person.</summary>
/// <param name="NotifiedAt">When somebody was told; null while nobody was.</param>
public sealed record OpenHold(
    string Id,
    EmployeeId Employee,
    UserId? User,
    string Name,
    Hold Hold,
    DateTimeOffset FirstHeldAt,
    DateTimeOffset? NotifiedAt
);

/// <summary>What came of an approval.</summary>
/// <param name="Approved">Their changes are to be carried out at once.</param>
/// <param name="NotHeld">People named who are not held; then nothing was approved.</param>
/// <param name="Remaining">Holds of the run that still wait.</param>
public sealed record Approval(IReadOnlyList<OpenHold> Approved, IReadOnlyList<EmployeeId> NotHeld, int Remaining);

internal sealed class HoldRow
{
    public const string Columns =
        "h.id, h.employee, h.user_id AS UserId, h.name, h.code, h.text, h.mend, h.words, h.changes, h.first_held_at AS FirstHeldAt, h.notified_at AS NotifiedAt";

    public string Id { get; init; } = "";
    public string Employee { get; init; } = "";
    public string? UserId { get; init; }
    public string Name { get; init; } = "";
    public string Code { get; init; } = "";
    public string Text { get; init; } = "";
    public string Mend { get; init; } = "";
    public string? Words { get; init; }
    public string Changes { get; init; } = "";
    public string FirstHeldAt { get; init; } = "";
    public string? NotifiedAt { get; init; }

    public OpenHold ToHold()
    {
        var words = StoredWords.Of(Words, Text, Mend);
        return new OpenHold(
            Id,
            new EmployeeId(Employee),
            UserId is null ? null : new UserId(UserId),
            Name,
            new Hold(Code, words.What, words.Remedy, StoreJson.Read<IReadOnlyList<Change>>(Changes)),
            Iso.Time(FirstHeldAt),
            Iso.TimeOrNull(NotifiedAt)
        );
    }
}
