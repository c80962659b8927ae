using System.CommandLine;
using System.Globalization;
using Passerelle.Reporting;
using Passerelle.Reporting.Text;
using Passerelle.Running;
using Spectre.Console;

namespace Passerelle.Cli.Commands;

/// <summary>The history of runs.</summary>
public static class RunsCommand
{
    public static Command Build(Func<ParseResult, Workplace> at)
    {
        var most = new Option<int>("--most") { Description = "How many, newest first.", DefaultValueFactory = _ => 20 };
        var command = new Command("runs", "List the latest runs with their outcome.") { most };
        command.SetAction(
            (parsed, cancel) =>
            {
                var place = at(parsed);
                return place.WithConnectorAsync(connector => ListAsync(place, connector, parsed.GetValue(most), cancel), cancel);
            }
        );
        return command;
    }

    private static async Task<int> ListAsync(Workplace place, Connector connector, int most, CancellationToken cancel)
    {
        var rows = new List<RunRow>();
        foreach (var run in await connector.Stores.Runs.ListAsync(connector.Key, most, cancel))
        {
            var held = await connector.Stores.Holds.OpenOfRunAsync(connector.Key, run.Id, cancel);
            rows.Add(RunRow.Of(run, held.Count));
        }

        Print(place.Surface.Words, rows, connector.TimeZone);
        place.Surface.Document(new { environment = connector.EnvironmentName, runs = rows });
        return ExitCodes.Done;
    }

    private static void Print(IAnsiConsole console, List<RunRow> rows, TimeZoneInfo zone)
    {
        if (rows.Count == 0)
        {
            console.Say($"No run yet. Start with: passerelle plan");
            return;
        }

        foreach (var row in rows)
        {
            var when = TimeZoneInfo.ConvertTime(row.Started, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            var counts = string.Join(", ", row.Counts.Where(c => c.Value > 0).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Value} {CountNames.Of(c.Key)}")));
            var waits = row.Held > 0 ? string.Create(CultureInfo.InvariantCulture, $" ‖ {row.Held} wait for approval") : "";
            console.Say($"{row.Run}  {when}  {row.Kind, -8} {row.Outcome, -11} {counts}[yellow]{waits}[/]");
        }
    }
}
