using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Passerelle.Connect.Http;
using Passerelle.Core.Phrases;

namespace Passerelle.Connect.Learning.Transport;

/// <summary>Follows <c>Link: &lt;…&gt;; rel="next"</c>, on the same host only.</summary>
/// <remarks><see href="https://360learning.readme.io/docs/pagination"/>.</remarks>
internal static partial class Paging
{
    /// <param name="map">Returns false for an item that is not as documented; the read then counts as incomplete.</param>
    /// <param name="key">What makes an entry the same as another; a repeated one means that pages overlap or turn in a circle.</param>
    public static async Task<PagedRead<T>> AllAsync<TDto, T>(
        this LearningTransport transport,
        Call call,
        JsonTypeInfo<TDto[]> type,
        Reader<TDto, T> map,
        Func<TDto, object?> key,
        CancellationToken cancel
    )
    {
        var items = new List<T>();
        var keys = new HashSet<object>();
        var pages = new HashSet<Uri>();
        RemoteFailure? doubt = null;
        for (var page = transport.AddressOf(call); page is not null; )
        {
            if (!pages.Add(page))
            {
                return new PagedRead<T>(items, Doubt(RemoteCodes.RepeatedPage, "A page of the list came twice."));
            }

            var result = await transport.SendAsync(call, page, cancel);
            if (!result.Succeeded)
            {
                return new PagedRead<T>(items, result.Failure);
            }

            var dtos = LearningTransport.Read(call, result.Value, type, all => all);
            if (!dtos.Succeeded)
            {
                return new PagedRead<T>(items, dtos.Failure);
            }

            var fresh = 0;
            foreach (var dto in dtos.Value)
            {
                if (!map(dto, out var item))
                {
                    doubt ??= Doubt(RemoteCodes.Malformed, "An entry of the list is not as documented.");
                }
                else if (key(dto) is not { } id || keys.Add(id))
                {
                    items.Add(item);
                    fresh++;
                }
                else
                {
                    doubt ??= Doubt(RemoteCodes.RepeatedPage, "An entry of the list came twice: the list changed while it was read.");
                }
            }

            var next = NextOf(result.Value, page, out var isForeign);
            if (isForeign)
            {
                return new PagedRead<T>(items, Doubt(RemoteCodes.ForeignLink, "The next page lies on another host, which is not followed."));
            }

            // Pages that bring nothing new never end.
            if (fresh == 0 && doubt is not null)
            {
                return new PagedRead<T>(items, doubt);
            }

            page = next;
        }

        return new PagedRead<T>(items, doubt);
    }

    private static Uri? NextOf(RemoteReply reply, Uri page, out bool isForeign)
    {
        isForeign = false;
        if (reply.Header("Link") is not { } header || NextLink().Match(header) is not { Success: true } match)
        {
            return null;
        }

        // The documented example is relative without a slash (<my/resource/url>): such a link starts at the host, not at the page.
        var url = match.Groups["url"].Value;
        var next = Origin.Resolve(url.StartsWith('?') ? page : new Uri(page, "/"), url);
        isForeign = next is null;
        return next;
    }

    private static RemoteFailure Doubt(string code, Phrase text) => new(FailureKind.Transient, code, text);

    [GeneratedRegex("""<(?<url>[^>]*)>\s*(;[^,<]*)?;\s*rel\s*=\s*"?next"?""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NextLink();
}

/// <summary>Turns an entry as sent into one as meant; false when it is not as documented.</summary>
internal delegate bool Reader<in TDto, T>(TDto dto, out T item);
