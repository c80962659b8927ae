using Passerelle.Browser.Tests.Visiting;
using Passerelle.Browser.Tests.World;

namespace Passerelle.Browser.Tests.Crawling;

/// <summary>Every page that links lead to, in each language, and between them at both widths and in both appearances.</summary>
public sealed class EveryPageTests(Chromium chromium, Academy academy)
{
    [Fact]
    public async Task Every_kind_of_page_is_found_by_links()
    {
        var map = await academy.Site(chromium).MapAsync();
        map.Kinds.Count.ShouldBeGreaterThan(15);
    }

    [Theory]
    [InlineData("en", Look.Desk, false)]
    [InlineData("fr", Look.Desk, true)]
    [InlineData("de", Look.Phone, false)]
    public async Task Every_page_is_sound(string language, int width, bool isDark)
    {
        var wrong = await academy.Site(chromium).InspectAsync(new Look(language, width, isDark));
        string.Join(Environment.NewLine, wrong).ShouldBeEmpty();
    }
}
