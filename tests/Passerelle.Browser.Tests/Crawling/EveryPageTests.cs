using Passerelle.Browser.Tests.Visiting;
using Passerelle.Browser.Tests.World;
using Passerelle.Store.Accounts;

namespace Passerelle.Browser.Tests.Crawling;

/// <summary>Every page that links lead to, in each language, and between them at both widths and in both appearances.</summary>
public sealed class EveryPageTests(Chromium chromium, Academy academy, Sitemap sitemap)
{
    [Fact]
    public async Task Every_link_leads_to_a_page()
    {
        var map = await sitemap.DrawAsync(chromium, academy);
        map.Broken.ShouldBeEmpty();
        map.Kinds.Count.ShouldBeGreaterThan(15);
    }

    [Theory]
    [InlineData("en", Look.Desk, false)]
    [InlineData("fr", Look.Desk, true)]
    [InlineData("de", Look.Phone, false)]
    public async Task Every_page_is_sound(string language, int width, bool isDark)
    {
        var look = new Look(language, width, isDark);
        var map = await sitemap.DrawAsync(chromium, academy);
        await using var visitor = await academy.WelcomeAsync(chromium, Role.Architect, look);
        var check = new PageCheck(visitor, look);
        var prose = new Prose(academy);
        List<string> wrong = [];
        foreach (var page in map.Pages)
        {
            wrong.AddRange(await check.OpenAsync(page));
            if (language != "en")
            {
                wrong.AddRange(prose.Untranslated(await check.TextsAsync(), map.English[page]).Select(one => $"{page}: not translated: {one}"));
            }
        }

        string.Join(Environment.NewLine, wrong).ShouldBeEmpty();
    }
}
