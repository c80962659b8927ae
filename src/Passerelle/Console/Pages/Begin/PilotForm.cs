using System.Globalization;
using Passerelle.Configuration;
using Passerelle.Connect.Personio;
using Passerelle.Core.Planning.Narrowing;

namespace Passerelle.Console.Pages.Begin;

/// <summary>The few people to begin with, as they were typed.</summary>
/// <param name="Fields">Only what the configuration uses is fetched from Personio, so nothing else can choose people.</param>
public sealed record PilotForm(string? Number, string? Field, string? Value, IReadOnlyList<string> Fields)
{
    /// <summary>Null when what was typed names nobody.</summary>
    public Pilot? Pilot =>
        int.TryParse(Number, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var count) && count > 0 ? new Pilot.First(count)
        : Field is not null && Fields.Contains(Field, StringComparer.Ordinal) && !string.IsNullOrWhiteSpace(Value) ? new Pilot.WithValue(Field, Value.Trim())
        : null;

    public static IReadOnlyList<string> FieldsOf(ConnectorConfiguration configuration) => [.. RosterQuery.For(configuration.Rules).Keys.Order(StringComparer.Ordinal)];
}
