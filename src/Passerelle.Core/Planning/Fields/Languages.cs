namespace Passerelle.Core.Planning.Fields;

/// <summary>Reads a language as people write it into the codes that 360Learning takes (rule F4).</summary>
/// <remarks>The codes: <see href="https://360learning.readme.io/reference/"/>, field <c>lang</c> of a user.</remarks>
internal static class Languages
{
    private static readonly Dictionary<string, string> Codes = (
        "bg cs da de el en es fi fr hr ht_HT hu id it ja kar_MM ko lt mh_MH nl nl_BE no pl pt ro ru rw_RW sk sl so_SO sv sw_KE th ti_ET tr uk zh vi"
    )
        .Split(' ')
        .ToDictionary(c => c, StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["english"] = "en", ["englisch"] = "en", ["anglais"] = "en",
        ["french"] = "fr", ["französisch"] = "fr", ["français"] = "fr",
        ["german"] = "de", ["deutsch"] = "de", ["allemand"] = "de",
        ["spanish"] = "es", ["spanisch"] = "es", ["espagnol"] = "es", ["español"] = "es",
        ["italian"] = "it", ["italienisch"] = "it", ["italien"] = "it", ["italiano"] = "it",
        ["dutch"] = "nl", ["niederländisch"] = "nl", ["néerlandais"] = "nl", ["nederlands"] = "nl",
        ["portuguese"] = "pt", ["portugiesisch"] = "pt", ["portugais"] = "pt", ["português"] = "pt",
        ["polish"] = "pl", ["polnisch"] = "pl", ["polonais"] = "pl", ["polski"] = "pl",
    };

    /// <summary>The code for a value such as <c>fr</c>, <c>de-AT</c>, <c>nl_BE</c> or <c>German</c>; null when it is none of them.</summary>
    public static string? Of(string? value)
    {
        if (value is null)
        {
            return null;
        }

        var code = value.Trim().Replace('-', '_');
        var country = code.IndexOf('_', StringComparison.Ordinal);
        return Codes.GetValueOrDefault(code)
            ?? (country > 0 ? Codes.GetValueOrDefault(code[..country]) : null)
            ?? Names.GetValueOrDefault(value.Trim());
    }
}
