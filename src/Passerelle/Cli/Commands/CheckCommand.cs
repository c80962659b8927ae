using System.CommandLine;
using Passerelle.Reporting.Text;
using Passerelle.Running;
using Passerelle.Running.Checking;

namespace Passerelle.Cli.Commands;

/// <summary>Proves the configuration against the real systems, and changes nothing there.</summary>
public static class CheckCommand
{
    /// <param name="Ok">Whether no answer is an error.</param>
    private sealed record CheckDocument(string Environment, bool Ok, IReadOnlyList<Answer> Answers);

    public static Command Build(Func<ParseResult, Workplace> at)
    {
        var writeScopes = new Option<bool>("--write-scopes") { Description = "Also try the scopes for writing, with harmless calls on an id that nobody has." };
        var command = new Command("check", "Prove the configuration against Personio and 360Learning, and say how to mend what is wrong. Changes nothing.") { writeScopes };
        command.SetAction(
            (parsed, cancel) =>
            {
                var place = at(parsed);
                return place.WithConnectorAsync(connector => RunAsync(place, connector, parsed.GetValue(writeScopes), cancel), cancel);
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(Workplace place, Connector connector, bool writeScopes, CancellationToken cancel)
    {
        var answers = await Waiting.ForAsync(place.Surface, say => new Checker(connector).RunAsync(writeScopes, say, cancel));
        AnswerPrinter.Print(place.Surface.Words, $"Check of {connector.Configuration.Platform}, {connector.EnvironmentName}", answers);
        place.Surface.Document(new CheckDocument(connector.EnvironmentName, answers.All(a => a.Status != AnswerStatus.Error), answers));
        return answers.Max(a => a.ExitCode);
    }
}
