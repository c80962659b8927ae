using System.Globalization;
using System.Text;

namespace Passerelle.Core.Phrases;

/// <summary>A piece of a text with places.</summary>
/// <param name="Place">The number of the place; null for words.</param>
/// <param name="Choice">In <c>{0|person|people}</c> what stands behind the number: the word for one, the word for many.</param>
public readonly record struct PhrasePiece(Range Range, int? Place, (string One, string Many)? Choice);

/// <summary>Reads and fills texts with places such as <c>{0}</c> and <c>{0|is|are}</c>.</summary>
public static class PhraseText
{
    public static IEnumerable<PhrasePiece> PiecesOf(string text)
    {
        var from = 0;
        while (from < text.Length)
        {
            var open = text.IndexOf('{', from);
            var close = open < 0 ? -1 : text.IndexOf('}', open);
            if (close < 0)
            {
                yield return new PhrasePiece(from..text.Length, Place: null, Choice: null);
                yield break;
            }

            if (Inside(text[(open + 1)..close]) is not { } place)
            {
                yield return new PhrasePiece(from..(close + 1), Place: null, Choice: null);
            }
            else
            {
                if (open > from)
                {
                    yield return new PhrasePiece(from..open, Place: null, Choice: null);
                }

                yield return new PhrasePiece(open..(close + 1), place.Number, place.Choice);
            }

            from = close + 1;
        }
    }

    /// <param name="write">How a value is written.</param>
    /// <param name="isOne">Whether a number takes the word for one; null where the text has no such choice.</param>
    public static string Fill(string text, IReadOnlyList<object?> values, Func<object?, string> write, Func<long, bool>? isOne = null)
    {
        var filled = new StringBuilder(text.Length + (16 * values.Count));
        foreach (var piece in PiecesOf(text))
        {
            _ = (piece.Place, piece.Choice) switch
            {
                ({ } place, { } choice) => filled.Append(isOne?.Invoke(PhraseValue.NumberOf(values[place]) ?? 0) == true ? choice.One : choice.Many),
                ({ } place, null) => filled.Append(write(values[place])),
                _ => filled.Append(text[piece.Range]),
            };
        }

        return filled.ToString();
    }

    private static (int Number, (string One, string Many)? Choice)? Inside(string inside)
    {
        var parts = inside.Split('|');
        return !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? null
            : parts.Length == 1 ? (number, null)
            : parts.Length == 3 ? (number, (parts[1], parts[2]))
            : null;
    }
}
