using System.CommandLine;
using Passerelle.Running;
using Passerelle.Running.Runs;

namespace Passerelle.Cli.Commands;

/// <summary>Carries out a stored plan, exactly that one.</summary>
public static class ApplyCommand
{
    public static Command Build(CommonOptions options, Func<ParseResult, Workplace> at)
    {
        var plan = new Argument<string>("PLAN") { Description = "The id that passerelle plan printed." };
        var command = new Command("apply", "Carry out a stored plan; people who changed since are left out.") { plan, options.DetailedExitCode, options.By };
        command.SetAction(
            (parsed, cancel) =>
            {
                var place = at(parsed);
                return place.WithConnectorAsync(
                    connector =>
                        RunAsync(
                            place,
                            connector,
                            parsed.GetRequiredValue(plan),
                            parsed.GetValue(options.By),
                            parsed.GetValue(options.DetailedExitCode),
                            cancel
                        ),
                    cancel
                );
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(
        Workplace place,
        Connector connector,
        string plan,
        string? by,
        bool detailed,
        CancellationToken cancel
    )
    {
        if (!await FirstApply.IsConfirmedAsync(place, connector, by, cancel))
        {
            return FirstApply.Refuse(place);
        }

        using var watching = new Watching(place.Surface, connector);
        var end = await new ApplyRun(connector, watching.Watcher).RunAsync(plan, by, CancellationToken.None);
        await watching.EndAsync();
        return RunEnding.Say(place, connector, end, detailed);
    }
}
