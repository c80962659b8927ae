using System.CommandLine;
using Passerelle.Connect.Http;
using Passerelle.Reporting;
using Passerelle.Reporting.Text;
using Passerelle.Running;
using Passerelle.Running.Applying;
using Passerelle.Running.Planning;

namespace Passerelle.Cli.Commands;

/// <summary>The one switch that stops everything after the current request, and its other side (rule R11).</summary>
public static class PauseCommand
{
    public static Command Build(CommonOptions options, Func<ParseResult, Workplace> at)
    {
        var command = new Command("pause", "Stop everything after the current request, until resumed.") { options.By };
        command.SetAction(
            (parsed, cancel) =>
            {
                var place = at(parsed);
                return parsed.GetValue(options.By) is { Length: > 0 } by
                    ? place.WithConnectorAsync(connector => PauseAsync(place, connector, by, cancel), cancel)
                    : Task.FromResult(place.Fail("name-missing", "Pausing is a person's decision: add --by NAME."));
            }
        );
        return command;
    }

    public static Command BuildResume(CommonOptions options, Func<ParseResult, Workplace> at)
    {
        var command = new Command("resume", "Show the plan, then let runs go on.") { options.By };
        command.SetAction(
            (parsed, cancel) =>
            {
                var place = at(parsed);
                return parsed.GetValue(options.By) is { Length: > 0 } by
                    ? place.WithConnectorAsync(connector => ResumeAsync(place, connector, by, cancel), cancel)
                    : Task.FromResult(place.Fail("name-missing", "Resuming is a person's decision: add --by NAME."));
            }
        );
        return command;
    }

    private static async Task<int> PauseAsync(Workplace place, Connector connector, string by, CancellationToken cancel)
    {
        var isNew = await connector.Stores.Pauses.PauseAsync(connector.Key, by, reason: null, cancel);
        place.Surface.Words.Say($"{(isNew ? "Paused" : "It was paused already")}. Nothing runs until: passerelle resume --env {connector.EnvironmentName} --by NAME");
        place.Surface.Document(new PauseDocument(connector.EnvironmentName, Paused: true, by));
        return ExitCodes.Done;
    }

    private static async Task<int> ResumeAsync(Workplace place, Connector connector, string by, CancellationToken cancel)
    {
        if (await connector.Stores.Pauses.FindAsync(connector.Key, cancel) is null)
        {
            return place.Fail("not-paused", "It is not paused.");
        }

        var (shown, refusal) = await ShowPlanAsync(place, connector, cancel);
        if (refusal is not null)
        {
            return Refusing.Say(place, connector, refusal with { What = $"{refusal.What} It stays paused." });
        }

        await connector.Stores.Pauses.ResumeAsync(connector.Key, by, cancel);
        place.Surface.Words.Say($"Resumed by {by}. This is what the next run would do.");
        place.Surface.Document(new PauseDocument(connector.EnvironmentName, Paused: false, by, shown));
        return ExitCodes.Done;
    }

    /// <returns>The plan's id, or why none could be made.</returns>
    private static async Task<(string? Plan, Refusal? Refusal)> ShowPlanAsync(Workplace place, Connector connector, CancellationToken cancel)
    {
        PlanAttempt attempt;
        try
        {
            attempt = await Waiting.ForAsync(place.Surface, say => new PlanMaker(connector).MakeAsync(PlanRequest.Full, say, cancel));
        }
        catch (RemoteAccessException refused)
        {
            var reason = StopReasons.Of(refused);
            return (null, new Refusal(reason.Code, reason.What, reason.Remedy, reason.ExitCode));
        }

        if (attempt.Planned is not { } planned)
        {
            return (null, attempt.Refusal);
        }

        var stored = await connector.Stores.Plans.SaveAsync(connector.Key, planned.Plan, cancel);
        new PlanPrinter(place.Surface.Words).Print(
            $"Plan {stored.Id} for {connector.Configuration.Platform}, {connector.EnvironmentName}",
            planned.Plan,
            planned.Snapshot,
            connector.Configuration.Limits.LearningWritesPerSecond
        );
        return (stored.Id, null);
    }
}
