using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Store.Data;

namespace Passerelle.Store.Journaling;

/// <summary>An intent as it was kept, with its outcome if it has one.</summary>
/// <param name="Job">The bulk job that carries it; null for none.</param>
/// <param name="Outcome">Null while open.</param>
public sealed record StoredIntent(
    long Id,
    string Run,
    EmployeeId? Employee,
    UserId? User,
    string Kind,
    string Payload,
    string? Before,
    string? Job,
    DateTimeOffset At,
    Outcome? Outcome,
    DateTimeOffset? OutcomeAt
);

internal sealed class IntentRow
{
    public const string Columns =
        "id, run_id AS RunId, employee, user_id AS UserId, kind, payload, before_image AS Before, job, at, outcome, outcome_at AS OutcomeAt, code, text, result, http_status AS HttpStatus";

    public long Id { get; init; }
    public string RunId { get; init; } = "";
    public string? Employee { get; init; }
    public string? UserId { get; init; }
    public string Kind { get; init; } = "";
    public string Payload { get; init; } = "";
    public string? Before { get; init; }
    public string? Job { get; init; }
    public string At { get; init; } = "";
    public string? Outcome { get; init; }
    public string? OutcomeAt { get; init; }
    public string? Code { get; init; }
    public string? Text { get; init; }
    public string? Result { get; init; }
    public long? HttpStatus { get; init; }

    public StoredIntent ToIntent() =>
        new(
            Id,
            RunId,
            Employee is null ? null : new EmployeeId(Employee),
            UserId is null ? null : new UserId(UserId),
            Kind,
            Payload,
            Before,
            Job,
            Iso.Time(At),
            Outcome is null
                ? null
                : new Outcome(Enum.Parse<OutcomeKind>(Outcome))
                {
                    Code = Code,
                    Text = Text,
                    Result = Result,
                    HttpStatus = (int?)HttpStatus,
                },
            Iso.TimeOrNull(OutcomeAt)
        );
}
