using Passerelle.Store;
using Passerelle.Store.Data;
using Passerelle.Store.Mails;

namespace Passerelle.Console.Pages.People;

/// <summary>Reads whether the login mails of a person have gone. Their content stays closed.</summary>
public static class LoginMails
{
    private const string Latest = """
        SELECT state, created_at AS CreatedAt, sent_at AS SentAt, error FROM mail
        WHERE env = @env AND employee = @employee ORDER BY created_at DESC, id DESC LIMIT 5
        """;

    /// <returns>Newest first.</returns>
    public static async Task<IReadOnlyList<LoginMail>> AskAsync(StoreQueries queries, EnvironmentKey environment, string employee, CancellationToken cancel)
    {
        var rows = await queries.ListAsync<Row>(Latest, new { env = environment.Value, employee }, cancel);
        return
        [
            .. rows.Select(row => new LoginMail(
                Enum.Parse<MailState>(row.State, ignoreCase: true),
                StoreQueries.Time(row.CreatedAt),
                StoreQueries.TimeOrNull(row.SentAt),
                row.Error
            )),
        ];
    }

    private sealed class Row
    {
        public string State { get; init; } = "";
        public string CreatedAt { get; init; } = "";
        public string? SentAt { get; init; }
        public string? Error { get; init; }
    }
}
