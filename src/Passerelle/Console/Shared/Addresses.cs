using System.Text.RegularExpressions;

namespace Passerelle.Console.Shared;

/// <summary>Web addresses within a sentence.</summary>
public static partial class Addresses
{
    /// <summary>The sentence in parts; of each that is an address, where it leads.</summary>
    public static IEnumerable<(string Text, Uri? Address)> In(string sentence) =>
        Address().Split(sentence).Select(part => (part, Address().IsMatch(part) && Uri.TryCreate(part, UriKind.Absolute, out var address) ? address : null));

    // The group keeps the addresses among the parts. Where a sentence goes on after one, its punctuation does not belong to it.
    [GeneratedRegex("(?<address>https?://[^\\s()<>]*[^\\s()<>.,;:])", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
