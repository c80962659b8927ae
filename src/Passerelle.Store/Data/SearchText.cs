using System.Globalization;
using System.Text;

namespace Passerelle.Store.Data;

/// <summary>What a row is found by, as its column keeps it: several texts, each on a line of its own, in small letters.</summary>
internal static class SearchText
{
    /// <param name="texts">Null: the row has no such text.</param>
    public static string Of(params IEnumerable<string?> texts) => PortableText.Of(string.Join('\n', texts).ToLowerInvariant());

    /// <summary>The same without accents.</summary>
    public static string PlainOf(params IEnumerable<string?> texts)
    {
        var plain = new StringBuilder();
        foreach (var letter in Of(texts).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(letter);
            }
        }

        return plain.ToString();
    }

    /// <summary>For <c>LIKE ... ESCAPE '\'</c>: these letters as they are, anywhere in the text.</summary>
    public static string Anywhere(string letters) =>
        $"%{letters.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
}
