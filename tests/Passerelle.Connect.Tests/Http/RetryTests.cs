using System.Net;
using System.Net.Sockets;
using Passerelle.Connect.Http;

namespace Passerelle.Connect.Tests.Http;

[Trait("Rule", "R7")]
public sealed class RetryTests
{
    [Theory]
    [InlineData(429)]
    [InlineData(408)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    public async Task What_is_refused_for_now_is_tried_again(int status)
    {
        await using var remote = await ChannelFixture.StartAsync();
        remote.Server.On("GET", "/a", status).On("GET", "/a", status).On("GET", "/a", 200, "[]");

        var result = await remote.GetAsync("/a");

        result.Value!.Status.ShouldBe(200);
        remote.Counter.LearningWrites.ShouldBe(3);
    }

    [Fact]
    public async Task After_the_last_try_the_answer_is_handed_out()
    {
        await using var remote = await ChannelFixture.StartAsync();
        remote.Server.On("GET", "/a", 503).On("GET", "/a", 503).On("GET", "/a", 503);

        (await remote.GetAsync("/a")).Value!.Status.ShouldBe(503);
    }

    [Fact]
    public async Task What_is_refused_for_good_is_not_tried_again()
    {
        await using var remote = await ChannelFixture.StartAsync();
        remote.Server.On("GET", "/a", 400, """{"error":{"code":"mailInvalid"}}""");

        (await remote.GetAsync("/a")).Value!.Status.ShouldBe(400);
    }

    [Fact]
    public async Task A_lost_connection_and_a_time_out_are_tried_again()
    {
        await using var remote = await ChannelFixture.StartAsync(new RetryRules(3, TimeSpan.FromMilliseconds(5), TimeSpan.FromMilliseconds(300)));
        remote.Server.OnLost("PUT", "/a").OnSilence("PUT", "/a").On("PUT", "/a", 204);

        (await remote.SendAsync(HttpMethod.Put, "/a")).Value!.Status.ShouldBe(204);
    }

    [Fact]
    public async Task A_create_does_not_meet_the_closing_connection_of_an_old_server()
    {
        await using var old = new OldServer();
        await using var remote = ChannelFixture.On(await ScriptedServer.StartAsync(), old.Address);
        var target = new Uri(old.Address, "/a");
        await remote.SendAsync(HttpMethod.Get, "/a", target: target);

        for (var create = 0; create < 3; create++)
        {
            (await remote.SendAsync(HttpMethod.Post, "/a", repeatable: false, target)).Value.ShouldNotBeNull().Status.ShouldBe(200);
        }
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_asked_for_again()
    {
        await using var remote = await ChannelFixture.StartAsync();
        remote.Server.On(
            "GET",
            "/a",
            async context =>
            {
                context.Response.ContentType = "application/json";
                context.Response.ContentLength = 1000;
                await context.Response.Body.WriteAsync("[1,2"u8.ToArray());
                await context.Response.Body.FlushAsync();
                context.Abort();
            }
        );
        remote.Server.On("GET", "/a", 200, "[]");

        (await remote.GetAsync("/a")).Value!.Body.Length.ShouldBe(2);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_create_is_not_repeated_after_a_server_error(int status)
    {
        await using var remote = await ChannelFixture.StartAsync();
        remote.Server.On("POST", "/a", status);

        (await remote.SendAsync(HttpMethod.Post, "/a", repeatable: false)).Value!.Status.ShouldBe(status);
    }

    [Fact]
    public async Task A_create_is_repeated_when_it_was_refused_before_it_was_handled()
    {
        await using var remote = await ChannelFixture.StartAsync();
        remote.Server.On("POST", "/a", 429).On("POST", "/a", 201, "{}");

        (await remote.SendAsync(HttpMethod.Post, "/a", repeatable: false)).Value!.Status.ShouldBe(201);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_create_without_an_answer_is_unknown_and_sent_once(bool silent)
    {
        await using var remote = await ChannelFixture.StartAsync(new RetryRules(5, TimeSpan.FromMilliseconds(5), TimeSpan.FromMilliseconds(300)));
        _ = silent ? remote.Server.OnSilence("POST", "/a") : remote.Server.OnLost("POST", "/a");

        var result = await remote.SendAsync(HttpMethod.Post, "/a", repeatable: false);

        result.Failure!.Kind.ShouldBe(FailureKind.Unknown);
        remote.Server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_create_is_repeated_when_no_connection_came_about()
    {
        var closed = ClosedPort();
        await using var elsewhere = ChannelFixture.On(await ScriptedServer.StartAsync(), closed);

        var error = await Should.ThrowAsync<RemoteAccessException>(
            () => elsewhere.SendAsync(HttpMethod.Post, "/a", repeatable: false, target: new Uri(closed, "/a"))
        );

        error.Code.ShouldBe(RemoteCodes.Unreachable);
        elsewhere.Counter.LearningWrites.ShouldBe(3);
    }

    [Fact]
    public async Task A_silent_host_stops_the_run_with_a_mend()
    {
        await using var remote = await ChannelFixture.StartAsync(new RetryRules(2, TimeSpan.FromMilliseconds(5), TimeSpan.FromMilliseconds(200)));
        remote.Server.OnSilence("GET", "/a").OnSilence("GET", "/a");

        var error = await Should.ThrowAsync<RemoteAccessException>(() => remote.GetAsync("/a"));

        error.System.ShouldBe("Remote");
        error.Text.ShouldContain("timed out");
        error.Mend.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task One_request_without_an_answer_does_not_stop_the_run_while_others_are_answered()
    {
        await using var remote = await ChannelFixture.StartAsync(new RetryRules(2, TimeSpan.FromMilliseconds(5), TimeSpan.FromMilliseconds(400)));
        remote.Server.OnSilence("PUT", "/bad").OnSilence("PUT", "/bad").On("GET", "/good", 200, "[]");

        var bad = remote.SendAsync(HttpMethod.Put, "/bad");
        await Task.Delay(100);
        await remote.GetAsync("/good");

        (await bad).Failure!.Kind.ShouldBe(FailureKind.Unknown);
    }

    [Fact]
    public async Task Retry_After_is_waited_for_by_everyone()
    {
        await using var remote = await ChannelFixture.StartAsync();
        remote.Server.On("GET", "/a", 429, null, ("Retry-After", "1")).On("GET", "/a", 200, "[]").On("GET", "/b", 200, "[]");
        var began = TimeProvider.System.GetTimestamp();

        var first = remote.GetAsync("/a");
        await Task.Delay(200);
        await remote.GetAsync("/b");
        TimeProvider.System.GetElapsedTime(began).ShouldBeGreaterThan(TimeSpan.FromMilliseconds(950));
        (await first).Value!.Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_host_that_asks_for_an_hour_is_not_waited_for()
    {
        await using var remote = await ChannelFixture.StartAsync();
        remote.Server.On("GET", "/a", 429, null, ("Retry-After", "3600"));

        (await remote.GetAsync("/a")).Value!.Status.ShouldBe(429);
    }

    [Fact]
    public void Waits_double_and_carry_jitter_upwards_only()
    {
        var rules = new RetryRules(5, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));

        Enumerable.Range(0, 4).Select(i => rules.WaitAfter(i, random: 0).TotalSeconds).ShouldBe([1, 2, 4, 8]);
        rules.WaitAfter(1, random: 1).TotalSeconds.ShouldBe(3);
        rules.WaitAfter(60, random: 1).ShouldBe(RetryRules.LongestWait);
    }

    [Fact]
    [Trait("Rule", "R11")]
    public async Task The_hook_runs_before_each_request_and_can_stop()
    {
        ValueTask Hook(CancellationToken _) => throw new OperationCanceledException("paused");
        await using var remote = await ChannelFixture.StartAsync(change: o => o with { BeforeEachRequest = Hook });

        await Should.ThrowAsync<OperationCanceledException>(() => remote.GetAsync("/a"));

        remote.Counter.LearningWrites.ShouldBe(0);
    }

    /// <summary>Stopped between two tries, what the first one did would be taken for not done.</summary>
    [Fact]
    [Trait("Rule", "R11")]
    public async Task A_request_that_was_sent_comes_to_its_end()
    {
        var runs = 0;
        ValueTask Hook(CancellationToken _) => ++runs > 1 ? throw new OperationCanceledException("paused") : ValueTask.CompletedTask;
        await using var remote = await ChannelFixture.StartAsync(change: o => o with { BeforeEachRequest = Hook });
        remote.Server.On("GET", "/a", 503).On("GET", "/a", 200);

        (await remote.GetAsync("/a")).Value!.Status.ShouldBe(200);
    }

    private static Uri ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }
}
