using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Passerelle.App.Tests.Checking;
using Passerelle.Configuration.Drafting;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Console;

[Trait("Rule", "G8")]
public sealed class StructurePageTests(ServedConsole console) : IClassFixture<ServedConsole>, IAsyncLifetime
{
    private readonly string slug = $"structure-{Guid.NewGuid():N}";
    private CheckWorld world = null!;

    private string Page => $"/{slug}/structure";

    private string Name => $"{ServedConsole.Platform}/{slug}";

    public async ValueTask InitializeAsync()
    {
        world = await CheckWorld.StartAsync();
        (await console.Stores.Connectors.AddAsync(Name, slug, ServedConsole.Platform, world.Configuration("test"), "test")).ShouldBeTrue();
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Nothing_is_read_until_somebody_asks_for_it_and_an_auditor_cannot()
    {
        var auditor = await OpenAsync(Role.Auditor);
        var page = await auditor.ReadAsync(Page);
        page.ShouldContain("Ask an administrator to read them.");
        page.ShouldNotContain("/structure/read\"");
        world.Host["personio"].Log.Reads.ShouldBe(0);
    }

    [Fact]
    public async Task A_level_shows_the_values_with_heads_and_the_groups_they_meet_before_anything_is_saved()
    {
        var browser = await ReadPeopleAsync();
        var before = await DraftAsync();

        var page = await PreviewAsync(browser, ("field", "office"), ("field", "department"));

        page.QuerySelector("#structure-summary")!.TextContent.ShouldMatch(@"of 5\d people reach the last level\.");
        page.QuerySelectorAll(".level-card").Length.ShouldBe(3, "two levels and room for a third");
        page.QuerySelector("#level-1")!.QuerySelector("option[selected]")!.GetAttribute("value").ShouldBe("office");
        page.QuerySelectorAll(".group-tree .group-name").Select(one => one.TextContent.Trim()).ShouldContain("Paris");
        (await DraftAsync()).ShouldBe(before);

        var again = Parsed(await browser.ReadAsync(Page));
        again.QuerySelector("#level-2")!.QuerySelector("option[selected]")!.GetAttribute("value").ShouldBe("department", "what was typed is kept");
        again.Body!.TextContent.ShouldContain("Not saved yet.");
    }

    [Fact]
    public async Task An_override_leads_a_value_to_another_group_and_is_saved_in_the_draft()
    {
        var browser = await ReadPeopleAsync();
        var plain = await PreviewAsync(browser, ("field", "office"), ("field", "department"));
        var unmet = plain.QuerySelector(".is-unmet select")!;
        var department = unmet.GetAttribute("name")!["to-".Length..];
        var value = unmet.ParentElement!.QuerySelector("input")!.GetAttribute("value")!;
        var choice = unmet.QuerySelectorAll("option").Last().GetAttribute("value")!;
        (string, string)[] typed = [("field", "office"), ("field", "department"), ($"from-{department}", value), ($"to-{department}", choice)];

        var led = await PreviewAsync(browser, typed);
        led.QuerySelectorAll($"select[name='to-{department}'] option[selected]").Select(option => option.GetAttribute("value")).ShouldContain(choice);

        var saved = await browser.SendAsync(Page, [("environment", "test"), ("version", "1"), .. typed]);
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var draft = ConfigurationDraft.Parse(await DraftAsync());
        draft.Items("hierarchy").Select(level => level.Text("field")).ShouldBe(["office", "department"]);
        draft.Items("hierarchy").SelectMany(level => level.Map("values")).ShouldBe([KeyValuePair.Create(value, choice)]);
        draft.Text("connector.administrator").ShouldBe(world.Administrator);
        (await browser.ReadAsync(saved.Headers.Location!.ToString())).ShouldContain("Saved in the draft.");
    }

    [Fact]
    public async Task A_field_at_two_levels_is_refused_and_what_was_typed_stays()
    {
        var browser = await ReadPeopleAsync();
        var before = await DraftAsync();
        var answer = await browser.SendAsync(Page, ("environment", "test"), ("version", "1"), ("field", "office"), ("field", "office"));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("stands at two levels");
        (await DraftAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_field_that_nobody_knows_and_one_with_several_values_are_refused()
    {
        var browser = await ReadPeopleAsync();
        (await browser.SendAsync(Page, ("environment", "test"), ("version", "1"), ("field", "shoe_size"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var tags = Parsed(await browser.ReadAsync(Page)).QuerySelectorAll("#level-1 option[disabled]").First(o => o.TextContent.Contains("several values", StringComparison.Ordinal)).GetAttribute("value")!;
        (await browser.SendAsync(Page, ("environment", "test"), ("version", "1"), ("field", tags))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Nothing_is_saved_over_what_somebody_else_saved_meanwhile()
    {
        var browser = await ReadPeopleAsync();
        var text = (await DraftAsync()) + "# changed\n";
        (await console.Stores.Connectors.SaveDraftAsync(Name, 1, text, [], "Somebody")).ShouldBeTrue();
        var answer = await browser.SendAsync(Page, ("environment", "test"), ("version", "1"), ("field", "office"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Somebody saved the draft");
        (await DraftAsync()).ShouldBe(text);
    }

    [Fact]
    public async Task What_was_typed_can_be_given_up()
    {
        var browser = await ReadPeopleAsync();
        await PreviewAsync(browser, ("field", "office"));
        (await browser.SendAsync(Page + "/discard", ("environment", "test"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.ReadAsync(Page)).ShouldNotContain("Not saved yet.");
    }

    [Fact]
    public async Task Only_what_is_needed_is_asked_for_and_a_further_field_is_read_when_a_person_says_so()
    {
        var browser = await ReadPeopleAsync();
        var page = Parsed(await browser.ReadAsync(Page));
        var further = page.QuerySelectorAll("#level-1 optgroup").ElementAt(1).QuerySelector("option")!.GetAttribute("value")!;
        (await PreviewAsync(browser, ("field", further))).Body!.TextContent.ShouldContain("was not read yet");
        (await browser.SendAsync(Page + "/read", ("environment", "test"), ("field", further))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await UntilReadAsync(browser)).Body!.TextContent.ShouldNotContain("was not read yet");
    }

    [Fact]
    public async Task A_reading_that_fails_says_why_and_what_to_do()
    {
        var broken = $"broken-{Guid.NewGuid():N}";
        world.PersonioSecret = "wrong";
        await console.Stores.Connectors.AddAsync($"{ServedConsole.Platform}/{broken}", broken, ServedConsole.Platform, world.Configuration("test"), "test");
        var browser = await OpenAsync(Role.Administrator);
        await browser.SendAsync($"/{broken}/structure/read", ("environment", "test"));
        for (var tries = 0; ; tries++)
        {
            tries.ShouldBeLessThan(300);
            var page = await browser.ReadAsync($"/{broken}/structure");
            if (page.Contains("standing-bad", StringComparison.Ordinal))
            {
                page.ShouldContain("What to do:");
                return;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    [Theory]
    [InlineData("en", "Proposal for the group structure", "Platform administrator, date")]
    [InlineData("fr", "Proposition de structure des groupes", "Administrateur de la plateforme, date")]
    [InlineData("de", "Vorschlag für die Gruppenstruktur", "Plattform-Administrator, Datum")]
    public async Task The_proposal_comes_in_the_language_that_is_asked_for(string language, string title, string line)
    {
        var browser = await ReadPeopleAsync();
        await PreviewAsync(browser, ("field", "office"), ("field", "department"));
        var page = WebUtility.HtmlDecode(await browser.ReadAsync($"{Page}/proposal?environment=test&language={language}", "fr"));
        page.ShouldContain(title);
        page.ShouldContain(line);
        page.ShouldContain("Paris");
    }

    [Fact]
    public async Task Each_head_count_leads_to_exactly_its_people()
    {
        var browser = await ReadPeopleAsync();
        var page = await PreviewAsync(browser, ("field", "office"), ("field", "department"));
        var links = page.QuerySelectorAll(".group-people a, .level-values a, .level-settled a").ToList();
        links.Count.ShouldBeGreaterThan(5);
        foreach (var link in links)
        {
            var number = new string([.. link.TextContent.Where(char.IsAsciiDigit)]);
            var list = Parsed(await browser.ReadAsync(link.GetAttribute("href")!));
            list.QuerySelector(".pager")!.TextContent.ShouldMatch($"of {number}(?![0-9])", link.GetAttribute("href"));
        }
    }

    [Fact]
    public async Task Of_more_values_than_are_shown_at_once_more_can_be_asked_for_and_led_elsewhere()
    {
        for (var n = 0; n < 130; n++)
        {
            world.Personio.Hire(new Dictionary<string, string?>(StringComparer.Ordinal) { ["first_name"] = $"P{n}", ["last_name"] = "New", ["email"] = $"p{n}@acme.example", ["position"] = $"Post {n:D3}", ["status"] = "active" });
        }

        var browser = await OpenAsync(Role.Administrator);
        (await browser.SendAsync(Page + "/read", ("environment", "test"), ("field", "position"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await UntilReadAsync(browser);

        var first = await PreviewAsync(browser, ("field", "position"), ("shown", "100"));
        first.QuerySelectorAll("select[name='to-position']").Length.ShouldBe(100);
        var more = first.QuerySelector("button[name=shown]")!;
        more.GetAttribute("formaction").ShouldBe(Page + "/preview");

        var all = await PreviewAsync(browser, ("field", "position"), ("shown", "100"), ("shown", more.GetAttribute("value")!));
        all.QuerySelectorAll("select[name='to-position']").Length.ShouldBeGreaterThanOrEqualTo(130);
        all.QuerySelector("button[name=shown]").ShouldBeNull();
    }

    [Fact]
    public async Task Hundreds_of_values_that_are_led_elsewhere_pass_through_the_form()
    {
        var browser = await ReadPeopleAsync();
        var typed = Enumerable.Range(0, 700).SelectMany(n => new[] { ("from-office", $"Office {n}"), ("to-office", "Paris") });

        var saved = await browser.SendAsync(Page, [("environment", "test"), ("version", "1"), ("field", "office"), .. typed]);

        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        ConfigurationDraft.Parse(await DraftAsync()).Items("hierarchy").Single().Map("values").Count().ShouldBe(700);
    }

    private Task<ServedConsole.Browser> OpenAsync(Role role) => console.SignInAsync(role);

    private async Task<ServedConsole.Browser> ReadPeopleAsync()
    {
        var browser = await OpenAsync(Role.Administrator);
        (await browser.SendAsync(Page + "/read", ("environment", "test"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await UntilReadAsync(browser);
        return browser;
    }

    private async Task<IDocument> UntilReadAsync(ServedConsole.Browser browser)
    {
        for (var tries = 0; ; tries++)
        {
            tries.ShouldBeLessThan(300, "the reading does not end");
            var page = Parsed(await browser.ReadAsync(Page + "?environment=test"));
            page.QuerySelector(".standing-bad")?.TextContent.ShouldBeNull();
            if (page.QuerySelector("#editor") is not null)
            {
                return page;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private async Task<IDocument> PreviewAsync(ServedConsole.Browser browser, params (string, string)[] fields)
    {
        var answer = await browser.SendAsync(Page + "/preview", [("environment", "test"), ("version", "1"), .. fields]);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return Parsed(await answer.Content.ReadAsStringAsync());
    }

    private async Task<string> DraftAsync() => (await console.Stores.Connectors.FindAsync(Name))!.Draft.Text;

    private static IDocument Parsed(string html) => new HtmlParser().ParseDocument(html);
}
