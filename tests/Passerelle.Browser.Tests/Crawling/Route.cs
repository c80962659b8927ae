using System.Text.RegularExpressions;
using Passerelle.App.Tests.Conventions;

namespace Passerelle.Browser.Tests.Crawling;

/// <summary>The pattern of an address, as the tables of access rules write it.</summary>
/// <param name="Pattern">For example <c>/{connector}/{environment}/runs/{run}</c>.</param>
public sealed partial record Route(string Pattern)
{
    private string[] Parts => Pattern.Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>How many parts of it are given: of two patterns that fit, the one with more is meant.</summary>
    private int Given => Parts.Count(part => !part.StartsWith('{'));

    /// <summary>The addresses that can be opened, from the table of rules in a source file, which knows every endpoint.</summary>
    /// <param name="table">Below the folder of the tests.</param>
    public static IReadOnlyList<Route> In(string table) =>
        [.. Rule().Matches(File.ReadAllText(Path.Combine(Repository.Folder, "tests", table))).Select(found => new Route(found.Groups["pattern"].Value)).Distinct()];

    /// <summary>Of these routes, the ones to which none of the addresses belongs.</summary>
    public static IReadOnlyList<string> NeverOpened(IReadOnlyList<Route> routes, IEnumerable<string> addresses)
    {
        var opened = addresses.Select(address => routes.Where(route => route.Fits(address)).MaxBy(route => route.Given)).ToHashSet();
        return [.. routes.Where(route => !opened.Contains(route)).Select(route => route.Pattern)];
    }

    public override string ToString() => Pattern;

    private bool Fits(string address)
    {
        var parts = address.Split('?', '#')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == Parts.Length && Parts.Zip(parts).All(pair => pair.First.StartsWith('{') || string.Equals(pair.First, pair.Second, StringComparison.Ordinal));
    }

    [GeneratedRegex("""\["GET (?<pattern>/[^"]*)"\]""", RegexOptions.ExplicitCapture)]
    private static partial Regex Rule();
}
