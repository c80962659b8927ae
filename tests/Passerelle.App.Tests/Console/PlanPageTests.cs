using System.Net;
using Passerelle.App.Tests.Console.World;
using Passerelle.Console.Shared;
using Passerelle.Sandbox.Learning;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Console;

/// <summary>A plan is made, looked at and carried out in the browser, on systems that really answer.</summary>
public sealed class PlanPageTests : IAsyncLifetime
{
    private readonly Dictionary<string, long> people = new(StringComparer.Ordinal);
    private ConsoleWorld world = null!;
    private ServedConsole.Browser lea = null!;

    public async ValueTask InitializeAsync()
    {
        world = await ConsoleWorld.StartAsync(sync =>
        {
            sync.Config = sync.Config with { Guards = "{ removals: { percent: 100, count: 50 } }" };
            people["Ada"] = sync.Hire("Ada", "Byron");
            people["Ben"] = sync.Hire("Ben", "Müller", "Lyon", more: ("email", "ben.mueller@acme.example"));
            people["Cora"] = sync.Hire("Cora", "Lind");
        });
        lea = await world.SignInAsync(Role.Administrator);
    }

    public async ValueTask DisposeAsync() => await world.DisposeAsync();

    [Fact]
    [Trait("Rule", "R1")]
    public async Task A_plan_writes_nothing_and_shows_everybody_with_what_would_change()
    {
        var plan = await PlanAsync();
        world.Sync.Account(people["Ada"]).ShouldBeNull();
        var page = await ReadAsync(plan);
        page.ShouldContain("3 employees considered.");
        page.ShouldContain("3 accounts to make, 3 login mails to send");
        page.ShouldContain("ada.byron@acme.example");
        page.ShouldContain("Ben Müller");
    }

    [Fact]
    [Trait("Rule", "R9")]
    public async Task A_persons_page_tells_a_plan_that_was_carried_out_from_one_to_come()
    {
        var plan = await PlanAsync();
        var person = world.Link($"/people/{people["Ada"]}");
        (await lea.ReadAsync(person)).ShouldNotContain("This plan was carried out");
        await world.EndOfAsync(await lea.SendAsync(world.Link($"/plans/{plan}/apply"), ("confirmed", "yes")));
        (await lea.ReadAsync(person)).ShouldContain("This plan was carried out");
    }

    [Fact]
    [Trait("Rule", "Issue3")]
    public async Task Invitations_that_360Learning_sends_are_told_before_the_first_run()
    {
        await using var inviting = await ConsoleWorld.StartAsync(sync =>
        {
            sync.Config = sync.Config with { HasMail = false, Environment = "    notices: invitation" };
            sync.Hire("Ada", "Byron");
        });
        var ada = await inviting.SignInAsync(Role.Administrator);
        var plan = (await inviting.EndOfAsync(await ada.SendAsync(inviting.Link("/plans")))).Plan.ShouldNotBeNull();
        (await ada.ReadAsync(inviting.Link($"/plans/{plan}"))).ShouldContain("1 accounts to make, 1 invitations that 360Learning sends");
        (await ada.ReadAsync(inviting.Link($"/plans/{plan}/apply"))).ShouldContain("1 invitation that 360Learning sends cannot be called back.");
    }

    [Theory]
    [InlineData("?search=muller", "Ben", "Ada")]
    [InlineData("?search=ada.byron%40acme", "Ada", "Ben")]
    [InlineData("?kind=create&search=cora", "Cora", "Ada")]
    [InlineData("?reason=created&search=ben", "Ben", "Cora")]
    public async Task A_search_and_filters_leave_the_others_out(string query, string with, string without)
    {
        var page = await ReadAsync(await PlanAsync(), query);
        page.ShouldContain(with + " ");
        page.ShouldNotContain(without + " ");
    }

    [Fact]
    [Trait("Rule", "G7")]
    public async Task A_bar_of_the_tree_shows_exactly_the_people_it_counts()
    {
        var plan = await PlanAsync();
        var tree = await ReadAsync(plan, "?show=groups");
        var lyon = world.Sync.Group("Acme/Lyon");
        tree.ShouldContain($"?group={lyon}&way=in#list");
        var page = await ReadAsync(plan, $"?group={lyon}&way=in");
        page.ShouldContain("Ben ");
        page.ShouldNotContain("Ada ");
    }

    [Fact]
    public async Task People_stand_in_the_order_that_is_asked_for()
    {
        var plan = await PlanAsync();
        Order(await ReadAsync(plan, "?sort=name")).ShouldBe(["Ada", "Ben", "Cora"]);
        Order(await ReadAsync(plan, "?sort=-name")).ShouldBe(["Cora", "Ben", "Ada"]);
    }

