using Microsoft.Playwright;
using Passerelle.Browser.Tests.Crawling;
using Passerelle.Browser.Tests.Visiting;
using Passerelle.Browser.Tests.World;
using Passerelle.Store.Accounts;

namespace Passerelle.Browser.Tests.Structuring;

/// <summary>The editor of the group structure, as somebody works with it.</summary>
[Trait("Rule", "G8")]
public sealed class StructureEditorTests(Chromium chromium, Academy academy)
{
    private const string Page = Academy.Connector + "/structure?environment=test";
    private const string Summary = "#structure-summary";

    [Fact]
    public async Task People_and_groups_are_read_and_the_picture_follows_each_choice_without_losing_the_focus()
    {
        await using var visitor = await ReadAsync();
        var page = visitor.Page;
        var both = await page.InnerTextAsync(Summary);

        await page.FocusAsync("#level-2");
        await page.SelectOptionAsync("#level-2", "");
        await page.WaitForFunctionAsync("before => document.querySelector('#structure-summary').innerText !== before", both);
        (await page.InnerTextAsync("#level-2 option:checked")).ShouldBe("no further level");
        (await page.EvaluateAsync<string>("() => document.activeElement.id")).ShouldBe("level-2");

        var offices = await page.InnerTextAsync(Summary);
        await page.SelectOptionAsync("select[aria-label='Group for “Kraków”']", "Paris");
        await page.WaitForFunctionAsync("before => document.querySelector('#structure-summary').innerText !== before", offices);

        // The connector of a file shows what to write there.
        (await page.InnerTextAsync(".structure-yaml")).ShouldContain("Kraków: Paris");
        visitor.TakeComplaints().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en", Look.Desk, false)]
    [InlineData("fr", Look.Phone, true)]
    [InlineData("de", Look.Phone, false)]
    public async Task The_editor_and_the_proposal_keep_nobody_out(string language, int width, bool isDark)
    {
        var look = new Look(language, width, isDark);
        await using var visitor = await ReadAsync(look);
        var check = new PageCheck(visitor);
        var people = await visitor.Page.Locator(".level-summary a").First.GetAttributeAsync("href");
        List<string> wrong = [.. await check.OpenAsync(Page), .. await check.OpenAsync(people!), .. await check.OpenAsync(Academy.Connector + "/structure/proposal?environment=test")];
        PagesOpened.NotAmong(visitor.Opened).Intersect(PagesOpened.ByStructuring).ShouldBeEmpty();
        string.Join(Environment.NewLine, wrong).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_proposal_fills_paper_without_the_console_around_it()
    {
        await using var visitor = await ReadAsync();
        await visitor.GoAsync(Academy.Connector + "/structure/proposal?environment=test");
        await visitor.Page.ClickAsync(".proposal-tools button[value=fr]");
        await visitor.Page.Locator("html[lang=fr] .proposal").WaitForAsync();
        await visitor.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        (await visitor.Page.IsVisibleAsync(".shell-head")).ShouldBeFalse();
        (await visitor.Page.IsVisibleAsync("[data-print]")).ShouldBeFalse();
        (await visitor.Page.IsVisibleAsync(".proposal h1")).ShouldBeTrue();
    }

    private async Task<Visitor> ReadAsync(Look? look = null)
    {
        var visitor = await academy.WelcomeAsync(chromium, Role.Administrator, look);
        await visitor.GoAsync(Page);
        await visitor.Page.ClickAsync(".reading-bar button");
        await visitor.AwaitAsync("#editor");
        visitor.TakeComplaints().ShouldBeEmpty();
        return visitor;
    }
}
