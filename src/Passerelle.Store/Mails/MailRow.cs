using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Store.Data;
using Passerelle.Store.Secrets;

namespace Passerelle.Store.Mails;

internal sealed class MailRow
{
    public const string Columns =
        "id, env, employee, user_id AS UserId, run_id AS RunId, kind, content, state, created_at AS CreatedAt, attempts, next_try_at AS NextTryAt, sent_at AS SentAt, error";

    public string Id { get; init; } = "";
    public string Env { get; init; } = "";
    public string Employee { get; init; } = "";
    public string? UserId { get; init; }
    public string? RunId { get; init; }
    public string Kind { get; init; } = "";
    public byte[]? Content { get; init; }
    public string State { get; init; } = "";
    public string CreatedAt { get; init; } = "";
    public long Attempts { get; init; }
    public string? NextTryAt { get; init; }
    public string? SentAt { get; init; }
    public string? Error { get; init; }

    public static string Purpose(string env, string id) => $"mail {env} {id}";

    public KeptMail ToMail(SecretBox box) =>
        new(
            Id,
            new EmployeeId(Employee),
            UserId is null ? null : new UserId(UserId),
            RunId,
            Kind,
            Content is null ? null : box.Open(Content, Purpose(Env, Id)),
            Enum.Parse<MailState>(State, ignoreCase: true),
            Iso.Time(CreatedAt),
            (int)Attempts,
            Iso.TimeOrNull(NextTryAt),
            Iso.TimeOrNull(SentAt),
            Error
        );
}
