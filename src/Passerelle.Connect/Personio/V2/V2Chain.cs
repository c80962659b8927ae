using Passerelle.Connect.Http;
using Passerelle.Core.Phrases;

namespace Passerelle.Connect.Personio.V2;

/// <summary>
/// Follows next links as the server sends them, on its own host only. One was seen that led to its own page for ever, so a page is never
/// visited twice: <see href="https://developer.personio.de/discuss/66ed43cf"/>.
/// </summary>
internal sealed class V2Chain(Uri first)
{
    private readonly HashSet<string> visited = [first.AbsoluteUri];

    /// <summary>The page to read next; null at the end of the chain, and where it broke.</summary>
    public Uri? Next { get; private set; } = first;

    /// <summary>What broke the chain; null while it is whole.</summary>
    public (string Code, Phrase Why)? Broken { get; private set; }

    public void Advance(string? link)
    {
        if (Next is not { } page || link is null)
        {
            Next = null;
        }
        else if (Origin.Resolve(page, link) is not { } target)
        {
            Break(RemoteCodes.ForeignLink, "A link to the next page leads to another host, and is not followed");
        }
        else if (!visited.Add(target.AbsoluteUri))
        {
            Break(RemoteCodes.RepeatedPage, "A link to the next page leads back to a page that was read already");
        }
        else
        {
            Next = target;
        }
    }

    public void Break(string code, Phrase why)
    {
        Broken ??= (code, why);
        Next = null;
    }
}
