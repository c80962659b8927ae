using System.Text.RegularExpressions;
using Passerelle.Perf.Instances;

namespace Passerelle.Perf.Runs;

/// <summary>Turns requests into kinds: ids become <c>{id}</c>.</summary>
internal static partial class Shape
{
    public static SortedDictionary<string, long> Count(IEnumerable<SiteRequest> requests)
    {
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var request in requests)
        {
            var kind = Of(request);
            counts[kind] = counts.GetValueOrDefault(kind) + 1;
        }

        return counts;
    }

    private static string Of(SiteRequest request) => $"{request.Method} {Id().Replace(request.Path, "{id}")}";

    [GeneratedRegex("[0-9a-f]{24}|(?<=/)[0-9]{3,}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();
}
