using System.CommandLine;
using Passerelle.Connect.Http;
using Passerelle.Core.Planning;
using Passerelle.Core.Planning.Narrowing;
using Passerelle.Reporting;
using Passerelle.Reporting.Text;
using Passerelle.Running;
using Passerelle.Running.Applying;
using Passerelle.Running.Planning;

namespace Passerelle.Cli.Commands;

/// <summary>Shows every change a run would make, and changes nothing.</summary>
public static class PlanCommand
{
    public static Command Build(CommonOptions options, Func<ParseResult, Workplace> at)
    {
        var pilot = new PilotOption();
        var command = new Command("plan", "Show every change a run would make, with its reason. Changes nothing.") { options.DetailedExitCode, pilot.Option };
        command.SetAction(
            (parsed, cancel) =>
            {
                var place = at(parsed);
                return place.WithConnectorAsync(connector => RunAsync(place, connector, pilot.Of(parsed), parsed.GetValue(options.DetailedExitCode), cancel), cancel);
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(Workplace place, Connector connector, Pilot? pilot, bool detailed, CancellationToken cancel)
    {
        if (PilotOption.Mistake(pilot, connector) is { } mistake)
        {
            return place.Fail("pilot-field-unknown", mistake);
        }

        PlanAttempt attempt;
        try
        {
            attempt = await Waiting.ForAsync(place.Surface, say => new PlanMaker(connector).MakeAsync(new PlanRequest { Pilot = pilot }, say, cancel));
        }
        catch (RemoteAccessException refused)
        {
            var reason = StopReasons.Of(refused);
            attempt = new Refusal(reason.Code, reason.What, reason.Remedy, reason.ExitCode);
        }

        if (attempt.Planned is not { } planned)
        {
            return Refusing.Say(place, connector, attempt.Refusal!);
        }

        var stored = await connector.Stores.Plans.SaveAsync(connector.Key, planned.Plan, cancel);
        var rate = connector.Configuration.Limits.LearningWritesPerSecond;
        new PlanPrinter(place.Surface.Words).Print(
            $"Plan {stored.Id} for {connector.Configuration.Platform}, {connector.EnvironmentName}",
            planned.Plan,
            planned.Snapshot,
            rate
        );
        place.Surface.Words.Say($"[grey]Carry it out with: passerelle apply {stored.Id} --env {connector.EnvironmentName}[/]");
        place.Surface.Document(PlanDocument.Of(stored.Id, connector.EnvironmentName, planned.Plan, rate));
        return ExitCodeOf(planned, detailed);
    }

    private static int ExitCodeOf(Planned planned, bool detailed)
    {
        var changes = WriteTally.Of(planned.Plan).Total > 0;
        var held = planned.Plan.People.Any(p => p.Action == PersonAction.Held);
        return !planned.Snapshot.IsComplete ? ExitCodes.Remote
            : !planned.Roster.IsComplete ? ExitCodes.SourceNotTrusted
            : held ? ExitCodes.Held
            : detailed && changes ? ExitCodes.Changes
            : ExitCodes.Done;
    }
}
