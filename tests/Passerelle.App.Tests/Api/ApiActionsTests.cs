using System.Globalization;
using System.Net;
using System.Text.Json;
using Passerelle.App.Tests.Console.World;
using Passerelle.Sandbox.Learning;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Api;

/// <summary>What a script of an IT department does with the API beside reading: few people first, an accepted roster, whose mailbox, logins, links.</summary>
public sealed class ApiActionsTests : IAsyncLifetime
{
    private readonly List<long> people = [];
    private ConsoleWorld world = null!;
    private Caller caller = null!;

    public async ValueTask InitializeAsync()
    {
        world = await ConsoleWorld.StartAsync(sync =>
            people.AddRange(Enumerable.Range(1, 4).Select(number => sync.Hire("Person", $"Number{number}", number == 4 ? "Lyon" : "Paris", more: [("email", $"p{number}@acme.example")])))
        );
        caller = await Caller.WithRolesAsync(world.Console, TokenScope.Act, Role.Administrator);
    }

    public async ValueTask DisposeAsync()
    {
        caller.Dispose();
        await world.DisposeAsync();
    }

    [Fact]
    [Trait("Rule", "Section12")]
    public async Task A_run_and_a_plan_may_begin_with_a_few_people()
    {
        var plan = (await caller.DoneAsync(Link("/plans"), """{"pilot":{"field":"office","value":"lyon"}}""")).GetProperty("plan").GetString();
        var document = await caller.ReadAsync(Link($"/plans/{plan}"));
        document.GetProperty("people").EnumerateArray().Where(row => row.GetProperty("action").GetString() == "create").ShouldHaveSingleItem().GetProperty("employee").GetString().ShouldBe(Id(people[3]));

        (await Caller.CodeAsync(await caller.PostAsync(Link("/runs"), """{"kind":"sync","pilot":{"first":2},"confirmed":true}"""), HttpStatusCode.Conflict)).ShouldBe("plan-first");
        var two = (await caller.DoneAsync(Link("/plans"), """{"pilot":{"first":2}}""")).GetProperty("plan").GetString();
        (await caller.DoneAsync(Link($"/plans/{two}/apply"), """{"confirmed":true}""")).GetProperty("outcome").GetString().ShouldBe("applied");
        people.Where(person => world.Sync.Account(person) is not null).ShouldBe(people.Take(2));
        (await caller.ReadAsync(Link("/runs"))).GetProperty("runs")[0].GetProperty("kind").GetString().ShouldBe("pilot");
    }

