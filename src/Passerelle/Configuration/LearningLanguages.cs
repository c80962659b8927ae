using Passerelle.Configuration.Reading;

namespace Passerelle.Configuration;

/// <summary>The languages that a 360Learning account can have.</summary>
/// <remarks><c>InputUserDTO.lang</c> of API v2: <see href="https://360learning.readme.io/reference/"/>.</remarks>
public static class LearningLanguages
{
    public static IReadOnlySet<string> All { get; } =
        new HashSet<string>(StringComparer.Ordinal)
        {
            "bg", "cs", "da", "de", "el", "en", "es", "fi", "fr", "hr", "ht_HT", "hu", "id", "it", "ja", "kar_MM", "ko", "lt", "mh_MH",
            "nl", "nl_BE", "no", "pl", "pt", "ro", "ru", "rw_RW", "sk", "sl", "so_SO", "sv", "sw_KE", "th", "ti_ET", "tr", "uk", "zh", "vi",
        };

    /// <summary>What was probably meant: the base language of <c>en-GB</c>, or a near spelling; null for neither.</summary>
    public static string? Nearest(string text)
    {
        var start = text.Split('-', '_')[0].ToLowerInvariant();
        return All.Contains(start) ? start : Spelling.Nearest(text, All);
    }
}
