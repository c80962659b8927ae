using System.Globalization;

namespace Passerelle.Configuration.Drafting;

/// <summary>One step into a configuration: a key of a map, or a position in a list.</summary>
internal readonly record struct DraftStep(string? Key, int Index);

/// <summary>Reads a way such as <c>environments.test.groups[0].id</c>, written as in the mistakes of <see cref="ConfigurationText"/>.</summary>
internal static class DraftPath
{
    /// <exception cref="FormatException">It is no such way.</exception>
    public static IReadOnlyList<DraftStep> Steps(string path)
    {
        var steps = new List<DraftStep>();
        foreach (var part in path.Split('.'))
        {
            var bracket = part.IndexOf('[', StringComparison.Ordinal);
            var key = bracket < 0 ? part : part[..bracket];
            if (key.Length == 0)
            {
                throw new FormatException($"“{path}” is not the way to a key.");
            }

            steps.Add(new DraftStep(key, Index: 0));
            if (bracket >= 0)
            {
                steps.AddRange(Positions(path, part[bracket..]));
            }
        }

        return steps;
    }

    private static IEnumerable<DraftStep> Positions(string path, string brackets) =>
        brackets[0] == '[' && brackets[^1] == ']'
            ? brackets[1..^1].Split("][").Select(number => new DraftStep(Key: null, int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture)))
            : throw new FormatException($"“{path}” is not the way to a key.");
}
