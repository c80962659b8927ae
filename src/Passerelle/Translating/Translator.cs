using System.Globalization;
using Passerelle.Core.Phrases;

namespace Passerelle.Translating;

/// <summary>Tells phrases in the language, and with the dates and numbers, of a culture. What is not in the book stays English.</summary>
public static class Translator
{
    public static string Tell(Phrase phrase, CultureInfo culture)
    {
        var language = culture.TwoLetterISOLanguageName;
        var translation = PhraseBook.Find(phrase.Key);
        var text = language switch
        {
            "fr" => translation?.French,
            "de" => translation?.German,
            _ => null,
        };
        text ??= phrase.Key;
        return phrase.Values.Count == 0 ? text : PhraseText.Fill(text, phrase.Values, value => Write(value, culture), number => IsOne(number, language));
    }

    private static string Write(object? value, CultureInfo culture) =>
        value switch
        {
            Phrase phrase => Tell(phrase, culture),
            PhraseList list => string.Join(list.Separator, list.Items.Select(item => Write(item, culture))),
            long number => number.ToString("N0", culture),
            DateOnly day => day.ToString(Dates.DayIn(culture), culture),
            DateTime moment => moment.ToString($"{Dates.DayIn(culture)} HH:mm", culture),
            _ => PhraseValue.English(value),
        };

    // French counts nought as singular: https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html
    private static bool IsOne(long number, string language) => number == 1 || (number == 0 && string.Equals(language, "fr", StringComparison.Ordinal));
}
