using System.Globalization;

namespace Passerelle.Perf;

/// <summary>A mode and numbers: <c>runs --people 1000</c>.</summary>
internal sealed class Arguments(IReadOnlyList<string> args)
{
    public string Mode => args.Count > 0 ? args[0] : "";

    /// <exception cref="FormatException">What follows the option is no whole number.</exception>
    public int Number(string name, int otherwise) =>
        Text(name) is { } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>What follows the option; null without it.</summary>
    public string? Text(string name)
    {
        for (var i = 1; i < args.Count - 1; i++)
        {
            if (string.Equals(args[i], "--" + name, StringComparison.Ordinal))
            {
                return args[i + 1];
            }
        }

        return null;
    }

    public bool Has(string name) => args.Contains("--" + name, StringComparer.Ordinal);
}
