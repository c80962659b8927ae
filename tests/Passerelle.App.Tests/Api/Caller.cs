using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Passerelle.App.Tests.Console;
using Passerelle.Running;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Api;

/// <summary>A program that calls the API.</summary>
public sealed class Caller(Uri address, string? token) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };

    /// <summary>A caller with a token of an account that is made for it.</summary>
    public static async Task<Caller> WithRolesAsync(ServedConsole console, TokenScope scope, params Role[] roles)
    {
        var account = await console.AddAsync($"{Guid.NewGuid():N}@acme.example", ServedConsole.Platform, roles);
        return new Caller(console.Address, await TokenAsync(console.Stores, account, scope));
    }

    public static Task<string> TokenAsync(Stores stores, string account, TokenScope scope) =>
        stores.Tokens.MakeAsync(account, "a test", scope, TimeSpan.FromDays(1), "test");

    public Task<HttpResponseMessage> GetAsync(string page) => SendAsync(HttpMethod.Get, page, body: null);

    public Task<HttpResponseMessage> PostAsync(string page, string body = "{}") => SendAsync(HttpMethod.Post, page, body);

    public async Task<JsonElement> ReadAsync(string page)
    {
        var answer = await GetAsync(page);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await JsonAsync(answer);
    }

    /// <summary>Starts something and waits for its end.</summary>
    /// <returns>The work as it ended.</returns>
    public async Task<JsonElement> DoneAsync(string page, string body = "{}")
    {
        var answer = await PostAsync(page, body);
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted, await answer.Content.ReadAsStringAsync());
        var until = DateTime.UtcNow + Patience;
        while (DateTime.UtcNow < until)
        {
            var work = await ReadAsync(answer.Headers.Location!.ToString());
            if (work.GetProperty("state").GetString() == "ended")
            {
                return work;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException(page);
    }

    /// <summary>A call that comes to nothing.</summary>
    /// <returns>The problem's code.</returns>
    public static async Task<string?> CodeAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(status, text);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        using var document = JsonDocument.Parse(text);
        document.RootElement.GetProperty("status").GetInt32().ShouldBe((int)status);
        document.RootElement.GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
        document.RootElement.GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
        return document.RootElement.GetProperty("code").GetString();
    }

    public static async Task<JsonElement> JsonAsync(HttpResponseMessage answer)
    {
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return document.RootElement.Clone();
    }

    public void Dispose() => http.Dispose();

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string page, string? body)
    {
        var request = new HttpRequestMessage(method, page) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return http.SendAsync(request);
    }
}
