using System.Globalization;
using Passerelle.Core.Source;

namespace Passerelle.Connect.Personio.Values;

/// <summary>The canonical text of values, as <see cref="FieldValue"/> documents it.</summary>
internal static class CanonicalText
{
    /// <summary>
    /// The first ten characters. Dates are local midnights whose offset follows the employee's office, so converting them would shift the
    /// day: <see href="https://developer.personio.de/reference/get_company-employees"/>. Text that does not begin with a date is kept, so that
    /// the person's row can say that it is none.
    /// </summary>
    public static FieldValue Date(string raw)
    {
        var text = raw.AsSpan().Trim();
        if (text.IsEmpty)
        {
            return FieldValue.Empty;
        }

        var isDate = text.Length >= 10 && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        return FieldValue.Of((isDate ? text[..10] : text).ToString());
    }

    /// <summary>Invariant, without trailing zeros; what is no number, or a greater one than decimal holds, stays as it is.</summary>
    public static FieldValue Number(string raw) =>
        decimal.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? FieldValue.Of(number.ToString("0.############################", CultureInfo.InvariantCulture))
            : FieldValue.Of(raw);

    /// <summary>Several values as a set: their order varies from record to record.</summary>
    public static FieldValue Set(IEnumerable<string> values) =>
        FieldValue.Of(
            string.Join(", ", values.Select(value => value.Trim()).Where(value => value.Length > 0).Distinct().Order(StringComparer.Ordinal))
        );
}
