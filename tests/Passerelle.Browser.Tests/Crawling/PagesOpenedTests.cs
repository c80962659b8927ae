using Passerelle.Browser.Tests.Visiting;
using Passerelle.Browser.Tests.World;

namespace Passerelle.Browser.Tests.Crawling;

/// <summary>No page escapes: a new one is found by links, or a walk opens it and says so.</summary>
public sealed class PagesOpenedTests(Chromium chromium, Academy academy)
{
    [Fact]
    public async Task Every_page_of_the_console_is_opened_by_the_crawl_or_by_a_walk()
    {
        var map = await academy.Site(chromium).MapAsync();
        PagesOpened.NotAmong(map.Pages).Except([.. PagesOpened.NoPages, .. PagesOpened.ByActing, .. PagesOpened.OnTheRoad, .. PagesOpened.ByFilling, .. PagesOpened.ByStructuring]).ShouldBeEmpty();
    }

    /// <summary>An address alone does not tell: the same one answers with other pages to a form, or when something is not there.</summary>
    [Fact]
    public void Every_component_that_is_ever_answered_with_is_among_those_that_are_opened() =>
        PagesOpened.Answered().ShouldBe([.. PagesOpened.AtAnAddress.Concat(PagesOpened.Answers).Order(StringComparer.Ordinal)]);
}
