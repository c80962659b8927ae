using Passerelle.Browser.Tests.Scripts;
using Passerelle.Browser.Tests.Visiting;
using Passerelle.Browser.Tests.World;
using Passerelle.Store.Accounts;

namespace Passerelle.Browser.Tests.Crawling;

/// <summary>The console without a mouse.</summary>
public sealed class KeyboardTests(Chromium chromium, Academy academy)
{
    /// <summary>Presses beyond the things there are: the browser's own frame takes some, and so does what scrolls.</summary>
    private const int Spare = 12;

    private sealed record Focus
    {
        public int Stop { get; set; }

        public bool Shows { get; set; }

        public bool InView { get; set; }

        public string Html { get; set; } = "";
    }

    [Fact]
    public async Task Everything_one_can_act_upon_is_reached_with_the_tab_key_and_shows_it()
    {
        var map = await academy.Site(chromium).MapAsync();
        await using var visitor = await academy.WelcomeAsync(chromium, Role.Architect);
        List<string> wrong = [];
        foreach (var page in map.Kinds)
        {
            await visitor.GoAsync(page);
            wrong.AddRange((await WalkAsync(visitor)).Select(one => $"{page}: {one}"));
        }

        string.Join(Environment.NewLine, wrong).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_first_stop_skips_to_the_content()
    {
        await using var visitor = await academy.WelcomeAsync(chromium, Role.Administrator);
        await visitor.GoAsync("/");
        await visitor.Page.Keyboard.PressAsync("Tab");
        var skip = await visitor.Page.EvaluateAsync<Focus>(Script.FocusedStop);
        skip.InView.ShouldBeTrue();
        skip.Html.ShouldContain("href=\"#content\"");
        await visitor.Page.Keyboard.PressAsync("Enter");
        (await visitor.Page.EvaluateAsync<string>("() => document.activeElement.id")).ShouldBe("content");
    }

    [Fact]
    public async Task The_account_menu_opens_and_closes_with_the_keyboard()
    {
        await using var visitor = await academy.WelcomeAsync(chromium, Role.Administrator);
        await visitor.GoAsync("/");
        var menu = visitor.Page.Locator("details.menu");
        await menu.Locator("summary").FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await menu.Locator("a[href='/account']").WaitForAsync();
        await visitor.Page.Keyboard.PressAsync("Escape");
        (await menu.GetAttributeAsync("open")).ShouldBeNull();
        (await visitor.Page.EvaluateAsync<string>("() => document.activeElement.tagName")).ShouldBe("SUMMARY");
    }

    private static async Task<IEnumerable<string>> WalkAsync(Visitor visitor)
    {
        var stops = await visitor.Page.EvaluateAsync<string[]>(Script.MarkStops);
        await visitor.Page.EvaluateAsync("() => document.activeElement.blur()");
        var reached = new HashSet<int>();
        List<string> wrong = [];
        for (var press = 0; press < stops.Length + Spare && reached.Count < stops.Length; press++)
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            if (await visitor.Page.EvaluateAsync<Focus?>(Script.FocusedStop) is { } focus)
            {
                reached.Add(focus.Stop);
                if (!focus.Shows || !focus.InView)
                {
                    wrong.Add($"has the focus unseen: {focus.Html}");
                }
            }
        }

        return [.. wrong, .. stops.Where((_, stop) => !reached.Contains(stop)).Select(html => $"not reached: {html}")];
    }
}
