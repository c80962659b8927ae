using Microsoft.Extensions.Logging.Abstractions;
using Passerelle.Configuration;
using Passerelle.Configuration.Settings;
using Passerelle.Running;
using Passerelle.Running.Planning;
using Passerelle.Running.Queue;
using Passerelle.Running.Runs;
using Passerelle.Store;

namespace Passerelle.App.Tests.Queue;

public sealed class RunQueueTests : IAsyncLifetime
{
    private const string Text = """
        version: 1
        platform: Acme
        connector: { administrator: lea@acme.example, language: fr }
        personio: { domain: https://acme.personio.de, clientId: a, clientSecret: b, baseUrl: http://127.0.0.1:9 }
        environments: { test: { baseUrl: http://127.0.0.1:9, clientId: a, clientSecret: b, groups: [{ id: 65a0f2c4d9b1e2a3c4d5e6f7 }] } }
        """;

    private static readonly EnvironmentKey Test = new("Acme/Personio", IsTest: true);
    private static readonly RunEnd Well = new(Report: null, Refusal: null, 0, HadChanges: false);

    private readonly string folder = Directory.CreateTempSubdirectory("passerelle-queue-").FullName;
    private Stores stores = null!;
    private RunQueue queue = null!;

    public async ValueTask InitializeAsync()
    {
        stores = await Stores.OpenFileAsync(new DirectoryInfo(Path.Combine(folder, "data")), TimeProvider.System, CancellationToken.None);
        var configuration = ConfigurationText.Read(Text, EnvironmentName.Test, _ => null, _ => null);
        configuration.Mistakes.ShouldBeEmpty();
        queue = new RunQueue(stores, (key, _) => Task.FromResult(key.Connector == "unusable" ? null : configuration.Configuration), TimeProvider.System, NullLoggerFactory.Instance);
    }

    public async ValueTask DisposeAsync()
    {
        await queue.StopAsync(CancellationToken.None);
        await stores.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    [Trait("Rule", "R6")]
    public async Task Runs_of_one_environment_come_one_after_the_other_in_the_order_they_were_asked_for()
    {
        var gate = new TaskCompletionSource();
        List<int> begun = [];
        var tickets = Enumerable.Range(1, 3).Select(number => queue.Enqueue(Order(async () => { begun.Add(number); await gate.Task; }))).ToList();
        await UntilAsync(() => tickets[0].State == TicketState.Working);
        tickets[1].State.ShouldBe(TicketState.Waiting);
        queue.Open(Test).ShouldBe(tickets);
        gate.SetResult();
        await Task.WhenAll(tickets.Select(ticket => ticket.Ended));
        begun.ShouldBe([1, 2, 3]);
        queue.Open(Test).ShouldBeEmpty();
        queue.Find(tickets[2].Id)!.End.ShouldBe(Well);
    }

    [Fact]
    [Trait("Rule", "R6")]
    public async Task One_person_on_demand_does_not_wait_for_the_run_before()
    {
        var gate = new TaskCompletionSource();
        var whole = queue.Enqueue(Order(() => gate.Task));
        var person = queue.Enqueue(Order(() => Task.CompletedTask) with { Joins = true });
        await person.Ended;
        whole.State.ShouldNotBe(TicketState.Ended);
        gate.SetResult();
        await whole.Ended;
    }

    [Fact]
    public async Task A_bug_in_one_run_is_told_and_does_not_keep_back_the_next()
    {
        var broken = queue.Enqueue(Order(() => throw new InvalidOperationException("broken")));
        var next = queue.Enqueue(Order(() => Task.CompletedTask));
        await next.Ended;
        broken.End!.Refusal!.Code.ShouldBe("internal-error");
        next.End.ShouldBe(Well);
    }

    [Fact]
    public async Task A_run_that_finds_another_process_writing_tries_again()
    {
        var tries = 0;
        var busy = new RunEnd(Report: null, new Refusal("busy", "Another run is writing.", "", 1), 1, HadChanges: false);
        var ticket = queue.Enqueue(new RunOrder(Test, "sync", "Ada", (_, _, _) => Task.FromResult(++tries < 2 ? busy : Well)));
        await ticket.Ended;
        tries.ShouldBe(2);
        ticket.End.ShouldBe(Well);
    }

    [Fact]
    public async Task An_environment_that_cannot_run_says_so()
    {
        var ticket = queue.Enqueue(Order(() => Task.CompletedTask) with { Key = new EnvironmentKey("unusable", IsTest: false) });
        await ticket.Ended;
        ticket.End!.Refusal!.Code.ShouldBe("configuration");
    }

    [Fact]
    [Trait("Rule", "R5")]
    public async Task At_the_end_of_the_program_what_waits_is_given_up()
    {
        var gate = new TaskCompletionSource();
        var first = queue.Enqueue(Order(() => gate.Task));
        var second = queue.Enqueue(Order(() => Task.CompletedTask));
        await UntilAsync(() => first.State == TicketState.Working);
        var stopped = queue.StopAsync(CancellationToken.None);
        gate.SetResult();
        await stopped;
        first.End.ShouldBe(Well);
        second.End!.Refusal!.Code.ShouldBe("cancelled");
    }

    private static RunOrder Order(Func<Task> work) =>
        new(
            Test,
            "sync",
            "Ada",
            async (_, watcher, _) =>
            {
                watcher.Say("Working");
                await work();
                return Well;
            }
        );

    private static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }
}
