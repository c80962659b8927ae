using System.Text;

namespace Passerelle.Core.Planning.Groups;

/// <summary>How a value of Personio and the name of a group are compared: NFC, trimmed, without case, accents kept (rule G2).</summary>
internal static class GroupName
{
    public static StringComparer Comparer => StringComparer.OrdinalIgnoreCase;

    /// <summary>The text as it is compared; half a surrogate pair counts as U+FFFD, since it cannot be normalised.</summary>
    public static string Canonical(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.Trim();
        }

        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune.ToString());
        }

        return whole.ToString().Normalize(NormalizationForm.FormC).Trim();
    }
}
