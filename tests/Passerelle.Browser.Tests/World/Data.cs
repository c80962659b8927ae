using Passerelle.Instance;
using Passerelle.Sandbox.Learning;
using Passerelle.Sandbox.Personio;
using Passerelle.Sandbox.Personio.People;

namespace Passerelle.Browser.Tests.World;

/// <summary>The words that come from the simulated systems and not from the program.</summary>
public static class Data
{
    public static IEnumerable<string> Of(SimulatedWorld world) => [.. world.Personio.Employees.SelectMany(NamesOf), .. UnitsOf(world.Personio), .. NamesOn(world.Platform)];

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
}
