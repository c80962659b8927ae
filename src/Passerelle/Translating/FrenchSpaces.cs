using System.Text.RegularExpressions;

namespace Passerelle.Translating;

/// <summary>
/// French sets a space before <c>: ; ? !</c> and inside <c>« »</c> that must not end a line. Sources are written with ordinary spaces, which one can see
/// and type; here they become what French typography asks for: a no-break space beside colons and quotation marks, a narrow one before the others.
/// </summary>
public static partial class FrenchSpaces
{
    /// <summary>The text with spaces that hold their line together.</summary>
    public static string In(string french) => BeforeNarrow().Replace(BeforeWide().Replace(Opening().Replace(french, "«\u00a0"), "\u00a0"), "\u202f");

    [GeneratedRegex("« ", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Opening();

    [GeneratedRegex(" (?=[:»%])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BeforeWide();

    [GeneratedRegex(" (?=[;?!])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BeforeNarrow();
}
