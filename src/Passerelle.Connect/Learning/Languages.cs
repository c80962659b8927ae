using System.Collections.Frozen;

namespace Passerelle.Connect.Learning;

/// <summary>The languages an account can have: <see href="https://360learning.readme.io/reference/"/>, create a user.</summary>
public static class Languages
{
    private static readonly FrozenSet<string> Known = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "bg", "cs", "da", "de", "el", "en", "es", "fi", "fr", "hr", "ht_HT", "hu", "id", "it", "ja", "kar_MM", "ko", "lt", "mh_MH",
        "nl", "nl_BE", "no", "pl", "pt", "ro", "ru", "rw_RW", "sk", "sl", "so_SO", "sv", "sw_KE", "th", "ti_ET", "tr", "uk", "zh", "vi"
    );

    /// <summary>The platform's word for a culture name: itself, else its language alone (<c>de-AT</c>: <c>de</c>), else null.</summary>
    public static string? Of(string? culture)
    {
        if (culture is null)
        {
            return null;
        }

        var name = culture.Trim().Replace('-', '_');
        return Known.TryGetValue(name, out var exact) ? exact
            : Known.TryGetValue(name.Split('_')[0], out var language) ? language
            : null;
    }
}
