using System.CommandLine;
using Passerelle.Core.Source;
using Passerelle.Running.Runs;

namespace Passerelle.Cli.Commands;

/// <summary>Carries out what a run held, in the name of a person.</summary>
public static class ApproveCommand
{
    public static Command Build(CommonOptions options, Func<ParseResult, Workplace> at)
    {
        var run = new Argument<string>("RUN") { Description = "The run that held the changes." };
        var all = new Option<bool>("--all") { Description = "Everything the run held." };
        var only = new Option<string[]>("--only") { Description = "Employee ids.", AllowMultipleArgumentsPerToken = true };
        var same = new Option<bool>("--same-person") { Description = "Of a reused mailbox: it is the same person, who keeps the account and its history. Without it, approving means someone else." };
        var command = new Command("approve", "Carry out changes that a run held.") { run, all, only, same, options.DetailedExitCode, options.By };
        command.SetAction(
            (parsed, cancel) =>
            {
                var place = at(parsed);
                var by = parsed.GetValue(options.By);
                var named = parsed.GetValue(only) ?? [];
                if (string.IsNullOrWhiteSpace(by))
                {
                    return Task.FromResult(place.Fail("name-missing", "An approval is a person's decision: add --by NAME."));
                }

                if (parsed.GetValue(all) == named.Length > 0)
                {
                    return Task.FromResult(place.Fail("whom", "Say either --all or --only EMPLOYEE, not both."));
                }

                var employees = named.Length == 0 ? null : named.Select(id => new EmployeeId(id)).ToList();
                return place.WithConnectorAsync(
                    async connector =>
                    {
                        using var watching = new Watching(place.Surface, connector);
                        var end = await new ApproveRun(connector, watching.Watcher).RunAsync(parsed.GetRequiredValue(run), employees, by, parsed.GetValue(same), CancellationToken.None);
                        await watching.EndAsync();
                        return RunEnding.Say(place, connector, end, parsed.GetValue(options.DetailedExitCode));
                    },
                    cancel
                );
            }
        );
        return command;
    }
}
