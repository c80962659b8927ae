using System.Globalization;
using System.Text;

namespace Passerelle.Console.Pages.Structure;

/// <summary>Finds the group that a value probably means: accents, blanks and signs are what people write differently. Nobody is led there unasked (rule G2).</summary>
internal static class SimilarName
{
    /// <returns>Null when no name is similar, or more than one is, or the name is the value's own.</returns>
    public static string? Among(IEnumerable<string> names, string value)
    {
        var bare = Bare(value);
        return bare.Length > 0 && names.Where(name => string.Equals(Bare(name), bare, StringComparison.Ordinal)).Take(2).ToList() is [var only] && !string.Equals(only, value, StringComparison.OrdinalIgnoreCase)
            ? only
            : null;
    }

    private static string Bare(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().SelectMany(rune => rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes()))
        {
            if (Rune.IsLetterOrDigit(rune) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
            {
                bare.Append(Rune.ToLowerInvariant(rune));
            }
        }

        return bare.ToString();
    }
}
