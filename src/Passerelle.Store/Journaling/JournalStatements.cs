using Passerelle.Store.Data;
using Passerelle.Store.Ledgers;

namespace Passerelle.Store.Journaling;

internal static class JournalStatements
{
    public static IEnumerable<Statement> Intend(Intent intent, long id, string now) =>
        EffectStatements
            .Of(intent.Environment, intent.Effects, now)
            .Prepend(
                new Statement(
                    """
                    INSERT INTO intent (id, env, run_id, employee, user_id, kind, guard, payload, before_image, at)
                    VALUES (@id, @env, @run, @employee, @user, @kind, @guard, @payload, @before, @now)
                    """,
                    ("id", id),
                    ("env", intent.Environment.Value),
                    ("run", intent.Run),
                    ("employee", intent.Employee?.Value),
                    ("user", intent.User?.Value),
                    ("kind", intent.Kind),
                    ("guard", intent.Guard?.ToString()),
                    ("payload", intent.Payload),
                    ("before", intent.Before),
                    ("now", now)
                )
            );

    /// <summary>The first outcome stays.</summary>
    public static IEnumerable<Statement> Outcome(EnvironmentKey environment, long id, Outcome outcome, string now) =>
        EffectStatements
            .Of(environment, outcome.Effects, now)
            .Prepend(
                new Statement(
                    """
                    UPDATE intent SET outcome = @outcome, outcome_at = @now, code = @code, text = @text, result = @result, http_status = @status
                    WHERE id = @id AND env = @env AND outcome IS NULL
                    """,
                    ("outcome", outcome.Kind.ToString()),
                    ("now", now),
                    ("code", outcome.Code),
                    ("text", outcome.Text),
                    ("result", outcome.Result),
                    ("status", outcome.HttpStatus),
                    ("id", id),
                    ("env", environment.Value)
                )
            );

    public static Statement Job(EnvironmentKey environment, long id, string job) =>
        new("UPDATE intent SET job = @job WHERE id = @id AND env = @env", ("job", job), ("id", id), ("env", environment.Value));
}
