using System.Text;

namespace Passerelle.Core.Planning.Matching;

/// <summary>How texts of the two systems are compared: Unicode NFC (rule F1), addresses and people's names without case (rules S4, S11).</summary>
public static class Comparing
{
    /// <summary>The same text for the platform; null and empty are the same.</summary>
    public static bool SameText(string? left, string? right)
    {
        left ??= "";
        right ??= "";
        return string.Equals(left, right, StringComparison.Ordinal)
            || (!(Ascii.IsValid(left) && Ascii.IsValid(right)) && string.Equals(Nfc(left), Nfc(right), StringComparison.Ordinal));
    }

    /// <summary>The same address; a difference of case alone is none, since the platform may lower it.</summary>
    public static bool SameMail(string? left, string? right) => string.Equals(MailKey(left), MailKey(right), StringComparison.OrdinalIgnoreCase);

    /// <summary>An address as a key for <see cref="StringComparer.OrdinalIgnoreCase"/>.</summary>
    public static string MailKey(string? mail) => mail is null ? "" : Nfc(mail.Trim());

    /// <summary>Whether a text can be an address at all: one @ with something before it and a host with a dot behind, no blanks.</summary>
    public static bool IsMail(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var dot = text.LastIndexOf('.');
        return at > 0
            && text.IndexOf('@', at + 1) < 0
            && dot > at + 1
            && dot < text.Length - 1
            && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is ',' or ';' or '<' or '>' or '"');
    }

    /// <summary>Whether first and last name are those of one person.</summary>
    public static bool SamePerson(string? first, string? last, string? otherFirst, string? otherLast) =>
        SameName(first, otherFirst) && SameName(last, otherLast);

    private static bool SameName(string? left, string? right) =>
        string.Equals(Nfc((left ?? "").Trim()), Nfc((right ?? "").Trim()), StringComparison.OrdinalIgnoreCase);

    private static string Nfc(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // A lone surrogate cannot be normalised; such a text equals only itself.
            return text;
        }
    }
}
