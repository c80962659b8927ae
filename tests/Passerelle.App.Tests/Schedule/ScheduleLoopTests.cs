using Microsoft.Extensions.Logging.Abstractions;
using Passerelle.App.Tests.Mail;
using Passerelle.Configuration;
using Passerelle.Running.Queue;
using Passerelle.Running.Schedule;

namespace Passerelle.App.Tests.Schedule;

[Trait("Rule", "Section11")]
public sealed class ScheduleLoopTests
{
    [Fact]
    public async Task What_is_due_is_run_once_in_nobodys_name()
    {
        await using var world = await ScheduleWorld.MakeAsync();
        await world.RunAsync(hoursAgo: 72);
        await world.ConfirmAsync();
        var ticket = (await LookAsync(world)).ShouldHaveSingleItem();
        ticket.Order.Kind.ShouldBe("sync");
        ticket.Order.By.ShouldBeNull();
    }

    [Fact]
    [Trait("Rule", "L9")]
    public async Task A_configuration_nobody_said_yes_to_does_not_run_by_itself()
    {
        await using var world = await ScheduleWorld.MakeAsync();
        await world.RunAsync(hoursAgo: 72);
        (await LookAsync(world)).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "R11")]
    public async Task Nothing_starts_while_paused()
    {
        await using var world = await ScheduleWorld.MakeAsync();
        await world.RunAsync(hoursAgo: 72);
        await world.ConfirmAsync();
        await world.Stores.Pauses.PauseAsync(ScheduleWorld.Key, "Ada", reason: null);
        (await LookAsync(world)).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "N4")]
    public async Task The_administrator_is_told_once_that_no_run_succeeded()
    {
        await using var server = new SmtpListener();
        await using var world = await ScheduleWorld.MakeAsync(mail: $"mail: {{ host: 127.0.0.1, port: {server.Port}, security: none, from: academy@acme.example }}");
        await world.RunAsync(hoursAgo: 72);
        await LookAsync(world);
        await LookAsync(world);
        var mail = server.Mails.ShouldHaveSingleItem();
        mail.To.ShouldBe(["lea@acme.example"]);
        mail.Text.ShouldContain("n’a réussi depuis celle qui était prévue le 16/11/2026 02:00");
    }

    [Fact]
    [Trait("Rule", "N4")]
    public async Task The_administrator_is_told_of_a_pause_that_was_forgotten()
    {
        await using var server = new SmtpListener();
        await using var world = await ScheduleWorld.MakeAsync(mail: $"mail: {{ host: 127.0.0.1, port: {server.Port}, security: none, from: academy@acme.example }}");
        await world.RunAsync(hoursAgo: 72);
        await world.Stores.Pauses.PauseAsync(ScheduleWorld.Key, "Ada", reason: null);
        (await LookAsync(world)).ShouldBeEmpty();
        server.Mails.ShouldHaveSingleItem().To.ShouldBe(["lea@acme.example"]);
    }

    /// <summary>Looks at the schedule once, with a queue whose runs never come to their beginning.</summary>
    private static async Task<IReadOnlyList<RunTicket>> LookAsync(ScheduleWorld world)
    {
        var never = new TaskCompletionSource<ConnectorConfiguration?>();
        var queue = new RunQueue(world.Stores, (_, cancel) => never.Task.WaitAsync(cancel), TimeProvider.System, NullLoggerFactory.Instance);
        var looked = new TaskCompletionSource();
        var looks = 0;
        using var loop = new ScheduleLoop(
            _ =>
            {
                if (looks++ > 0)
                {
                    looked.TrySetResult();
                }

                return Task.FromResult<IReadOnlyList<ConnectorConfiguration>>([world.Configuration]);
            },
            world.Stores,
            queue,
            new Hurried(world.Clock),
            NullLoggerFactory.Instance
        );
        await loop.StartAsync(CancellationToken.None);
        await looked.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await loop.StopAsync(CancellationToken.None);
        var open = queue.Open(ScheduleWorld.Key);
        never.SetResult(null);
        await queue.StopAsync(CancellationToken.None);
        return open;
    }

    /// <summary>Shows the world's moment, and ticks every few milliseconds however seldom is asked for.</summary>
    private sealed class Hurried(TimeProvider moment) : TimeProvider
    {
        private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(20);

        public override DateTimeOffset GetUtcNow() => moment.GetUtcNow();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            period > TimeSpan.Zero ? base.CreateTimer(callback, state, Tick, Tick) : base.CreateTimer(callback, state, dueTime, period);
    }
}
