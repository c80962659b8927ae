using System.CommandLine;
using Passerelle.Running.Runs;

namespace Passerelle.Cli.Commands;

/// <summary>Sends one person a fresh login.</summary>
public static class ResendCommand
{
    public static Command Build(CommonOptions options, Func<ParseResult, Workplace> at)
    {
        var person = new Argument<string>("PERSON") { Description = "Employee id, or the e-mail address of the account." };
        var command = new Command("resend", "Send one person a fresh login; refused if the person has logged in since.") { person, options.By };
        command.SetAction(
            (parsed, cancel) =>
            {
                var place = at(parsed);
                return place.WithConnectorAsync(
                    async connector =>
                    {
                        using var watching = new Watching(place.Surface, connector);
                        var end = await new ResendRun(connector, watching.Watcher).RunAsync(
                            parsed.GetRequiredValue(person),
                            parsed.GetValue(options.By),
                            CancellationToken.None
                        );
                        await watching.EndAsync();
                        return RunEnding.Say(place, connector, end, detailed: false);
                    },
                    cancel
                );
            }
        );
        return command;
    }
}
