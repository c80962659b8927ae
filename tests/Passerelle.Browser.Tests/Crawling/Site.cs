using Passerelle.Browser.Tests.Visiting;

namespace Passerelle.Browser.Tests.Crawling;

/// <summary>Pages that belong together: everything a person can reach by links, and how it looks to others.</summary>
/// <param name="welcome">Gives a window in which the person is signed in.</param>
/// <param name="data">What pages show that is the same in every language.</param>
public sealed class Site(Func<Look, Task<Visitor>> welcome, IEnumerable<string> data) : IDisposable
{
    private const string English = "en";

    private readonly SemaphoreSlim oneAtATime = new(1, 1);
    private Crawl? map;

    public void Dispose() => oneAtATime.Dispose();

    /// <summary>Every page with its texts in English; followed once, however many ask.</summary>
    public async Task<Crawl> MapAsync()
    {
        await oneAtATime.WaitAsync();
        try
        {
            if (map is null)
            {
                await using var visitor = await welcome(new Look(English));
                var crawl = new Crawl(visitor);
                await crawl.FollowAsync("/");
                map = crawl;
            }

            return map;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    /// <summary>Opens every page with this look and lists what is wrong.</summary>
    public async Task<IReadOnlyList<string>> InspectAsync(Look look)
    {
        var crawl = await MapAsync();
        var prose = new Prose(data);
        await using var visitor = await welcome(look);
        var check = new PageCheck(visitor);
        List<string> wrong = [.. crawl.Broken];
        foreach (var page in crawl.Pages)
        {
            wrong.AddRange(await check.OpenAsync(page));
            if (look.Language != English)
            {
                wrong.AddRange(prose.Untranslated(await check.TextsAsync(), crawl.Texts[page]).Select(one => $"{page}: not translated: {one}"));
            }
        }

        return wrong;
    }
}
