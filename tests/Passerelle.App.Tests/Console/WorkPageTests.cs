using System.Net;
using Passerelle.App.Tests.Console.World;
using Passerelle.Running.Planning;
using Passerelle.Running.Queue;
using Passerelle.Running.Runs;
using Passerelle.Store;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Console;

/// <summary>What is under way can be watched, left and found again.</summary>
public sealed class WorkPageTests : IAsyncLifetime
{
    private static readonly RunEnd Well = new(Report: null, Refusal: null, 0, HadChanges: false);

    private readonly TaskCompletionSource<RunEnd> gate = new();
    private ConsoleWorld world = null!;
    private ServedConsole.Browser auditor = null!;

    public async ValueTask InitializeAsync()
    {
        world = await ConsoleWorld.StartAsync(sync => sync.Hire("Ada", "Byron"));
        auditor = await world.SignInAsync(Role.Auditor);
    }

    public async ValueTask DisposeAsync()
    {
        gate.TrySetResult(Well);
        await world.DisposeAsync();
    }

    [Theory]
    [InlineData("en", "Reading roles")]
    [InlineData("fr", "Lecture des rôles")]
    [InlineData("de", "Rollen werden gelesen")]
    public async Task What_is_being_done_is_said_in_the_reader_s_language(string language, string words)
    {
        var ticket = await BegunAsync("Reading roles");
        WebUtility.HtmlDecode(await auditor.ReadAsync(Page(ticket), language)).ShouldContain(words);
    }

    [Fact]
    public async Task It_is_found_again_on_the_home_page_and_among_the_runs()
    {
        var ticket = await BegunAsync("Planning");
        (await auditor.ReadAsync(world.Link("/home"))).ShouldContain(Page(ticket));
        (await auditor.ReadAsync(world.Link("/runs"))).ShouldContain(Page(ticket));
        gate.SetResult(Well);
        await ticket.Ended;
        (await auditor.ReadAsync(world.Link("/home"))).ShouldNotContain(Page(ticket));
    }

    [Fact]
    public async Task When_it_has_ended_the_page_goes_on_to_what_came_of_it()
    {
        var ticket = await BegunAsync("Planning", then: world.Link("/people"));
        (await auditor.GetAsync(Page(ticket) + "/state")).Headers.Contains("HX-Redirect").ShouldBeFalse();
        gate.SetResult(Well);
        await ticket.Ended;
        (await auditor.GetAsync(Page(ticket) + "/state")).Headers.GetValues("HX-Redirect").ShouldBe([world.Link("/people")]);
        var answer = await auditor.GetAsync(Page(ticket));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe(world.Link("/people"));
    }

    [Fact]
    public async Task A_refusal_is_shown_with_what_to_do()
    {
        var ticket = await BegunAsync("Planning");
        gate.SetResult(Well with { Refusal = new Refusal("roster-loss", "Too few people.", "Look at the whitelist.", 5) });
        await ticket.Ended;
        var page = await auditor.ReadAsync(Page(ticket));
        page.ShouldContain("Too few people.");
        page.ShouldContain("Look at the whitelist.");
        (await auditor.GetAsync(Page(ticket) + "/state")).Headers.GetValues("HX-Redirect").ShouldBe([Page(ticket)]);
    }

    [Fact]
    public async Task Work_of_another_environment_is_not_shown()
    {
        var ticket = await BegunAsync("Planning", key: new EnvironmentKey("Elsewhere/Personio", IsTest: false));
        (await auditor.GetAsync(Page(ticket))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await auditor.GetAsync(Page(ticket) + "/state")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private string Page(RunTicket ticket) => world.Link("/work/" + ticket.Id);

    private async Task<RunTicket> BegunAsync(string saying, string? then = null, EnvironmentKey? key = null)
    {
        var begun = new TaskCompletionSource();
        var order = new RunOrder(
            key ?? world.Key,
            "sync",
            "Léa Martin",
            (_, watcher, _) =>
            {
                watcher.Say(saying);
                begun.SetResult();
                return gate.Task;
            }
        )
        {
            Then = then,
        };
        var ticket = world.Queue.Enqueue(order);
        await Task.WhenAny(begun.Task, ticket.Ended);
        return ticket;
    }
}
