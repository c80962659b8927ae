using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Passerelle.Sandbox.Hosting;
using Passerelle.Sandbox.Personio;

namespace Passerelle.Sandbox.Tests.Personio;

/// <summary>A simulated account behind real HTTP, and the plainest of clients.</summary>
internal sealed class PersonioServer : IAsyncDisposable
{
    private PersonioServer(PersonioAccount account, SandboxHost host)
    {
        Account = account;
        Host = host;
        Http = new HttpClient { BaseAddress = host.PersonioAddress };
    }

    public PersonioAccount Account { get; }
    public SandboxHost Host { get; }
    public HttpClient Http { get; }

    public static async Task<PersonioServer> StartAsync(PersonioState? state = null, PersonioOptions? options = null, TimeProvider? clock = null)
    {
        var account = new PersonioAccount(options ?? new PersonioOptions(), clock ?? TimeProvider.System);
        account.Replace(state ?? SampleCompany.State);
        return new PersonioServer(account, await SandboxHost.StartAsync(new SandboxHostOptions { Personio = account, LearningPort = 0 }));
    }

    public async Task<string> SignInAsync(int generation = 1)
    {
        var token = generation == 1
            ? (await Body(await Http.PostAsJsonAsync("/v1/auth", new { client_id = Account.Options.ClientId, client_secret = Account.Options.ClientSecret })))["data"]!["token"]
            : (await Body(await PostFormAsync("/v2/auth/token", ("grant_type", "client_credentials"), ("client_id", Account.Options.ClientId), ("client_secret", Account.Options.ClientSecret))))["access_token"];
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string?)token);
        return (string)token!;
    }

    public Task<HttpResponseMessage> PostFormAsync(string path, params (string Name, string Value)[] fields) =>
        Http.PostAsync(path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    public async Task<JsonNode> GetAsync(string path, HttpStatusCode expected = HttpStatusCode.OK, bool beta = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (beta)
        {
            request.Headers.Add("Beta", "true");
        }

        using var response = await Http.SendAsync(request);
        response.StatusCode.ShouldBe(expected, $"{path}: {await response.Content.ReadAsStringAsync()}");
        return await Body(response);
    }

    public static async Task<JsonNode> Body(HttpResponseMessage response) => JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Host.DisposeAsync();
    }
}
