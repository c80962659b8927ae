using System.CommandLine;
using Passerelle.Core.Planning;
using Passerelle.Reporting;
using Passerelle.Reporting.Text;
using Passerelle.Running;
using Passerelle.Running.Runs;
using Passerelle.Running.Undoing;
using Passerelle.Store.Plans;
using Spectre.Console;

namespace Passerelle.Cli.Commands;

/// <summary>Takes a run back: says first what cannot be taken back, shows the plan, asks, and carries it out (rule R8).</summary>
public static class UndoCommand
{
    public static Command Build(CommonOptions options, Func<ParseResult, Workplace> at)
    {
        var run = new Argument<string>("RUN") { Description = "The run to take back; passerelle runs lists them." };
        var command = new Command("undo", "Take a run back: show what would be restored, ask, and pause the connector.") { run, options.By };
        command.SetAction(
            (parsed, cancel) =>
            {
                var place = at(parsed);
                return parsed.GetValue(options.By) is { Length: > 0 } by
                    ? place.WithConnectorAsync(connector => RunAsync(place, connector, parsed.GetRequiredValue(run), by, cancel), cancel)
                    : Task.FromResult(place.Fail("name-missing", "Undoing is a person's decision: add --by NAME."));
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(Workplace place, Connector connector, string run, string by, CancellationToken cancel)
    {
        var (stored, planned, refusal) = await Waiting.ForAsync(place.Surface, say => new UndoRun(connector, new RunWatcher { Say = say }).PlanAsync(run, cancel));
        if (stored is null || planned is null)
        {
            return Refusing.Say(place, connector, refusal!);
        }

        var rate = connector.Configuration.Limits.LearningWritesPerSecond;
        UndoPrinter.Print(place.Surface.Words, connector, stored, planned.Snapshot, rate);
        if (planned.Plan.People.All(p => p.Changes.Count == 0))
        {
            return Refusing.Say(place, connector, UndoPlanMaker.NothingLeft(planned.Plan));
        }

        if (!await IsConfirmedAsync(place, planned.Plan, cancel))
        {
            return NotConfirmed(place, connector, stored, rate);
        }

        using var watching = new Watching(place.Surface, connector);
        var end = await new UndoRun(connector, watching.Watcher).RunAsync(stored.Id, by, CancellationToken.None);
        await watching.EndAsync();
        var code = RunEnding.Say(place, connector, end, detailed: false);
        if (end.HadChanges)
        {
            place.Surface.Words.Say($"Paused, so that the next run does not do it all again. Look at what it would do and let it go on with: passerelle resume --env {connector.EnvironmentName} --by NAME");
        }

        return code;
    }

    private static async Task<bool> IsConfirmedAsync(Workplace place, Plan plan, CancellationToken cancel) =>
        place.Yes
        || (
            Surface.CanAsk
            && await new ConfirmationPrompt(
                FormattableString.Invariant($"Take run {plan.Undoes} back for {plan.People.Count(p => p.Changes.Count > 0)} people and pause the connector?")
            )
            {
                DefaultValue = false,
            }.ShowAsync(place.Surface.Words, cancel)
        );

    private static int NotConfirmed(Workplace place, Connector connector, StoredPlan stored, double rate)
    {
        const string Text = "Nobody confirmed it, so nothing was done.";
        const string Mend = "Look at the plan, then run again with --yes.";
        place.Surface.Errors.Say($"[red]{Text}[/]");
        place.Surface.Errors.Say($"{Mend} [grey](not-confirmed)[/]");
        place.Surface.Document(
            new UndoDocument(
                connector.EnvironmentName,
                "failed",
                "not-confirmed",
                Text,
                Mend,
                stored.Plan.Undoes!,
                [.. (stored.Plan.Irreversible ?? []).Select(IrreversibleRow.Of)],
                PlanDocument.Of(stored.Id, connector.EnvironmentName, stored.Plan, rate)
            )
        );
        return ExitCodes.Configuration;
    }
}
