using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Passerelle.Reporting.Text;

namespace Passerelle.Cli;

/// <summary>Says what is wrong with the arguments: words on standard error, and one document on standard output where one was asked for.</summary>
public static class WrongUse
{
    /// <returns>The exit code.</returns>
    public static int Say(ParseResult parsed, bool json)
    {
        var messages = MessagesOf(parsed);
        var surface = new Surface(json, Terminal.Out, Terminal.Error);
        foreach (var message in messages)
        {
            surface.Errors.Say($"[red]{message}[/]");
        }

        if (SuggestionsFor(parsed) is { Length: > 0 } suggestions)
        {
            surface.Errors.Say($"{suggestions}");
        }

        surface.Errors.Say($"See {NameOf(parsed.CommandResult)} --help");
        surface.Document(Trouble.Of("usage", messages));
        return ExitCodes.Configuration;
    }

    /// <summary>An argument nobody knows is the cause, so it comes before what it left open.</summary>
    private static IReadOnlyList<string> MessagesOf(ParseResult parsed) =>
        [
            .. parsed
                .Errors.Select(MessageOf)
                .Distinct(StringComparer.Ordinal)
                .OrderByDescending(message => parsed.UnmatchedTokens.Any(token => message.Contains($"'{token}'", StringComparison.Ordinal))),
        ];

    // The library names the .NET type it could not make of a value.
    private static string MessageOf(ParseError error) =>
        error.SymbolResult is OptionResult given && error.Message.Contains("System.", StringComparison.Ordinal)
            ? $"{string.Join(' ', given.Tokens.Select(t => t.Value))} is no value for {given.Option.Name}; give {KindOf(given.Option.ValueType)}"
            : error.Message;

    private static string KindOf(Type type)
    {
        var kind = Nullable.GetUnderlyingType(type) ?? type;
        return kind == typeof(int) ? "a whole number"
            : kind == typeof(bool) ? "true or false"
            : "another one";
    }

    // The library finds the commands that are spelt alike.
    private static string SuggestionsFor(ParseResult parsed)
    {
        if (parsed.Action is not ParseErrorAction action)
        {
            return "";
        }

        action.ShowHelp = false;
        using var suggestions = new StringWriter();
        parsed.Invoke(new InvocationConfiguration { Output = suggestions, Error = TextWriter.Null, ProcessTerminationTimeout = null });
        return suggestions.ToString().Trim();
    }

    private static string NameOf(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{NameOf(parent)} {command.Command.Name}" : "passerelle";
}
