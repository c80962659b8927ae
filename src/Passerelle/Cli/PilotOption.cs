using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Passerelle.Core.Planning.Narrowing;
using Passerelle.Running;

namespace Passerelle.Cli;

/// <summary>The few people to try the synchronisation with: <c>--pilot 20</c> or <c>--pilot office=Paris</c>.</summary>
public sealed class PilotOption
{
    public Option<string?> Option { get; } = Build();

    /// <returns>Null when none was given.</returns>
    public Pilot? Of(ParseResult parsed) => Read(parsed.GetValue(Option));

    /// <summary>Only what the configuration uses is fetched from Personio, so nothing else can choose people.</summary>
    /// <returns>What is wrong with the field; null when nothing is.</returns>
    public static string? Mistake(Pilot? pilot, Connector connector) =>
        pilot is Pilot.WithValue { Field: var field } && !connector.Query.Keys.Contains(field)
            ? $"The configuration does not use the field {field}, so it is not read from Personio. It uses: {string.Join(", ", connector.Query.Keys.Order(StringComparer.Ordinal))}."
            : null;

    private static Option<string?> Build()
    {
        var option = new Option<string?>("--pilot")
        {
            Description = "Do something only for the first N people in scope, or for those with a value in one Personio field. The others stay in the plan, untouched.",
            HelpName = "N|FIELD=VALUE",
        };
        option.Validators.Add(Check);
        return option;
    }

    private static void Check(OptionResult given)
    {
        if (given.Tokens is [var token] && Read(token.Value) is null)
        {
            given.AddError("--pilot takes a number of people from 1, or FIELD=VALUE, for example office=Paris");
        }
    }

    private static Pilot? Read(string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return count > 0 ? new Pilot.First(count) : null;
        }

        return text.Split('=', 2) is [{ Length: > 0 } field, { Length: > 0 } value] ? new Pilot.WithValue(field.Trim(), value.Trim()) : null;
    }
}
