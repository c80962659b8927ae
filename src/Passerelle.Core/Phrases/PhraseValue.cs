using System.Globalization;

namespace Passerelle.Core.Phrases;

/// <summary>What may stand in the places of a phrase.</summary>
public static class PhraseValue
{
    private const string Day = "yyyy-MM-dd";
    private const string Moment = "yyyy-MM-dd HH:mm";

    /// <summary>As programs write it; phrases in English.</summary>
    public static string English(object? value) =>
        value switch
        {
            DateOnly day => day.ToString(Day, CultureInfo.InvariantCulture),
            DateTime moment => moment.ToString(Moment, CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(format: null, CultureInfo.InvariantCulture),
            _ => value?.ToString() ?? "",
        };

    /// <summary>The number that decides between one and many: the value itself, or the first number within a phrase.</summary>
    /// <returns>Null when there is none.</returns>
    public static long? NumberOf(object? value) =>
        value switch
        {
            long number => number,
            Phrase phrase => phrase.Values.Select(NumberOf).FirstOrDefault(number => number is not null),
            PhraseList list => list.Items.Count,
            _ => null,
        };

    /// <summary>The value as a phrase keeps it.</summary>
    /// <param name="format">Only for days and moments, and only as they are written in English.</param>
    internal static object? Of<T>(T value, string? format) =>
        (value, format) switch
        {
            (null, _) => null,
            (string or Phrase or PhraseList or long, null) => value,
            (int number, null) => (long)number,
            (DateOnly, Day) => value,
            (DateTimeOffset at, Day) => DateOnly.FromDateTime(at.DateTime),
            (DateTimeOffset at, Moment) => at.DateTime,
            (DateTimeOffset at, "HH:mm") => at.ToString(format, CultureInfo.InvariantCulture),
            (_, null) => English(value),
            _ => throw new FormatException($"A phrase has no {typeof(T).Name} as “{format}”"),
        };
}
