using Microsoft.Playwright;
using Passerelle.Browser.Tests.Scripts;
using Passerelle.Browser.Tests.Visiting;

namespace Passerelle.Browser.Tests.Crawling;

/// <summary>Follows every link of the console, breadth first, a few of each kind.</summary>
public sealed class Crawl(Visitor visitor)
{
    /// <summary>Pages seen of each kind: runs and people differ among themselves.</summary>
    private const int OfEachKind = 2;

    /// <summary>Pages seen of each kind that differ by order or filter only.</summary>
    private const int OfEachView = 1;

    private readonly Dictionary<string, int> seenOfKind = new(StringComparer.Ordinal);
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly Queue<string> waiting = new();

    /// <summary>What each page answered with, and where it was found, when that was not 200.</summary>
    public List<string> Broken { get; } = [];

    /// <summary>What a person can read or hear on each page.</summary>
    public Dictionary<string, IReadOnlyList<string>> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>The addresses of the pages, without origin, in the order in which they were found.</summary>
    public List<string> Pages { get; } = [];

    /// <summary>One page of each kind, the first that was found.</summary>
    public IReadOnlyList<string> Kinds => [.. Pages.DistinctBy(Address.KindOf)];

    /// <summary>Follows the links from there on, until nothing new is found.</summary>
    public async Task FollowAsync(params IReadOnlyList<string> starts)
    {
        starts.ToList().ForEach(start => Meet(start));
        while (waiting.TryDequeue(out var address))
        {
            var status = await visitor.GoAsync(address);
            if (status != 200)
            {
                Broken.Add($"{address}: {status}");
                continue;
            }

            Pages.Add(address);
            Texts[address] = await visitor.Page.EvaluateAsync<string[]>(Script.Texts);
            foreach (var link in await LinksAsync(visitor.Page))
            {
                Meet(link);
            }
        }
    }

    private void Meet(string address)
    {
        if (!known.Add(address) || IsViewOfView(address))
        {
            return;
        }

        var kind = Address.KindOf(address);
        var seen = seenOfKind.GetValueOrDefault(kind);
        if (seen < (kind.Contains('?', StringComparison.Ordinal) ? OfEachView : OfEachKind))
        {
            seenOfKind[kind] = seen + 1;
            waiting.Enqueue(address);
        }
    }

    // A filter within a filter shows nothing that each does not show alone.
    private static bool IsViewOfView(string address) => address.Contains('&', StringComparison.Ordinal);

    // Links within a page, downloads and other sites are not pages of the console.
    private static Task<string[]> LinksAsync(IPage page) =>
        page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('a[href]')]
                .filter(link => !link.hasAttribute('download'))
                .map(link => new URL(link.getAttribute('href'), location.href))
                .filter(url => url.origin === location.origin && url.href.split('#')[0] !== location.href.split('#')[0])
                .map(url => url.pathname + url.search)
            """
        );
}
