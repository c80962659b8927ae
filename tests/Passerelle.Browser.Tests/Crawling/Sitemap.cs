using Passerelle.Browser.Tests.Visiting;
using Passerelle.Browser.Tests.World;
using Passerelle.Store.Accounts;

[assembly: AssemblyFixture(typeof(Passerelle.Browser.Tests.Crawling.Sitemap))]

namespace Passerelle.Browser.Tests.Crawling;

/// <summary>Every page an architect can reach by links, with the texts it has in English.</summary>
public sealed class Sitemap : IDisposable
{
    private readonly SemaphoreSlim oneAtATime = new(1, 1);
    private Sitemap? drawn;

    public IReadOnlyList<string> Pages { get; private set; } = [];

    /// <summary>The texts of each page in English.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> English { get; private set; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    public IReadOnlyList<string> Broken { get; private set; } = [];

    /// <summary>One page of each kind, the first that was found.</summary>
    public IReadOnlyList<string> Kinds => [.. Pages.DistinctBy(Address.KindOf)];

    /// <summary>Draws it once, however many ask.</summary>
    public async Task<Sitemap> DrawAsync(Chromium chromium, Academy academy)
    {
        await oneAtATime.WaitAsync();
        try
        {
            return drawn ??= await CrawlAsync(chromium, academy);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose() => oneAtATime.Dispose();

    private async Task<Sitemap> CrawlAsync(Chromium chromium, Academy academy)
    {
        await using var visitor = await academy.WelcomeAsync(chromium, Role.Architect);
        var crawl = new Crawl(visitor);
        Pages = await crawl.FollowAsync("/");
        English = crawl.Texts;
        Broken = crawl.Broken;
        return this;
    }
}
