using System.Text.RegularExpressions;
using Passerelle.Browser.Tests.World;
using Passerelle.Sandbox.Learning;
using Passerelle.Sandbox.Personio;
using Passerelle.Sandbox.Personio.People;

namespace Passerelle.Browser.Tests.Crawling;

/// <summary>Tells what the console itself says from the data it shows: data reads the same in every language, prose does not.</summary>
public sealed partial class Prose(Academy academy)
{
    /// <summary>Fewer words in a row may well be the same in two languages.</summary>
    private const int Fewest = 3;

    /// <summary>Shorter data stands within other words.</summary>
    private const int Shortest = 3;

    private readonly string[] data = [.. DataOf(academy).Where(one => one.Length >= Shortest).Distinct(StringComparer.Ordinal).OrderByDescending(one => one.Length)];

    /// <summary>The sentences of a page that read as they do in English.</summary>
    public IEnumerable<string> Untranslated(IReadOnlyList<string> texts, IReadOnlyList<string> english)
    {
        var known = english.SelectMany(Sentences).ToHashSet(StringComparer.Ordinal);
        return texts.SelectMany(Sentences).Where(known.Contains).Distinct(StringComparer.Ordinal);
    }

    private IEnumerable<string> Sentences(string text) => Ends().Split(WithoutData(text)).Select(one => one.Trim()).Where(one => Words().Count(one) >= Fewest);

    private string WithoutData(string text) => Addresses().Replace(data.Aggregate(text, (left, one) => left.Replace(one, "…", StringComparison.Ordinal)), "…");

    private static IEnumerable<string> DataOf(Academy academy) =>
        [
            .. academy.Recorded.SelectMany(text => Ends().Split(text)),
            Academy.Platform,
            .. Academy.Names,
            .. academy.Production.Personio.Employees.SelectMany(NamesOf),
            .. UnitsOf(academy.Production.Personio),
            .. NamesOn(academy.Production.Platform),
            .. NamesOn(academy.Test.Platform),
        ];

    private static IEnumerable<string> NamesOf(PersonioEmployee person) =>
        [$"{person.FirstName} {person.LastName}".Trim(), person.FirstName.Trim(), person.LastName.Trim(), person.Email, person.Current.Position, .. person.Custom.Values.SelectMany(values => values)];

    private static IEnumerable<string> UnitsOf(PersonioAccount personio) =>
        Enum.GetValues<UnitKind>().SelectMany(personio.UnitsOf).Select(unit => unit.Name).Concat(personio.Attributes.Select(attribute => attribute.Label));

    private static IEnumerable<string> NamesOn(LearningPlatform platform) =>
        [
            platform.Options.PlatformName,
            .. platform.Groups().Select(group => group.Name),
            .. platform.CustomFields().Select(field => field.Name),
            .. platform.Users().SelectMany(user => new[] { user.FirstName, user.LastName, user.Mail, user.Job }).OfType<string>(),
        ];

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Words();

    [GeneratedRegex(@"https?://\S+|\S+@\S+")]
    private static partial Regex Addresses();

    [GeneratedRegex(@"(?<=[.!?:;])\s+")]
    private static partial Regex Ends();
}
