using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Passerelle.App.Tests.Console.World;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Console;

/// <summary>A number on a page is a link, and its list has exactly as many rows.</summary>
public sealed partial class NumbersLeadTests : IAsyncLifetime
{
    private ConsoleWorld world = null!;
    private ServedConsole.Browser auditor = null!;
    private string first = "";
    private string second = "";

    public async ValueTask InitializeAsync()
    {
        long changed = 0, leaves = 0;
        world = await ConsoleWorld.StartAsync(sync =>
        {
            sync.Hire("Ada", "Byron");
            sync.Hire("Cid", "Ochs", office: "Lyon");
            sync.Hire("Dee", "Park", office: "Nowhere");
            changed = sync.Hire("Ben", "Kern");
            leaves = sync.Hire("Eve", "Lund");
            sync.Personio.Change(sync.Hire("No", "Mail"), "email", null);
            sync.Personio.SetStatus(sync.Hire("Long", "Gone"), "inactive");
        });
        first = (await world.Sync.SyncAsync()).Run;
        world.Sync.Personio.Change(changed, "office", "Lyon");
        world.Sync.Personio.SetStatus(leaves, "inactive");
        second = (await world.Sync.SyncAsync()).Run;
        auditor = await world.SignInAsync(Role.Auditor);
    }

    public async ValueTask DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task Each_count_of_a_run_leads_to_exactly_its_people()
    {
        (await FollowAsync(world.Link("/runs/" + first), ".badges a")).Order(StringComparer.Ordinal).ShouldBe(["created", "kept back", "out of scope", "to be mended"]);
        (await FollowAsync(world.Link("/runs/" + second), ".badges a")).Order(StringComparer.Ordinal).ShouldBe(["kept back", "out of scope", "removed", "to be mended", "unchanged", "updated"]);
    }

    [Fact]
    public async Task Each_kind_of_write_leads_to_exactly_its_writes() =>
        (await FollowAsync(world.Link("/runs/" + first), ".facts a[href*='kind=']")).Count.ShouldBeGreaterThan(3);

    [Fact]
    public async Task The_counts_in_the_list_of_runs_and_on_the_home_page_lead_there_too()
    {
        (await FollowAsync(world.Link("/runs"), "a.count-link")).Count.ShouldBeGreaterThan(4);
        (await FollowAsync(world.Link("/home"), "a.count-link")).Count.ShouldBeGreaterThan(3);
        (await FollowAsync(world.Link("/home"), ".big-number a")).ShouldHaveSingleItem();
        (await FollowAsync(world.Link("/home"), ".plot-axis a")).ShouldBe(["runs", "people changed"]);
        (await FollowAsync(world.Link("/home"), ".plot-days a")).ShouldBe(["", "created", "updated", "removed"]);
        (await FollowAsync(world.Link("/home"), ".waits a")).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Each_number_of_a_plan_leads_to_exactly_its_people()
    {
        var plan = world.Link("/plans/" + (await world.Stores.Runs.FindAsync(world.Key, second))!.Plan);
        (await FollowAsync(plan, ".plan-counts a")).Count.ShouldBeGreaterThan(3);
        (await FollowAsync(plan, ".considered a")).ShouldHaveSingleItem();
        (await FollowAsync(plan + "?show=groups", ".tree-table a.glyph-create")).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Of_a_group_that_a_plan_fills_the_number_after_leads_to_those_who_come_in()
    {
        var plan = world.Link("/plans/" + (await world.Stores.Runs.FindAsync(world.Key, first))!.Plan);
        (await FollowAsync(plan + "?show=groups", ".tree-table strong a")).ShouldNotBeEmpty();
        var later = world.Link("/plans/" + (await world.Stores.Runs.FindAsync(world.Key, second))!.Plan);
        (await ParsedAsync(later + "?show=groups")).QuerySelectorAll(".tree-table strong a").Length.ShouldBeLessThan((await ParsedAsync(plan + "?show=groups")).QuerySelectorAll(".tree-table strong a").Length);
    }

    [Theory]
    [InlineData("en", "People changed")]
    [InlineData("fr", "Personnes modifiées")]
    [InlineData("de", "Geänderte Personen")]
    public async Task Whom_the_runs_changed_is_told_run_by_run_and_can_be_searched(string language, string title)
    {
        var page = System.Net.WebUtility.HtmlDecode(await auditor.ReadAsync(world.Link("/runs/people"), language));
        page.ShouldContain(title);
        page.ShouldContain("Ada Byron");
        page.ShouldContain(world.Link("/runs/" + first));
        page.ShouldContain(world.Link("/runs/" + second));
        var found = await auditor.ReadAsync(world.Link("/runs/people?search=lund"), language);
        found.ShouldContain("Eve Lund");
        found.ShouldNotContain("Ada Byron");
        (await auditor.ReadAsync(world.Link("/runs/people?kind=remove"))).ShouldNotContain("Ada Byron");
        (await auditor.ReadAsync(world.Link("/runs/people?from=2099-01-01"))).ShouldContain("Nothing matches.");
    }

    [Fact]
    public async Task A_run_of_before_has_numbers_that_lead_nowhere_rather_than_astray()
    {
        await world.Stores.Queries.ListAsync<string>("DELETE FROM run_person RETURNING kind");
        (await FollowAsync(world.Link("/runs/" + first), ".badges a")).ShouldBe(["to be mended"]);
        (await FollowAsync(world.Link("/home"), ".plot-axis a")).ShouldBe(["runs"]);
    }

    /// <summary>Follows every link with a number.</summary>
    /// <returns>What follows the number, for each.</returns>
    private async Task<IReadOnlyList<string>> FollowAsync(string page, string selector)
    {
        var words = new List<string>();
        foreach (var link in (await ParsedAsync(page)).QuerySelectorAll(selector))
        {
            var number = Number().Match(link.TextContent);
            number.Success.ShouldBeTrue($"{page}: “{link.TextContent.Trim()}” has no number");
            var target = link.GetAttribute("href").ShouldNotBeNull();
            var range = Range().Match((await ParsedAsync(target)).QuerySelector(".pager")?.TextContent ?? "");
            range.Success.ShouldBeTrue($"{target} lists nothing, though {page} counts “{link.TextContent.Trim()}”");
            range.Groups["all"].Value.ShouldBe(number.Groups["number"].Value, $"{page} to {target}");
            words.Add(number.Groups["what"].Value.Trim());
        }

        return words;
    }

    private async Task<IDocument> ParsedAsync(string page) => await new HtmlParser().ParseDocumentAsync(await auditor.ReadAsync(page.Split('#')[0]));

    [GeneratedRegex("(?<number>[0-9][0-9,]*)(?<what>[^0-9]*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();

    [GeneratedRegex("to [0-9,]+ of (?<all>[0-9,]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Range();
}