    [Theory]
    [InlineData("""{"first":0}""")]
    [InlineData("{}")]
    [InlineData("""{"first":2,"field":"office","value":"Paris"}""")]
    [InlineData("""{"field":"office"}""")]
    [InlineData("""{"field":"iban","value":"x"}""")]
    public async Task A_pilot_of_nobody_knows_whom_is_refused_before_anything_is_read(string pilot)
    {
        (await Caller.CodeAsync(await caller.PostAsync(Link("/runs"), "{\"kind\":\"sync\",\"confirmed\":true,\"pilot\":" + pilot + "}"), HttpStatusCode.BadRequest)).ShouldBe("pilot");
        (await Caller.CodeAsync(await caller.PostAsync(Link("/plans"), "{\"pilot\":" + pilot + "}"), HttpStatusCode.BadRequest)).ShouldBe("pilot");
        world.Sync.PersonioLog.Entries.ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "R2")]
    public async Task A_list_that_looks_wrong_is_taken_once_in_the_name_of_the_tokens_owner()
    {
        await SyncAsync();
        people.Take(3).ToList().ForEach(person => world.Sync.Personio.Delete(person));
        (await SyncAsync()).GetProperty("outcome").GetString().ShouldBe("refused");
        (await Caller.CodeAsync(await caller.PostAsync(Link("/runs"), $$"""{"kind":"sync","acceptRoster":true,"only":["{{people[0]}}"]}"""), HttpStatusCode.BadRequest)).ShouldBe("whom");
        using (var reader = await Caller.WithRolesAsync(world.Console, TokenScope.Act, Role.Auditor))
        {
            (await reader.PostAsync(Link("/runs"), """{"kind":"sync","acceptRoster":true}""")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }

        (await caller.DoneAsync(Link("/runs"), """{"kind":"sync","acceptRoster":true}""")).GetProperty("outcome").GetString().ShouldBe("held");
        (await ActorAsync("accept-roster")).ShouldStartWith("Léa Martin");
    }

    [Fact]
    [Trait("Rule", "S11")]
    public async Task Whose_a_reused_mailbox_is_is_decided_expressly_and_alone()
    {
        var (run, former, newcomer) = await MailboxAsync();
        var account = world.Sync.Account(former)!.Id;
        (await Caller.CodeAsync(await caller.PostAsync(Link($"/runs/{run}/approve"), """{"all":true}"""), HttpStatusCode.Conflict)).ShouldBe("mailbox-undecided");
        (await Caller.CodeAsync(await caller.PostAsync(Link($"/runs/{run}/approve"), $$"""{"only":["{{newcomer}}"]}"""), HttpStatusCode.Conflict)).ShouldBe("mailbox-undecided");
        (await Caller.CodeAsync(await caller.PostAsync(Link($"/runs/{run}/approve"), """{"all":true,"mailbox":"samePerson"}"""), HttpStatusCode.BadRequest)).ShouldBe("whom");
        (await Caller.CodeAsync(await caller.PostAsync(Link($"/runs/{run}/approve"), $$"""{"only":["{{people[2]}}"],"mailbox":"samePerson"}"""), HttpStatusCode.Conflict)).ShouldBe("no-reused-mailbox");
        (await Caller.CodeAsync(await caller.PostAsync(Link($"/runs/{run}/approve"), $$"""{"only":["{{newcomer}}"],"mailbox":"perhaps"}"""), HttpStatusCode.BadRequest)).ShouldBe("request-wrong");
        world.Sync.Account(newcomer).ShouldBeNull();

        (await caller.DoneAsync(Link($"/runs/{run}/approve"), $$"""{"only":["{{newcomer}}"],"mailbox":"samePerson"}""")).GetProperty("outcome").GetString().ShouldBe("held", "the removal of the former number waits for the next plan");
        world.Sync.Account(newcomer)!.Id.ShouldBe(account);
        world.Sync.Platform.FindUser(account)!.LastName.ShouldBe("Moreau");
        (await ActorAsync("holds-approved")).ShouldStartWith("Léa Martin");
    }

    [Fact]
    [Trait("Rule", "S11")]
    public async Task Someone_else_with_a_reused_mailbox_gets_an_account_of_their_own()
    {
        var (run, former, newcomer) = await MailboxAsync();
        var account = world.Sync.Account(former)!.Id;
        await caller.DoneAsync(Link($"/runs/{run}/approve"), $$"""{"only":["{{newcomer}}","{{former}}"],"mailbox":"someoneElse"}""");
        world.Sync.Account(newcomer)!.Id.ShouldNotBe(account);
        world.Sync.Account(newcomer)!.Mail.ShouldBe("p1@acme.example");
        world.Sync.Platform.FindUser(account)!.Status.ShouldBe(UserStatus.Deleted);
    }

    [Fact]
    [Trait("Rule", "N2")]
    public async Task A_login_is_sent_again_to_whoever_has_an_account()
    {
        await SyncAsync();
        world.Sync.Mail.Mails.Count(mail => mail.To.Contains("p1@acme.example")).ShouldBe(1);
        (await caller.DoneAsync(Link($"/people/{people[0]}/resend"))).GetProperty("exitCode").GetInt32().ShouldBe(0);
        world.Sync.Mail.Mails.Count(mail => mail.To.Contains("p1@acme.example")).ShouldBe(2);
        (await Caller.CodeAsync(await caller.PostAsync(Link("/people/424242/resend")), HttpStatusCode.NotFound)).ShouldBe("person-unknown");
    }

    [Fact]
    [Trait("Rule", "R10")]
    public async Task An_account_is_linked_and_unlinked_by_hand_on_the_plan_that_was_shown()
    {
        await SyncAsync();
        var account = world.Sync.Platform.AddUser("a.moreau@former.example", "Ada", "Moreau", world.Sync.Group("Acme"));
        var ada = world.Sync.Hire("Ada", "Moreau");
        var listed = (await caller.ReadAsync(Link("/accounts/unlinked"))).GetProperty("accounts").EnumerateArray().Single(one => one.GetProperty("user").GetString() == account);
        listed.GetProperty("matches")[0].GetProperty("employee").GetString().ShouldBe(Id(ada));

        (await Caller.CodeAsync(await caller.PostAsync(Link($"/people/{ada}/link/plan"), """{"account":" "}"""), HttpStatusCode.BadRequest)).ShouldBe("account");
        (await caller.DoneAsync(Link($"/people/{ada}/link/plan"), """{"account":"nobody@acme.example"}""")).GetProperty("refusal").GetProperty("code").GetString().ShouldBe("account-unknown");
        var plan = (await caller.DoneAsync(Link($"/people/{ada}/link/plan"), """{"account":"A.Moreau@former.example"}""")).GetProperty("plan").GetString();
        (await caller.ReadAsync(Link($"/plans/{plan}"))).GetProperty("people").EnumerateArray().ShouldHaveSingleItem().GetProperty("user").GetString().ShouldBe(account);
        world.Sync.Account(ada).ShouldBeNull();
        (await Caller.CodeAsync(await caller.PostAsync(Link($"/people/{people[0]}/link"), $$"""{"plan":"{{plan}}","account":"{{account}}"}"""), HttpStatusCode.Conflict)).ShouldBe("plan-other");
        await caller.DoneAsync(Link($"/people/{ada}/unlink"), $$"""{"plan":"{{plan}}"}""");
        world.Sync.Account(ada).ShouldBeNull("a plan for another order does nothing");

        (await caller.DoneAsync(Link($"/people/{ada}/link"), $$"""{"plan":"{{plan}}","account":"A.Moreau@former.example"}""")).GetProperty("outcome").GetString().ShouldBe("applied");
        world.Sync.Account(ada)!.Id.ShouldBe(account);
        (await ActorAsync("link")).ShouldStartWith("Léa Martin");

        var off = (await caller.DoneAsync(Link($"/people/{ada}/unlink/plan"))).GetProperty("plan").GetString();
        await caller.DoneAsync(Link($"/people/{ada}/unlink"), $$"""{"plan":"{{off}}"}""");
        world.Sync.Account(ada).ShouldBeNull();
        (await ActorAsync("unlink")).ShouldStartWith("Léa Martin");
    }

    /// <returns>The run that holds a newcomer with the address of somebody who left.</returns>
    private async Task<(string Run, long Former, long Newcomer)> MailboxAsync()
    {
        await SyncAsync();
        world.Sync.Personio.SetStatus(people[0], "inactive");
        var newcomer = world.Sync.Hire("Zoe", "Moreau", more: [("email", "p1@acme.example")]);
        var work = await SyncAsync();
        work.GetProperty("outcome").GetString().ShouldBe("held");
        return (work.GetProperty("run").GetString()!, people[0], newcomer);
    }

    private async Task<JsonElement> SyncAsync()
    {
        if (await world.Stores.Runs.FirstCompletedAtAsync(world.Key) is null)
        {
            await caller.DoneAsync(Link("/plans"));
        }

        return await caller.DoneAsync(Link("/runs"), """{"kind":"sync","confirmed":true}""");
    }

    private async Task<string> ActorAsync(string action) =>
        (await world.Stores.Queries.ListAsync<string>("SELECT actor FROM audit WHERE action = @action ORDER BY position", new { action }))[^1];

    private static string Id(long person) => person.ToString(CultureInfo.InvariantCulture);

    private string Link(string call) => "/api/v1" + world.Link(call);
}
