using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Store.Data;

namespace Passerelle.Store.Findings;

/// <summary>The difference between the findings that are open and those of a run.</summary>
internal sealed class FindingSync(Session session, string env, string run, DateTimeOffset now)
{
    public async Task<FindingChanges> RunAsync(IReadOnlyCollection<Finding> findings, IReadOnlySet<EmployeeId>? considered)
    {
        await session.LockOutOthersAsync($"findings {env}");
        var open = (
            await session.ListAsync<FindingRow>($"SELECT {FindingRow.Columns} FROM finding WHERE env = @env AND closed_at IS NULL", new { env })
        ).ToDictionary(row => row.IdentityText, StringComparer.Ordinal);
        var statements = new List<Statement>();
        var opened = new List<Finding>();
        foreach (var finding in findings.DistinctBy(IdentityOf, StringComparer.Ordinal))
        {
            if (!open.Remove(IdentityOf(finding), out var known) && !open.Remove(IdentityBeforeTheAccount(finding), out known))
            {
                opened.Add(finding);
            }
            else if (
                known.Text != finding.Text
                || known.Mend != finding.Mend
                || known.Words != WordsOf(finding)
                || known.UserId != finding.User?.Value
            )
            {
                statements.Add(
                    new(
                        """
                        UPDATE finding SET identity = @identity, user_id = @user, text = @text, mend = @mend, words = @words, search = @search
                        WHERE id = @id
                        """,
                        ("identity", IdentityOf(finding)),
                        ("user", finding.User?.Value),
                        ("text", finding.Text),
                        ("mend", finding.Mend),
                        ("words", WordsOf(finding)),
                        ("search", SearchOf(finding)),
                        ("id", known.Id)
                    )
                );
            }
        }

        var ids = await ShortId.NextAsync(session, 'f', now, opened.Count);
        statements.AddRange(opened.Select((finding, i) => Open(ids[i], finding)));
        var mended = open.Values.Where(row => considered is null || (row.Employee is { } id && considered.Contains(new EmployeeId(id)))).ToList();
        statements.AddRange(mended.Select(row => Close(row.Id)));
        await session.RunAsync(statements);
        return new FindingChanges(opened, [.. mended.Select(row => row.Id)]);
    }

    /// <summary>Code, person and field; where it concerns nobody, what it is about, or else the text, tells one from another.</summary>
    private static string IdentityOf(Finding finding) =>
        StoreJson.Write<string?[]>(
            [
                finding.Code,
                finding.Employee?.Value,
                finding.User?.Value,
                finding.Field,
                finding.Employee is null && finding.User is null ? finding.About ?? finding.Text : null,
            ]
        );

    /// <summary>As it was written when the person had no account yet: the account that came since makes no other finding of it.</summary>
    private static string IdentityBeforeTheAccount(Finding finding) => IdentityOf(finding.Employee is null ? finding : finding with { User = null });

    private Statement Open(string id, Finding finding) =>
        new(
            """
            INSERT INTO finding (id, env, identity, code, employee, user_id, field, text, mend, words, search, first_seen_at, first_run)
            VALUES (@id, @env, @identity, @code, @employee, @user, @field, @text, @mend, @words, @search, @now, @run)
            """,
            ("id", id),
            ("env", env),
            ("identity", IdentityOf(finding)),
            ("code", finding.Code),
            ("employee", finding.Employee?.Value),
            ("user", finding.User?.Value),
            ("field", finding.Field),
            ("text", finding.Text),
            ("mend", finding.Mend),
            ("words", WordsOf(finding)),
            ("search", SearchOf(finding)),
            ("now", Iso.Of(now)),
            ("run", run)
        );

    private static string WordsOf(Finding finding) => new StoredWords(finding.What, finding.Remedy).ToJson();

    private static string SearchOf(Finding finding) => SearchText.Of(finding.Text, finding.Mend, finding.Employee?.Value, finding.Code);

    private Statement Close(string id) =>
        new("UPDATE finding SET closed_at = @now, closed_run = @run WHERE id = @id", ("now", Iso.Of(now)), ("run", run), ("id", id));
}
