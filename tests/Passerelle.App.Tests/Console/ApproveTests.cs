using System.Net;
using System.Text.RegularExpressions;
using Passerelle.App.Tests.Console.World;
using Passerelle.App.Tests.EndToEnd.World;
using Passerelle.Sandbox.Learning;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Console;

/// <summary>What is held is approved in the browser: all, some or none, by name (rules R4, S11).</summary>
[Trait("Rule", "R4")]
public sealed partial class ApproveTests : IAsyncLifetime
{
    private readonly List<long> people = [];
    private ConsoleWorld world = null!;
    private ServedConsole.Browser lea = null!;

    public async ValueTask InitializeAsync()
    {
        world = await ConsoleWorld.StartAsync(sync =>
        {
            sync.Config = sync.Config with { Guards = "{ removals: { percent: 10, count: 1 } }" };
            people.AddRange(Enumerable.Range(1, 8).Select(number => sync.Hire("Person", $"Number{number}", more: [("email", number == 8 ? "desk@acme.example" : $"p{number}@acme.example")])));
        });
        lea = await world.SignInAsync(Role.Administrator);
        await world.Sync.SyncedAsync();
    }

    public async ValueTask DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task Some_are_approved_by_name_and_the_others_stay_as_they_are()
    {
        await LeaveAsync(4);
        var review = await PageAsync(await lea.SendAsync(world.Link("/held/review"), Ticked(people[0], people[1], people[2])));
        review.ShouldContain("Approve 3 people?");
        review.ShouldContain("3 people lose their account.");

        var wrong = await lea.SendAsync(world.Link("/held/approve"), Approve("4", people[0], people[1], people[2]));
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await PageAsync(wrong)).ShouldContain("Nothing was approved");
        Deleted().ShouldBe(0);

        var ticket = await world.EndOfAsync(await lea.SendAsync(world.Link("/held/approve"), Approve("3", people[0], people[1], people[2])));
        ticket.End!.Report!.Counts["removed"].ShouldBe(3);
        Deleted().ShouldBe(3);
        Status(people[3]).ShouldNotBe(UserStatus.Deleted);
        var by = await world.Stores.Queries.ListAsync<string>("SELECT actor FROM audit WHERE action = 'holds-approved'");
        by.Single().ShouldStartWith("Léa Martin");
        (await PageAsync(await lea.GetAsync(world.Link("/held")))).ShouldContain("Person Number4");
    }

    [Fact]
    public async Task All_that_a_search_leaves_are_approved_and_no_others()
    {
        await LeaveAsync(3);
        var review = await PageAsync(await lea.SendAsync(world.Link("/held/review"), ("all", "yes"), ("search", "number2")));
        review.ShouldContain("Approve 1 person?");
        review.ShouldContain("Person Number2");
        await world.EndOfAsync(await lea.SendAsync(world.Link("/held/approve"), ("people", People().Match(review).Groups[1].Value), ("count", "1")));
        Deleted().ShouldBe(1);
        Status(people[1]).ShouldBe(UserStatus.Deleted);
    }

    [Fact]
    public async Task None_is_approved_by_naming_nobody()
    {
        await LeaveAsync(3);
        var answer = await lea.SendAsync(world.Link("/held/review"));
        (await PageAsync(await lea.GetAsync(answer.Headers.Location!.ToString()))).ShouldContain("Nobody was chosen.");
        Deleted().ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_was_decided_about_meanwhile_is_not_approved_again()
    {
        var run = await LeaveAsync(3);
        await world.Sync.RunAsync("approve", run, "--only", SyncWorld.Id(people[0]), "--by", "Ada");
        var late = await lea.SendAsync(world.Link("/held/approve"), Approve("2", people[0], people[1]));
        late.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await PageAsync(late)).ShouldContain("decided about meanwhile");
        Deleted().ShouldBe(1);
    }

    [Fact]
    [Trait("Rule", "S11")]
    public async Task A_reused_mailbox_shows_both_people_and_the_same_person_keeps_the_account()
    {
        var (newcomer, account, hold) = await ReuseAsync();
        var page = await PageAsync(await lea.GetAsync(world.Link($"/held/{hold}/mailbox")));
        page.ShouldContain("Ada Moreau");
        page.ShouldContain("Person Number8");
        page.ShouldContain("desk@acme.example");
        await world.EndOfAsync(await lea.SendAsync(world.Link($"/held/{hold}/mailbox"), ("decision", "same")));
        world.Sync.Account(newcomer)!.Id.ShouldBe(account);
    }

    [Fact]
    [Trait("Rule", "S11")]
    public async Task A_reused_mailbox_of_someone_else_gives_a_new_account()
    {
        var (newcomer, account, hold) = await ReuseAsync();
        (await lea.SendAsync(world.Link($"/held/{hold}/mailbox"), ("decision", "perhaps"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        world.Sync.Account(newcomer).ShouldBeNull();
        await world.EndOfAsync(await lea.SendAsync(world.Link($"/held/{hold}/mailbox"), ("decision", "other")));
        world.Sync.Account(newcomer)!.Id.ShouldNotBe(account);
        await world.Sync.SyncedAsync();
        world.Sync.Platform.FindUser(account)!.Status.ShouldBe(UserStatus.Deleted);
    }

    [Fact]
    [Trait("Rule", "S11")]
    public async Task A_reused_mailbox_is_never_decided_together_with_others()
    {
        var (newcomer, _, _) = await ReuseAsync();
        var page = await PageAsync(await lea.GetAsync(world.Link("/held")));
        page.ShouldNotContain($"value=\"{newcomer}\"");
        var answer = await lea.SendAsync(world.Link("/held/review"), ("all", "yes"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        world.Sync.Account(newcomer).ShouldBeNull();
    }

    private async Task<string> LeaveAsync(int many)
    {
        foreach (var person in people.Take(many))
        {
            world.Sync.Personio.SetStatus(person, "inactive");
        }

        var held = await world.Sync.SyncAsync();
        held.ExitCode.ShouldBe(4, held.ToString());
        return held.Run;
    }

    private async Task<(long Newcomer, string Account, string Hold)> ReuseAsync()
    {
        var account = world.Sync.Account(people[7])!.Id;
        world.Sync.Personio.SetStatus(people[7], "inactive");
        var newcomer = world.Sync.Hire("Ada", "Moreau", more: [("email", "desk@acme.example")]);
        (await world.Sync.SyncAsync()).ExitCode.ShouldBe(4);
        var hold = await world.Stores.Queries.ListAsync<string>("SELECT id FROM hold WHERE employee = @employee AND state = 'open'", new { employee = SyncWorld.Id(newcomer) });
        return (newcomer, account, hold.Single());
    }

    private int Deleted() => people.Count(person => Status(person) == UserStatus.Deleted);

    private UserStatus Status(long person) => world.Sync.Account(person)!.Status;

    private static (string, string)[] Ticked(params IEnumerable<long> chosen) => [.. chosen.Select(person => ("employee", SyncWorld.Id(person)))];

    private static (string, string)[] Approve(string count, params IEnumerable<long> chosen) => [("people", string.Join(' ', chosen.Select(SyncWorld.Id))), ("count", count)];

    private static async Task<string> PageAsync(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    [GeneratedRegex("name=\"people\" value=\"([^\"]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex People();
}
