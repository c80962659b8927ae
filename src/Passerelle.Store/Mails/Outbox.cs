using Passerelle.Core.Source;
using Passerelle.Store.Data;
using Passerelle.Store.Ledgers;
using Passerelle.Store.Secrets;

namespace Passerelle.Store.Mails;

/// <summary>Mails to be sent, and what became of those that were. Content is encrypted, and erased once it has gone.</summary>
public sealed class Outbox(Database database, SecretBox box)
{
    private const string IsListed = "env = @env AND state = 'listed'";

    /// <summary>Encrypts a mail, to be queued in the same transaction as the outcome that gave rise to it.</summary>
    public MailQueued Seal(EnvironmentKey environment, NewMail mail)
    {
        var id = $"m-{Guid.CreateVersion7(database.Clock.GetUtcNow()):N}";
        return new MailQueued(id, mail, box.Seal(mail.Content, MailRow.Purpose(environment.Value, id)));
    }

    /// <returns>The mail's id.</returns>
    public async Task<string> PutAsync(EnvironmentKey environment, NewMail mail, CancellationToken cancel = default)
    {
        var queued = Seal(environment, mail);
        await database.WriteAsync(session => session.RunAsync([.. EffectStatements.Of(environment, [queued], database.Now)]), cancel);
        return queued.Id;
    }

    /// <summary>Mails whose time has come, oldest first.</summary>
    public Task<IReadOnlyList<KeptMail>> DueAsync(EnvironmentKey environment, CancellationToken cancel = default) =>
        ListAsync(
            "env = @env AND state = 'due' AND (next_try_at IS NULL OR next_try_at <= @now) ORDER BY created_at, id",
            new { env = environment.Value, now = database.Now },
            cancel
        );

    /// <summary>Mails of which nobody knows whether they have gone, since the process died while sending (rule N2).</summary>
    public Task<IReadOnlyList<KeptMail>> UncertainAsync(EnvironmentKey environment, CancellationToken cancel = default) =>
        ListAsync("env = @env AND state = 'sending' ORDER BY created_at, id", new { env = environment.Value }, cancel);

    /// <summary>Mails of the test environment, never to be sent; <paramref name="run"/> null for all.</summary>
    public Task<IReadOnlyList<KeptMail>> ListedAsync(EnvironmentKey environment, string? run = null, CancellationToken cancel = default) =>
        ListAsync(
            $"env = @env AND state = 'listed'{(run is null ? "" : " AND run_id = @run")} ORDER BY created_at, id",
            new { env = environment.Value, run },
            cancel
        );

    /// <summary>Whether every mail of the test environment is found by its texts; those of before are encrypted only, and have to be read.</summary>
    public async Task<bool> CanFindAsync(EnvironmentKey environment, CancellationToken cancel = default) =>
        !await database.ReadAsync(
            session => session.ScalarAsync<bool>($"SELECT EXISTS (SELECT 1 FROM mail WHERE {IsListed} AND search IS NULL)", new { env = environment.Value }),
            cancel
        );

    /// <summary>Some of the mails of the test environment, never to be sent, newest first, with how many there are altogether.</summary>
    /// <param name="search">What one of the texts contains that they are found by, case and accents aside; null for all.</param>
    /// <param name="skip">How many of the newest are left out.</param>
    /// <param name="most">How many are read at most.</param>
    public async Task<(IReadOnlyList<KeptMail> Mails, long Total)> ListedAsync(
        EnvironmentKey environment,
        string? search,
        long skip,
        int most,
        CancellationToken cancel = default
    )
    {
        var where = search is null ? IsListed : IsListed + " AND search LIKE @found ESCAPE '\\'";
        var values = new
        {
            env = environment.Value,
            found = search is null ? null : SearchText.Anywhere(SearchText.PlainOf(search.Trim())),
            most,
            skip,
        };
        var total = await database.ReadAsync(session => session.ScalarAsync<long>($"SELECT count(*) FROM mail WHERE {where}", values), cancel);
        var mails = total <= skip ? [] : await ListAsync($"id IN (SELECT id FROM mail WHERE {where} ORDER BY created_at DESC, id DESC LIMIT @most OFFSET @skip) ORDER BY created_at DESC, id DESC", values, cancel);
        return (mails, total);
    }

    /// <summary>All mails of one person, newest first.</summary>
    public Task<IReadOnlyList<KeptMail>> OfEmployeeAsync(EnvironmentKey environment, EmployeeId employee, CancellationToken cancel = default) =>
        ListAsync(
            "env = @env AND employee = @employee ORDER BY created_at DESC, id DESC",
            new { env = environment.Value, employee = employee.Value },
            cancel
        );

    /// <summary>Must be called before the mail server is spoken to.</summary>
    /// <returns>False when the mail is no longer due: it must not be sent.</returns>
    public Task<bool> BeginAttemptAsync(EnvironmentKey environment, string mail, CancellationToken cancel = default) =>
        database.WriteAsync(
            async session =>
                await session.ExecuteAsync(
                    "UPDATE mail SET state = 'sending', attempts = attempts + 1 WHERE env = @env AND id = @mail AND state = 'due'",
                    new { env = environment.Value, mail }
                ) == 1,
            cancel
        );

    /// <summary>The mail server took it: the content is erased.</summary>
    /// <param name="effects">Remembered in the same transaction, for example <see cref="WelcomeMailSent"/>.</param>
    public Task MarkSentAsync(EnvironmentKey environment, string mail, params IReadOnlyList<LedgerEffect> effects) =>
        database.WriteAsync(session =>
            session.RunAsync(
                [MailStatements.Sent(environment.Value, mail, database.Now), .. EffectStatements.Of(environment, effects, database.Now)]
            )
        );

    /// <summary>The mail server did not take it.</summary>
    /// <param name="nextTry">When to try again; null gives up and erases the content.</param>
    public Task MarkFailedAsync(EnvironmentKey environment, string mail, string error, DateTimeOffset? nextTry, CancellationToken cancel = default) =>
        database.WriteAsync(
            session =>
                session.ExecuteAsync(
                    """
                    UPDATE mail SET state = @state, error = @error, next_try_at = @next, content = CASE WHEN @state = 'due' THEN content END
                    WHERE env = @env AND id = @mail AND state IN ('due', 'sending')
                    """,
                    new
                    {
                        env = environment.Value,
                        mail,
                        error,
                        next = Iso.Of(nextTry),
                        state = MailStatements.StateText(nextTry is null ? MailState.Failed : MailState.Due),
                    }
                ),
            cancel
        );

    /// <summary>What waits for this person must not go any more: a fresh password was or will be set, or the person has logged in.</summary>
    public Task VoidAsync(EnvironmentKey environment, EmployeeId employee, string kind, CancellationToken cancel = default) =>
        database.WriteAsync(
            session =>
                session.ExecuteAsync(
                    "UPDATE mail SET state = 'void', content = NULL WHERE env = @env AND employee = @employee AND kind = @kind AND state IN ('due', 'sending')",
                    new
                    {
                        env = environment.Value,
                        employee = employee.Value,
                        kind,
                    }
                ),
            cancel
        );

    private async Task<IReadOnlyList<KeptMail>> ListAsync(string where, object parameters, CancellationToken cancel)
    {
        var rows = await database.ReadAsync(
            session => session.ListAsync<MailRow>($"SELECT {MailRow.Columns} FROM mail WHERE {where}", parameters),
            cancel
        );
        return [.. rows.Select(row => row.ToMail(box))];
    }
}
