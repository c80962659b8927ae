using System.Globalization;

namespace Passerelle.Translating;

/// <summary>Days as short as people write them: <c>5 Nov 2026</c>, <c>5 nov. 2026</c>, <c>5. Nov. 2026</c>.</summary>
public static class Dates
{
    /// <returns>The format of a day for <see cref="DateOnly.ToString(string, IFormatProvider)"/> and its like.</returns>
    public static string DayIn(CultureInfo culture) => string.Equals(culture.TwoLetterISOLanguageName, "de", StringComparison.Ordinal) ? "d. MMM yyyy" : "d MMM yyyy";
}
