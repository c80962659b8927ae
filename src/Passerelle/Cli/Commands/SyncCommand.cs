using System.CommandLine;
using Passerelle.Core.Source;
using Passerelle.Running;
using Passerelle.Running.Planning;
using Passerelle.Running.Runs;

namespace Passerelle.Cli.Commands;

/// <summary>Plan, guards and apply in one go.</summary>
public static class SyncCommand
{
    public static Command Build(CommonOptions options, Func<ParseResult, Workplace> at)
    {
        var accept = new Option<bool>("--accept-roster") { Description = "Accept this list of employees once although it looks wrong. Needs --by." };
        var only = new Option<string[]>("--only")
        {
            Description = "Only these employees, by their number. While another run writes, they go ahead of the rest in it.",
            HelpName = "EMPLOYEE",
            AllowMultipleArgumentsPerToken = true,
            Arity = ArgumentArity.OneOrMore,
        };
        var pilot = new PilotOption();
        var command = new Command("sync", "Plan, guard and apply: bring 360Learning in step with Personio now.")
        {
            options.DetailedExitCode,
            options.By,
            accept,
            only,
            pilot.Option,
        };
        command.Validators.Add(given =>
        {
            if (given.GetResult(only) is not null && (given.GetResult(pilot.Option) is not null || given.GetResult(accept) is not null))
            {
                given.AddError("--only is for single people; it goes neither with --pilot nor with --accept-roster");
            }
        });
        command.SetAction(
            (parsed, cancel) =>
            {
                var place = at(parsed);
                var by = parsed.GetValue(options.By);
                if (parsed.GetValue(accept) && string.IsNullOrWhiteSpace(by))
                {
                    return Task.FromResult(place.Fail("name-missing", "Accepting a roster is a person's decision: add --by NAME."));
                }

                var request = new PlanRequest
                {
                    AcceptRoster = parsed.GetValue(accept),
                    Pilot = pilot.Of(parsed),
                    Only = parsed.GetValue(only) is { Length: > 0 } named ? named.Select(id => new EmployeeId(id)).ToHashSet() : null,
                };
                return place.WithConnectorAsync(
                    connector => RunAsync(place, connector, request, by, parsed.GetValue(options.DetailedExitCode), cancel),
                    cancel
                );
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(
        Workplace place,
        Connector connector,
        PlanRequest request,
        string? by,
        bool detailed,
        CancellationToken cancel
    )
    {
        if (PilotOption.Mistake(request.Pilot, connector) is { } mistake)
        {
            return place.Fail("pilot-field-unknown", mistake);
        }

        if (!await FirstApply.IsConfirmedAsync(place, connector, by, cancel))
        {
            return FirstApply.Refuse(place);
        }

        if (request.AcceptRoster)
        {
            await connector.Stores.Audit.AppendAsync(connector.Key, by!, "accept-roster", new { }, cancel);
        }

        using var watching = new Watching(place.Surface, connector);
        var end = request.Only is { } people
            ? await new PersonRun(connector, watching.Watcher).RunAsync(people, by, CancellationToken.None)
            : await new SyncRun(connector, watching.Watcher).RunAsync(request, by, CancellationToken.None);
        await watching.EndAsync();
        return RunEnding.Say(place, connector, end, detailed);
    }
}
