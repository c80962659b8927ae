using System.Globalization;
using System.Text;

namespace Passerelle.Console.Hosting;

/// <summary>Names as they stand in addresses: <c>Acme Academy</c> becomes <c>acme-academy</c>.</summary>
public static class Slugs
{
    private const string Nameless = "platform";

    /// <summary>What addresses begin with already.</summary>
    private static readonly HashSet<string> Reserved =
        new(StringComparer.Ordinal) { "account", "api", "first-start", "health", "hooks", "lib", "openapi", "platforms", "preferences", "settings", "sign-in", "sign-out", "test", "production" };

    /// <param name="taken">Slugs that others have.</param>
    public static string Of(string name, IReadOnlyCollection<string> taken)
    {
        var plain = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                plain.Append(letter);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && plain.Length > 0 && plain[^1] != '-')
            {
                plain.Append('-');
            }
        }

        var slug = plain.ToString().Trim('-') is { Length: > 0 } found ? found : Nameless;
        return Enumerable
            .Range(1, int.MaxValue)
            .Select(number => number == 1 ? slug : string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}"))
            .First(free => !Reserved.Contains(free) && !taken.Contains(free));
    }
}
