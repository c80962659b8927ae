using System.Globalization;
using System.Text;

namespace Passerelle.Sandbox.Company;

/// <summary>Mail addresses of the made-up people: plain ASCII, each only once, in a domain that can never exist.</summary>
internal sealed class Addresses(string domain)
{
    private readonly Dictionary<string, int> taken = new(StringComparer.Ordinal);

    public string Next(string first, string last)
    {
        var name = $"{Fold(first)}.{Fold(last)}";
        var count = taken[name] = taken.GetValueOrDefault(name) + 1;
        return count == 1 ? $"{name}@{domain}" : string.Create(CultureInfo.InvariantCulture, $"{name}{count}@{domain}");
    }

    /// <summary>Lower-case letters, digits and hyphens; what has an ASCII spelling of its own in the pool uses that.</summary>
    public static string Fold(string name)
    {
        var latin = name[(name.IndexOf('|', StringComparison.Ordinal) + 1)..].ToLowerInvariant()
            .Replace("ß", "ss", StringComparison.Ordinal).Replace("ä", "ae", StringComparison.Ordinal)
            .Replace("ö", "oe", StringComparison.Ordinal).Replace("ü", "ue", StringComparison.Ordinal);
        var folded = new StringBuilder(latin.Length);
        foreach (var letter in latin.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter) || letter == '-')
            {
                folded.Append(letter);
            }
        }

        return folded.ToString();
    }
}
