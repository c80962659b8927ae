using System.Globalization;
using System.Text;

namespace Passerelle.Instance.Pages.Users;

/// <summary>Texts without their accents, where nothing but English letters remains.</summary>
internal static class PlainText
{
    /// <summary>In characters; what is longer has no plain text.</summary>
    public const int Longest = 256;

    /// <summary>For each letter of the Latin blocks the English letter it is written with; zero where it is another one (ø, ß).</summary>
    private static readonly char[] Letters = [.. Enumerable.Range(0, 0x250).Select(code => LetterOf((char)code))];

    /// <param name="into">At least <see cref="Longest"/> characters.</param>
    /// <returns>A part of <paramref name="into"/>; empty where a letter has no English one, and where the text is too long.</returns>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> text, Span<char> into)
    {
        if (text.Length > Longest)
        {
            return [];
        }

        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i] < Letters.Length ? Letters[text[i]] : default;
            if (letter == default)
            {
                return [];
            }

            into[i] = letter;
        }

        return into[..text.Length];
    }

    private static char LetterOf(char letter)
    {
        var parts = letter.ToString().Normalize(NormalizationForm.FormD);
        return char.IsAscii(parts[0]) && parts.Skip(1).All(part => CharUnicodeInfo.GetUnicodeCategory(part) == UnicodeCategory.NonSpacingMark) ? parts[0] : default;
    }
}