    [Fact]
    [Trait("Rule", "R1")]
    public async Task Carrying_a_plan_out_makes_what_it_showed_and_goes_on_to_the_run()
    {
        var plan = await PlanAsync();
        (await lea.SendAsync(world.Link($"/plans/{plan}/apply"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest, "the first run of production asks once");
        var ticket = await world.EndOfAsync(await lea.SendAsync(world.Link($"/plans/{plan}/apply"), ("confirmed", "yes")));
        world.Sync.Account(people["Ada"]).ShouldNotBeNull();
        var run = ticket.End!.Report.ShouldNotBeNull();
        run.Outcome.ShouldBe("applied");
        (await lea.GetAsync(world.Link("/work/" + ticket.Id))).Headers.Location!.ToString().ShouldBe(world.Link("/runs/" + run.Run));
        var page = await ReadAsync(plan);
        page.ShouldContain("This plan was carried out.");
        page.ShouldNotContain($"/plans/{plan}/apply");
        WebUtility.HtmlDecode(await lea.ReadAsync(world.Link("/runs/" + run.Run))).ShouldContain("Léa Martin");
    }

    [Theory]
    [InlineData("number", "1")]
    [InlineData("field", "office")]
    public async Task The_first_run_can_begin_with_a_pilot(string name, string value)
    {
        (await lea.SendAsync(world.Link("/plans/pilot"), ("number", "none"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var ticket = await world.EndOfAsync(await lea.SendAsync(world.Link("/plans/pilot"), (name, value), ("value", "Lyon")));
        await world.EndOfAsync(await lea.SendAsync(world.Link($"/plans/{ticket.Plan}/apply"), ("confirmed", "yes")));
        var (inside, outside) = name == "number" ? ("Ada", "Ben") : ("Ben", "Ada");
        world.Sync.Account(people[inside]).ShouldNotBeNull();
        world.Sync.Account(people[outside]).ShouldBeNull();
        world.Sync.Account(people["Cora"]).ShouldBeNull();
    }

    [Fact]
    public async Task A_plan_that_removes_somebody_is_carried_out_only_after_the_number_was_typed()
    {
        await world.Sync.SyncedAsync();
        world.Sync.Personio.Change(people["Cora"], "status", "inactive");
        var plan = await PlanAsync();
        var ask = WebUtility.HtmlDecode(await lea.ReadAsync(world.Link($"/plans/{plan}/apply")));
        ask.ShouldContain("Cora Lind");
        ask.ShouldContain("1 person loses their account or groups");
        var wrong = await lea.SendAsync(world.Link($"/plans/{plan}/apply"), ("confirmed", "yes"), ("count", "12"));
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await wrong.Content.ReadAsStringAsync()).ShouldContain("value=\"12\"");
        world.Sync.Account(people["Cora"])!.Status.ShouldNotBe(UserStatus.Deleted);
        await world.EndOfAsync(await lea.SendAsync(world.Link($"/plans/{plan}/apply"), ("confirmed", "yes"), ("count", "1")));
        world.Sync.Account(people["Cora"])!.Status.ShouldBe(UserStatus.Deleted);
    }

    [Fact]
    [Trait("Rule", "R1")]
    public async Task A_plan_that_was_overtaken_says_so_and_offers_a_new_one()
    {
        var plan = await PlanAsync();
        (await ReadAsync(plan)).ShouldNotContain("may be out of date");
        await world.Sync.SyncedAsync();
        (await ReadAsync(plan)).ShouldContain("may be out of date");
        (await ReadAsync(plan, language: "fr")).ShouldContain("Préparer un nouveau plan");
    }

    [Fact]
    public async Task A_plan_of_which_nothing_is_left_says_so_and_an_unknown_one_is_not_found()
    {
        var plan = await PlanAsync();
        await world.Stores.Plans.KeepRowsOfLatestAsync(world.Key, 0);
        (await ReadAsync(plan)).ShouldContain("no longer kept");
        (await lea.GetAsync(world.Link("/plans/p-0"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_auditor_sees_a_plan_and_no_button()
    {
        var plan = await PlanAsync();
        var page = await (await world.SignInAsync(Role.Auditor)).ReadAsync(world.Link("/plans/" + plan));
        page.ShouldContain("ada.byron@acme.example");
        page.ShouldNotContain("/apply");
    }

    [Theory]
    [InlineData("3", true)]
    [InlineData("3.000", false)]
    [InlineData("", false)]
    [InlineData("drei", false)]
    [InlineData("-3", false)]
    public void A_number_is_typed_or_it_is_not(string typed, bool says) => Counting.Says(typed, 3).ShouldBe(says);

    [Fact]
    public void A_large_number_may_be_typed_as_it_is_shown() => Counting.Says("3 000", 3000).ShouldBeTrue();

    private async Task<string> PlanAsync() => (await world.EndOfAsync(await lea.SendAsync(world.Link("/plans")))).Plan.ShouldNotBeNull();

    private async Task<string> ReadAsync(string plan, string query = "", string language = "en") =>
        WebUtility.HtmlDecode(await lea.ReadAsync(world.Link($"/plans/{plan}{query}"), language));

    private static IReadOnlyList<string> Order(string page) =>
        [.. new[] { "Ada", "Ben", "Cora" }.OrderBy(name => page.IndexOf(name + " ", StringComparison.Ordinal))];
}
