using System.Globalization;
using System.Text;

namespace Passerelle.Core.Planning.ByHand;

/// <summary>A name as it is compared for likeness: without case, accents and signs, its words in alphabetical order.</summary>
public static class NameKey
{
    private static readonly Dictionary<char, string> Spelled = new()
    {
        ['ß'] = "ss",
        ['ø'] = "o",
        ['ł'] = "l",
        ['đ'] = "d",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ı'] = "i",
        ['þ'] = "th",
        ['ð'] = "d",
    };

    /// <summary>The words of a name, folded.</summary>
    public static IReadOnlyList<string> WordsOf(string? name)
    {
        var text = new StringBuilder();
        foreach (var c in Decomposed(name ?? "").ToLowerInvariant())
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            text.Append(Spelled.TryGetValue(c, out var spelled) ? spelled : char.IsLetterOrDigit(c) ? c.ToString() : " ");
        }

        return [.. text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)];
    }

    /// <summary>How alike two names are, from 0 to 1; the same whichever comes first, and in whichever order their words stand.</summary>
    public static double Likeness(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        var (a, b) = (string.Concat(one), string.Concat(other));
        // German umlauts are written both ways: Müller and Mueller.
        return Math.Max(Ratio(a, b), Ratio(WithoutSpelledUmlauts(a), WithoutSpelledUmlauts(b)));
    }

    private static string WithoutSpelledUmlauts(string text) =>
        text.Replace("ue", "u", StringComparison.Ordinal).Replace("oe", "o", StringComparison.Ordinal).Replace("ae", "a", StringComparison.Ordinal);

    private static double Ratio(string a, string b) => a.Length + b.Length == 0 ? 0 : 1 - ((double)Distance(a, b) / Math.Max(a.Length, b.Length));

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), corner + (a[i - 1] == b[j - 1] ? 0 : 1));
                corner = above;
            }
        }

        return row[b.Length];
    }

    private static string Decomposed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormD);
        }
        catch (ArgumentException)
        {
            // A lone surrogate cannot be normalised; such a text is compared as it stands.
            return text;
        }
    }
}
