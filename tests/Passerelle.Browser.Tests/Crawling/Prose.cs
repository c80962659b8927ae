using System.Text.RegularExpressions;

namespace Passerelle.Browser.Tests.Crawling;

/// <summary>Tells what the console itself says from the data it shows: data reads the same in every language, prose does not.</summary>
/// <param name="shown">The data: names, addresses, and sentences that are shown as they were written.</param>
public sealed partial class Prose(IEnumerable<string> shown)
{
    /// <summary>Fewer words in a row may well be the same in two languages.</summary>
    private const int Fewest = 3;

    /// <summary>Shorter data stands within other words.</summary>
    private const int Shortest = 3;

    private readonly string[] data = [.. shown.SelectMany(text => Ends().Split(text)).Where(one => one.Length >= Shortest).Distinct(StringComparer.Ordinal).OrderByDescending(one => one.Length)];

    /// <summary>The sentences of a page that read as they do in English.</summary>
    public IEnumerable<string> Untranslated(IReadOnlyList<string> texts, IReadOnlyList<string> english)
    {
        var known = english.SelectMany(Sentences).ToHashSet(StringComparer.Ordinal);
        return texts.SelectMany(Sentences).Where(known.Contains).Distinct(StringComparer.Ordinal);
    }

    private IEnumerable<string> Sentences(string text) => Ends().Split(WithoutData(text)).Select(one => one.Trim()).Where(one => Words().Count(one) >= Fewest);

    private string WithoutData(string text) => Addresses().Replace(data.Aggregate(Ids().Replace(text, "…"), (left, one) => left.Replace(one, "…", StringComparison.Ordinal)), "…");

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Words();

    /// <summary>Of 360Learning: some have letters enough to look like words.</summary>
    [GeneratedRegex("[0-9a-f]{24}")]
    private static partial Regex Ids();

    [GeneratedRegex(@"https?://\S+|\S+@\S+")]
    private static partial Regex Addresses();

    [GeneratedRegex(@"(?<=[.!?:;])\s+")]
    private static partial Regex Ends();
}
