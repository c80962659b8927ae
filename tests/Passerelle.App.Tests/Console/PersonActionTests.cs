using System.Net;
using System.Text.RegularExpressions;
using Passerelle.App.Tests.Console.World;
using Passerelle.App.Tests.EndToEnd.World;
using Passerelle.Sandbox.Learning;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Console;

/// <summary>What is done for one person in the browser (rules R9, R10, N2).</summary>
public sealed partial class PersonActionTests : IAsyncLifetime
{
    private ConsoleWorld world = null!;
    private ServedConsole.Browser lea = null!;
    private long ada;
    private long ben;

    public async ValueTask InitializeAsync()
    {
        world = await ConsoleWorld.StartAsync(sync =>
        {
            ada = sync.Hire("Ada", "Moreau");
            ben = sync.Hire("Ben", "Kern", supervisor: ada);
        });
        lea = await world.SignInAsync(Role.Administrator);
        await world.Sync.SyncedAsync();
    }

    public async ValueTask DisposeAsync() => await world.DisposeAsync();

    [Theory]
    [Trait("Rule", "R9")]
    [InlineData("en", "What Personio says", "What comes next")]
    [InlineData("fr", "Ce que dit Personio", "Ce qui vient ensuite")]
    public async Task Looking_now_tells_the_whole_story_and_changes_nothing(string language, string source, string next)
    {
        world.Sync.Personio.Change(ben, "position", "Buyer");
        world.Sync.ClearLogs();
        await world.EndOfAsync(await lea.SendAsync(Of(ben, "/look")));
        var page = await PageAsync(await lea.GetAsync(Of(ben), language));
        page.ShouldContain(source);
        page.ShouldContain(next);
        page.ShouldContain("Buyer");
        world.Sync.LearningLog.Writes.ShouldBe(0);
    }

    [Fact]
    [Trait("Rule", "R9")]
    public async Task The_story_names_the_manager_instead_of_an_id()
    {
        var page = await PageAsync(await lea.GetAsync(Of(ben)));
        page.ShouldContain($"Ada Moreau ({ada})");
        page.ShouldNotContain(world.Sync.Account(ada)!.Id);
    }

    [Fact]
    [Trait("Rule", "R6")]
    public async Task One_person_is_synchronised_now_and_nobody_else()
    {
        world.Sync.Personio.Change(ada, "position", "Chief");
        world.Sync.Personio.Change(ben, "position", "Buyer");
        var ticket = await world.EndOfAsync(await lea.SendAsync(Of(ben, "/sync")));
        ticket.End!.Report!.Counts["updated"].ShouldBe(1);
        world.Sync.Account(ben)!.Job.ShouldBe("Buyer");
        world.Sync.Account(ada)!.Job.ShouldNotBe("Chief");
        (await PageAsync(await lea.GetAsync(world.Link("/people")))).ShouldContain("Ada Moreau");
    }

    [Fact]
    [Trait("Rule", "N2")]
    public async Task The_login_is_sent_again_until_the_person_has_logged_in()
    {
        var mails = world.Sync.Mail.Mails.Count;
        (await PageAsync(await lea.GetAsync(Of(ben, "/resend")))).ShouldContain("only lock them out");
        await world.EndOfAsync(await lea.SendAsync(Of(ben, "/resend")));
        world.Sync.Mail.Mails.Count.ShouldBe(mails + 1);

        world.Sync.Platform.SetLogin(world.Sync.Account(ben)!.Id, DateTimeOffset.UtcNow.AddSeconds(5));
        var answer = await lea.SendAsync(Of(ben, "/resend"));
        (await world.EndOfAsync(answer)).End!.Refusal!.Code.ShouldBe("logged-in-since");
        var live = await lea.GetAsync(answer.Headers.Location!.ToString());
        var page = await PageAsync(await lea.GetAsync(live.Headers.Location!.ToString()));
        page.ShouldContain("logged in on");
        page.ShouldContain("login page");
        world.Sync.Mail.Mails.Count.ShouldBe(mails + 1);
    }

    [Fact]
    [Trait("Rule", "R10")]
    public async Task An_account_is_linked_by_hand_after_what_follows_was_shown()
    {
        var cleo = world.Sync.Hire("Cleo", "Petit");
        var account = world.Sync.Platform.AddUser("c.petit@former.example", "Cleo", "Petit", world.Sync.Group("Acme"));
        await world.EndOfAsync(await lea.SendAsync(Of(cleo, "/link/plan"), ("account", "c.petit@former.example")));
        var page = await PageAsync(await lea.GetAsync(Of(cleo, "/link?shown=true")));
        page.ShouldContain("Cleo Petit");
        page.ShouldContain("c.petit@former.example");
        page.ShouldContain("cleo.petit@acme.example");
        world.Sync.Account(cleo).ShouldBeNull();
        (await PageAsync(await lea.GetAsync(world.Link("/people")))).ShouldContain("Ada Moreau");

        var plan = PlanId().Match(page).Groups[1].Value;
        var wrong = await lea.SendAsync(Of(cleo, "/link"), ("plan", plan), ("typed", "yes"));
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await PageAsync(wrong)).ShouldContain("That is not the employee id.");
        (await lea.SendAsync(Of(cleo, "/link"), ("plan", "p-0"), ("typed", SyncWorld.Id(cleo)))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        world.Sync.Account(cleo).ShouldBeNull();

        await world.EndOfAsync(await lea.SendAsync(Of(cleo, "/link"), ("plan", plan), ("typed", SyncWorld.Id(cleo))));
        world.Sync.Account(cleo)!.Id.ShouldBe(account);
        var by = await world.Stores.Queries.ListAsync<string>("SELECT actor FROM audit WHERE action = 'link'");
        by.Single().ShouldStartWith("Léa Martin");
    }

