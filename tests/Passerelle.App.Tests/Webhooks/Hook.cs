using System.Globalization;
using System.Net;
using System.Text;
using Passerelle.App.Tests.Console;
using Passerelle.Running;
using Passerelle.Running.Queue;
using Passerelle.Store;

namespace Passerelle.App.Tests.Webhooks;

/// <summary>Personio, as far as it tells that something changed.</summary>
internal sealed class Hook(ServedConsole console, string? token = Hook.Token, string slug = ServedConsole.Slug) : IDisposable
{
    public const string Token = "a-token-nobody-can-guess-0123456789";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpClient http = new() { BaseAddress = console.Address };

    public static string About(long person, string name = "person.updated") =>
        $$$"""{"company_id":"123456","event_name":"{{{name}}}","occurred_at":"2026-09-14T15:33:56Z","payload":{"person_id":"{{{person.ToString(CultureInfo.InvariantCulture)}}}"}}""";

    /// <summary>Tells that something about a person changed; it must be taken.</summary>
    public async Task TellAsync(long person, string name = "person.updated") => (await SendAsync(About(person, name))).StatusCode.ShouldBe(HttpStatusCode.Accepted);

    public Task<HttpResponseMessage> SendAsync(string body, string type = "application/json") => SendAsync(Encoding.UTF8.GetBytes(body), type);

    public Task<HttpResponseMessage> SendAsync(byte[] body, string type = "application/json")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/hooks/personio/{slug}") { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", token);
        }

        return http.SendAsync(request);
    }

    /// <summary>Waits until nobody waits any more and this many runs were started by messages.</summary>
    public static async Task<IReadOnlyList<StartedRun>> RunsAsync(Stores stores, EnvironmentKey key, int atLeast = 1)
    {
        var until = DateTime.UtcNow + Patience;
        while (true)
        {
            var runs = await StartedAsync(stores, key);
            if (runs.Count >= atLeast && runs.All(run => run.Outcome is not null) && await stores.Webhooks.FindAsync(key) is null)
            {
                return runs;
            }

            (DateTime.UtcNow < until).ShouldBeTrue($"{runs.Count} runs after {Patience}");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>The runs that messages started, oldest first.</summary>
    public static async Task<IReadOnlyList<StartedRun>> StartedAsync(Stores stores, EnvironmentKey key) =>
        await stores.Queries.ListAsync<StartedRun>("SELECT id, kind, outcome FROM run WHERE env = @env AND started_by = @by ORDER BY started_at", new { env = key.Value, by = Starters.Webhook });

    public void Dispose() => http.Dispose();

    internal sealed class StartedRun
    {
        public string Id { get; init; } = "";
        public string Kind { get; init; } = "";
        public string? Outcome { get; init; }
    }
}
