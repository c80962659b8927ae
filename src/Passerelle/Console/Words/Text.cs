using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Passerelle.Translating;

namespace Passerelle.Console.Words;

/// <summary>
/// A text in the three languages of the console. It is made with all three or not at all, so that no page can miss one;
/// written to a page it is the one of the reader.
/// </summary>
public sealed record Text(string English, string French, string German)
{
    /// <summary>With the spaces that French typography asks for.</summary>
    public string French { get; init; } = FrenchSpaces.In(French);

    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator string?(Text? text) => text?.ToString();

    /// <summary>In the language of the current request.</summary>
    public override string ToString() => In(CultureInfo.CurrentUICulture);

    public string In(CultureInfo culture) =>
        culture.TwoLetterISOLanguageName switch
        {
            "fr" => French,
            "de" => German,
            _ => English,
        };

    /// <summary>With values in the places <c>{0}</c>, <c>{1}</c>, ..., formatted as the reader's language does.</summary>
    public string With(params object?[] values) => string.Format(CultureInfo.CurrentCulture, ToString(), values);
}

/// <summary>A text about a number of things; the number stands at <c>{0}</c>, other values from <c>{1}</c>.</summary>
public sealed record Counted(Text One, Text Many)
{
    public string For(long count, params object?[] others)
    {
        // French counts nought as singular: https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html
        var singular = count == 1 || (count == 0 && string.Equals(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, "fr", StringComparison.Ordinal));
        return (singular ? One : Many).With([count, .. others]);
    }
}
