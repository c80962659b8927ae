using Passerelle.Browser.Tests.Visiting;
using Passerelle.Browser.Tests.World;
using Passerelle.Store.Accounts;

namespace Passerelle.Browser.Tests.Crawling;

public sealed class WithoutScriptsTests(Chromium chromium, Academy academy)
{
    /// <summary>A button that only scripts can serve, and one that stands in for them: each is on one of the two pages, where the structure was read.</summary>
    private static readonly string[] OfOneOnly = ["Print", "Show what it does"];

    [Fact]
    public async Task Every_kind_of_page_says_the_same_without_scripts()
    {
        var map = await academy.Site(chromium).MapAsync();
        await using var with = await academy.WelcomeAsync(chromium, Role.Auditor);
        await using var without = await academy.WelcomeAsync(chromium, Role.Auditor, new Look(HasScripts: false));
        List<string> wrong = [];
        foreach (var page in map.Kinds)
        {
            var expected = await ReadAsync(with, page);
            var read = await ReadAsync(without, page);
            if (read != expected)
            {
                // A page that says how long ago something was read may turn a minute between the two looks.
                expected = await ReadAsync(with, page);
                read = await ReadAsync(without, page);
            }

            if (read != expected)
            {
                wrong.Add($"{page} with scripts:\n{expected}\nand without:\n{read}");
            }
        }

        string.Join(Environment.NewLine, wrong).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_list_is_searched_without_scripts()
    {
        await using var visitor = await academy.WelcomeAsync(chromium, Role.Auditor, new Look(HasScripts: false));
        await visitor.GoAsync("/");
        await visitor.Page.ClickAsync(".shell-nav a[href$='/people']");
        await visitor.Page.FillAsync("input[type=search]", "Vasseur");
        await visitor.Page.ClickAsync(".list-bar button[type=submit]");
        await visitor.Page.WaitForURLAsync(url => url.Contains("Vasseur", StringComparison.Ordinal));
        (await visitor.Page.Locator(".list-table tbody tr").AllInnerTextsAsync()).ShouldAllBe(row => row.Contains("Vasseur", StringComparison.Ordinal));
    }

    private static async Task<string> ReadAsync(Visitor visitor, string page)
    {
        await visitor.GoAsync(page);
        var lines = (await visitor.Page.InnerTextAsync("main")).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Join('\n', lines.Where(line => !OfOneOnly.Contains(line, StringComparer.Ordinal)));
    }
}
