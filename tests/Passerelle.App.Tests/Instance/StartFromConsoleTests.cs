using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Passerelle.App.Tests.Console;

namespace Passerelle.App.Tests.Instance;

/// <summary>The console starts and stops the instance as a person would: the program serves, a browser asks.</summary>
public sealed partial class StartFromConsoleTests : IAsyncLifetime
{
    private readonly ProgramUnderTest program = new();
    private Process? serving;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (serving is not null)
        {
            serving.Kill();
            await serving.WaitForExitAsync();
            serving.Dispose();
        }

        await program.RunAsync("instance", "stop");
        program.Dispose();
    }

    [Fact]
    [Trait("Rule", "T1")]
    public async Task A_started_instance_answers_lets_the_same_account_in_and_stops()
    {
        var (browser, slug) = await ServeAsync();
        (await browser.SendAsync($"/{slug}/instance/start", ("days", "30"), ("people", "40"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await browser.ReadAsync($"/{slug}/instance", "en");
        page.ShouldContain("The test instance is running.");
        page.ShouldContain("40 employees");

        var instance = new ServedConsole.Browser(new Uri(Learning().Match(page).Value));
        (await instance.SendAsync("/sign-in", ("mail", "lea@acme.example"), ("password", ServedConsole.Password))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await instance.ReadAsync("/groups", "en")).ShouldContain("Acme Academy");
        (await instance.GetAsync("/api/v2/users")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        (await browser.SendAsync($"/{slug}/instance/stop")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.ReadAsync($"/{slug}/instance", "en")).ShouldContain("The test instance is stopped.");
        await Should.ThrowAsync<HttpRequestException>(() => instance.GetAsync("/groups"));
    }

    private async Task<(ServedConsole.Browser Browser, string Slug)> ServeAsync()
    {
        serving = program.Start("serve", "--urls", "http://127.0.0.1:0");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var link = "";
        while (link.Length == 0)
        {
            link = Link().Match(await serving.StandardOutput.ReadLineAsync(patience.Token) ?? throw new InvalidOperationException("It ended.")).Value;
        }

        var address = new Uri(link);
        var browser = new ServedConsole.Browser(new Uri(address.GetLeftPart(UriPartial.Authority)));
        var token = address.Query.Split('=')[1];
        await browser.SendAsync(
            "/first-start",
            ("token", token), ("platform", ServedConsole.Platform), ("name", "Léa Martin"), ("mail", "lea@acme.example"), ("password", ServedConsole.Password), ("again", ServedConsole.Password)
        );
        return (browser, ServedConsole.Slug);
    }

    [GeneratedRegex("http://[^ ]+first-start\\?token=[0-9a-f]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex("http://127\\.0\\.0\\.1:[0-9]+(?=</code>)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Learning();
}
