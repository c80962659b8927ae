using System.Globalization;

namespace Passerelle.Configuration.Cron;

/// <summary>One field of a cron expression: <c>*</c>, numbers, names, ranges, steps and lists of them.</summary>
internal static class CronField
{
    public static IReadOnlySet<int>? Parse(string field, int min, int max, string[] names, out string? problem)
    {
        problem = null;
        var values = new HashSet<int>();
        foreach (var part in field.Split(','))
        {
            if (Range(part, min, max, names) is not { } range)
            {
                problem = string.Create(CultureInfo.InvariantCulture, $"\"{part}\" in the field {field} is not from {min} to {max}, a range or a step");
                return null;
            }
            for (var value = range.From; value <= range.To; value += range.Step)
                values.Add(value);
        }
        return values;
    }

    private static (int From, int To, int Step)? Range(string part, int min, int max, string[] names)
    {
        var halves = part.Split('/');
        if (halves.Length > 2)
            return null;
        var step = halves.Length == 2 ? Number(halves[1], 1, max) : 1;
        if (step is null)
            return null;
        if (halves[0] == "*")
            return (min, max, step.Value);
        var ends = halves[0].Split('-');
        var from = Value(ends[0], min, max, names);
        if (from is null || ends.Length > 2)
            return null;
        if (ends.Length == 1)
            // A step needs something to step through: "5/10" means different things to different schedulers.
            return halves.Length == 2 ? null : (from.Value, from.Value, 1);
        var to = Value(ends[1], min, max, names);
        return to >= from ? (from.Value, to.Value, step.Value) : null;
    }

    private static int? Value(string text, int min, int max, string[] names)
    {
        var name = Array.FindIndex(names, n => n.Equals(text, StringComparison.OrdinalIgnoreCase));
        return name >= 0 ? name + min : Number(text, min, max);
    }

    private static int? Number(string text, int min, int max) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max ? number : null;
}
