namespace Passerelle.Store.Data;

/// <summary>What a row is found by, as its column keeps it: several texts, each on a line of its own, in small letters.</summary>
internal static class SearchText
{
    /// <param name="texts">Null: the row has no such text.</param>
    public static string Of(params IEnumerable<string?> texts) => PortableText.Of(string.Join('\n', texts).ToLowerInvariant());
}
