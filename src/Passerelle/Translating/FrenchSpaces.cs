namespace Passerelle.Translating;

/// <summary>
/// French sets a space before <c>: ; ? !</c> and inside <c>« »</c> that must not end a line. Sources are written with ordinary spaces, which one can see
/// and type; here they become what French typography asks for: a no-break space beside colons and quotation marks, a narrow one before the others.
/// </summary>
public static class FrenchSpaces
{
    private const char Wide = '\u00a0';
    private const char Narrow = '\u202f';

    /// <summary>The text with spaces that hold their line together.</summary>
    public static string In(string french) =>
        string.Create(
            french.Length,
            french,
            static (written, text) =>
            {
                for (var at = 0; at < text.Length; at++)
                {
                    written[at] = text[at] == ' ' ? Between(at == 0 ? ' ' : text[at - 1], at + 1 == text.Length ? ' ' : text[at + 1]) : text[at];
                }
            }
        );

    private static char Between(char before, char after) =>
        after switch
        {
            _ when before == '«' => Wide,
            ':' or '»' or '%' => Wide,
            ';' or '?' or '!' => Narrow,
            _ => ' ',
        };
}
