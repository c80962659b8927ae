using System.Text;

namespace Passerelle.Store.Data;

/// <summary>Text as both databases take it: PostgreSQL refuses U+0000 and halves of surrogate pairs, which a remote system may well send.</summary>
internal static class PortableText
{
    public static string Of(string text)
    {
        if (!text.Contains('\0') && !text.Any(char.IsSurrogate))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // A half of a pair is already enumerated as U+FFFD.
            clean.Append(rune.Value == 0 ? Rune.ReplacementChar.ToString() : rune.ToString());
        }

        return clean.ToString();
    }
}
