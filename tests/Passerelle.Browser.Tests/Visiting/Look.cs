using System.Globalization;

namespace Passerelle.Browser.Tests.Visiting;

/// <summary>How somebody looks at the console.</summary>
public sealed record Look(string Language = "en", int Width = Look.Desk, bool IsDark = false, bool HasScripts = true)
{
    public const int Desk = 1440;
    public const int Phone = 360;

    /// <summary>The language with its country, as a browser asks for it.</summary>
    public string Locale =>
        Language switch
        {
            "fr" => "fr-FR",
            "de" => "de-DE",
            _ => "en-GB",
        };

    /// <summary>The culture in which the console answers.</summary>
    public CultureInfo Culture => CultureInfo.GetCultureInfo(Locale);

    public int Height => Width == Phone ? 780 : 900;
}
