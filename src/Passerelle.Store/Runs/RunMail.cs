using Passerelle.Store.Data;

namespace Passerelle.Store.Runs;

/// <summary>A mail that a test run did not send.</summary>
public sealed record RunMail(string Employee, string Recipient, string Subject);

/// <summary>The rows of <see cref="RunMail"/>.</summary>
internal static class RunMailRows
{
    private const int AtOnce = 1000;

    public static async Task InsertAsync(Session session, string run, IReadOnlyList<RunMail> mails)
    {
        var position = 0L;
        foreach (var some in mails.Chunk(AtOnce))
        {
            var first = position;
            await session.InsertAsync(
                "run_mail",
                new Column("run_id", Enumerable.Repeat(run, some.Length).ToArray()),
                new Column("position", some.Select((_, i) => first + i).ToArray()),
                new Column("employee", Array.ConvertAll(some, mail => mail.Employee)),
                new Column("recipient", Array.ConvertAll(some, mail => PortableText.Of(mail.Recipient))),
                new Column("subject", Array.ConvertAll(some, mail => PortableText.Of(mail.Subject)))
            );
            position += some.Length;
        }
    }

    public static async Task<IReadOnlyList<RunMail>> ListAsync(Session session, string run, int most) =>
        await session.ListAsync<RunMail>("SELECT employee, recipient, subject FROM run_mail WHERE run_id = @run ORDER BY position LIMIT @most", new { run, most });

    public static Task<long> CountAsync(Session session, string run) => session.ScalarAsync<long>("SELECT count(*) FROM run_mail WHERE run_id = @run", new { run });
}