    [Fact]
    [Trait("Rule", "R10")]
    public async Task An_account_is_taken_off_and_stays_as_it_is()
    {
        var account = world.Sync.Account(ben)!.Id;
        await world.EndOfAsync(await lea.SendAsync(Of(ben, "/link/plan"), ("remove", "yes")));
        var page = await PageAsync(await lea.GetAsync(Of(ben, "/link?shown=true&remove=true")));
        page.ShouldContain("belongs to no employee from then on");
        await world.EndOfAsync(await lea.SendAsync(Of(ben, "/link"), ("plan", PlanId().Match(page).Groups[1].Value), ("typed", SyncWorld.Id(ben)), ("remove", "yes")));
        world.Sync.Account(ben).ShouldBeNull();
        world.Sync.Platform.FindUser(account)!.Status.ShouldNotBe(UserStatus.Deleted);
    }

    [Fact]
    [Trait("Rule", "R10")]
    public async Task A_link_that_is_not_possible_says_why_and_what_to_do()
    {
        await world.EndOfAsync(await lea.SendAsync(Of(ben, "/link/plan"), ("account", "ada.moreau@acme.example")));
        var page = await PageAsync(await lea.GetAsync(Of(ben, "/link?shown=true"), "de"));
        page.ShouldContain("Das geht nicht");
        page.ShouldContain("trennen Sie das Konto zuerst");
        page.ShouldContain("ada.moreau@acme.example");
        var empty = await lea.SendAsync(Of(ben, "/link/plan"), ("account", " "));
        empty.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    [Trait("Rule", "R10")]
    public async Task Accounts_without_an_employee_are_read_on_request_and_lead_to_the_link()
    {
        (await PageAsync(await lea.GetAsync(world.Link("/people/unlinked")))).ShouldContain("Read them now");
        var cleo = world.Sync.Hire("Cleo", "Petit");
        var account = world.Sync.Platform.AddUser("c.petit@former.example", "Cléo", "Petit", world.Sync.Group("Acme"));
        world.Sync.Platform.AddUser("guest@elsewhere.example", "Guest", "Visitor", world.Sync.Group("Acme"));
        var ended = await world.EndOfAsync(await lea.SendAsync(world.Link("/people/unlinked")));
        ended.Order.Kind.ShouldBe("accounts");
        var page = await PageAsync(await lea.GetAsync(world.Link("/people/unlinked"), "fr"));
        page.ShouldContain("Cléo Petit");
        page.ShouldContain("guest@elsewhere.example");
        page.ShouldContain("Employés sans compte\u00a0: 1.");
        page.ShouldContain(Of(cleo, $"/link?account={account}"));
        (await PageAsync(await lea.GetAsync(world.Link("/people/unlinked?likely=yes")))).ShouldNotContain("guest@elsewhere.example");
        (await PageAsync(await lea.GetAsync(world.Link("/people/unlinked?search=VISITOR")))).ShouldNotContain("Cléo Petit");
        (await PageAsync(await lea.GetAsync(Of(cleo, $"/link?account={account}")))).ShouldContain($"value=\"{account}\"");
        var auditor = await PageAsync(await (await world.SignInAsync(Role.Auditor)).GetAsync(world.Link("/people/unlinked")));
        auditor.ShouldContain("Cléo Petit");
        auditor.ShouldNotContain("/link?account=");
    }

    [Fact]
    [Trait("Rule", "R10")]
    public async Task A_conflict_names_the_person_and_leads_to_its_decision()
    {
        world.Sync.Personio.Change(ben, "email", "ada.moreau@acme.example");
        await world.Sync.SyncedAsync();
        var findings = await PageAsync(await lea.GetAsync(world.Link("/findings?code=mail-twice")));
        findings.ShouldContain(">Ben Kern</a>");
        findings.ShouldContain(Of(ben, "/link"));
        (await PageAsync(await lea.GetAsync(Of(ben)))).ShouldContain("E-mail used twice");
        var auditor = await world.SignInAsync(Role.Auditor);
        (await PageAsync(await auditor.GetAsync(world.Link("/findings?code=mail-twice")))).ShouldNotContain(Of(ben, "/link"));
    }

    [Fact]
    public async Task Whoever_may_only_read_sees_no_button()
    {
        var auditor = await world.SignInAsync(Role.Auditor);
        (await PageAsync(await auditor.GetAsync(Of(ben)))).ShouldNotContain("Synchronise this person now");
        (await PageAsync(await lea.GetAsync(Of(ben)))).ShouldContain("Synchronise this person now");
    }

    private string Of(long person, string page = "") => world.Link($"/people/{person}{page}");

    private static async Task<string> PageAsync(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    [GeneratedRegex("name=\"plan\" value=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex PlanId();
}
