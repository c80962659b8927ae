using Microsoft.Extensions.Logging;
using Passerelle.Connect.Http;

namespace Passerelle.Connect.Tests.Http;

public sealed class AnswerTests
{
    [Theory]
    [InlineData(200)]
    [InlineData(404)]
    public async Task HTML_instead_of_JSON_is_an_error_with_a_mend(int status)
    {
        await using var remote = await ChannelFixture.StartAsync();
        remote.Server.On("GET", "/a", status, "<html>Sign in</html>", ("Content-Type", "text/html"));

        var error = await Should.ThrowAsync<RemoteAccessException>(() => remote.GetAsync("/a"));

        error.Code.ShouldBe(RemoteCodes.NotJson);
        error.Text.ShouldContain("text/html instead of JSON");
        error.Mend.ShouldContain("base address");
    }

    [Fact]
    public async Task HTML_that_calls_itself_JSON_is_one_too()
    {
        await using var remote = await ChannelFixture.StartAsync();
        remote.Server.On("GET", "/a", 200, " <!doctype html>");

        (await Should.ThrowAsync<RemoteAccessException>(() => remote.GetAsync("/a"))).Code.ShouldBe(RemoteCodes.NotJson);
    }

    [Fact]
    public async Task A_proxys_HTML_with_a_server_error_counts_as_the_server_error()
    {
        await using var remote = await ChannelFixture.StartAsync();
        remote.Server.On("GET", "/a", 502, "<html/>", ("Content-Type", "text/html")).On("GET", "/a", 200, "[]");

        (await remote.GetAsync("/a")).Value!.Status.ShouldBe(200);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    public async Task A_redirect_is_never_followed(int status)
    {
        await using var remote = await ChannelFixture.StartAsync();
        remote.Server.On("GET", "/a", status, null, ("Location", "/b"));

        (await Should.ThrowAsync<RemoteAccessException>(() => remote.GetAsync("/a"))).Code.ShouldBe(RemoteCodes.Redirected);
    }

    [Fact]
    public async Task An_answer_without_end_is_cut()
    {
        await using var remote = await ChannelFixture.StartAsync(change: o => o with { MaxAnswerBytes = 1000 });
        remote.Server.On("GET", "/a", 200, $"\"{new string('x', 2000)}\"");

        (await Should.ThrowAsync<RemoteAccessException>(() => remote.GetAsync("/a"))).Code.ShouldBe(RemoteCodes.TooLarge);
    }

    [Fact]
    public async Task A_request_to_another_host_is_not_sent()
    {
        await using var remote = await ChannelFixture.StartAsync();

        await Should.ThrowAsync<ArgumentException>(() => remote.SendAsync(HttpMethod.Get, "/a", target: new Uri("http://127.0.0.2:9/a")));
    }

    [Fact]
    public async Task Logs_hold_method_template_and_status_but_no_body()
    {
        var log = new ListLogger();
        await using var remote = await ChannelFixture.StartAsync(logger: log);
        remote.Server.On("GET", "/a", 503, """{"error":"lea.martin@acme.example"}""").On("GET", "/a", 200, "\"secret-body\"");

        await remote.GetAsync("/a");

        log.Lines.ShouldContain(l => l.StartsWith("Remote GET /a answered 200 after"));
        log.Lines.ShouldAllBe(l => !l.Contains("secret-body") && !l.Contains("lea.martin"));
    }

    [Theory]
    [InlineData("https://app.360learning.com", null)]
    [InlineData("https://APP.360learning.com/", null)]
    [InlineData("http://127.0.0.1:14532", null)]
    [InlineData("http://localhost:1", null)]
    [InlineData("http://[::1]:1", null)]
    [InlineData("http://app.360learning.com", "Plain http")]
    [InlineData("https://app.360learning.com.evil.example", "not allowed")]
    [InlineData("https://me@app.360learning.com", "no user")]
    [InlineData("https://app.360learning.com/api/v2", "no user, path")]
    [InlineData("ftp://app.360learning.com", "https://")]
    public void Base_addresses_are_limited_to_the_vendors_hosts_and_loopback(string address, string? problem)
    {
        var found = Origin.Problem(new Uri(address), ["app.360learning.com"]);

        if (problem is null)
        {
            found.ShouldBeNull();
        }
        else
        {
            found.ShouldNotBeNull().ShouldContain(problem);
        }
    }

    [Theory]
    [InlineData("/api/v2/users?next=abc", "https://app.360learning.com/api/v2/users?next=abc")]
    [InlineData("https://app.360learning.com/x", "https://app.360learning.com/x")]
    [InlineData("?next=1", "https://app.360learning.com/api/v2/users?next=1")]
    [InlineData("http://app.360learning.com/x", null)]
    [InlineData("https://app.360learning.com:8443/x", null)]
    [InlineData("https://evil.example/x", null)]
    [InlineData("//evil.example/x", null)]
    [InlineData("https://app.360learning.com@evil.example/x", null)]
    public void A_link_is_followed_on_the_same_origin_only(string link, string? expected) =>
        (Origin.Resolve(new Uri("https://app.360learning.com/api/v2/users"), link)?.ToString()).ShouldBe(expected);

    private sealed class ListLogger : ILogger
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));
    }
}
