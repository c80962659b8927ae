using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Runs;
using Passerelle.Console.Pages.Runs.Changed;
using Passerelle.Store.Data;

namespace Passerelle.Console.Pages.Home;

/// <summary>Reads the runs of the last days for their plot.</summary>
public static class PlotQuery
{
    public static async Task<Plot> AskAsync(StoreQueries queries, ConnectorEnvironment environment, DateTimeOffset now, CancellationToken cancel)
    {
        var zone = environment.TimeZone;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        var since = RunsQuery.Beginning(today.AddDays(1 - Plot.Days), zone);
        var rows = await queries.ListAsync<Row>(
            "SELECT id, started_at AS StartedAt, outcome, counts FROM run WHERE env = @env AND started_at >= @since ORDER BY started_at",
            new { env = environment.Key.Value, since },
            cancel
        );
        var kept = await ChangedQuery.KeptAsync(queries, environment, since, cancel);
        return Plot.Of(rows.Select(row => row.ToRun(kept)), today, zone);
    }

    private sealed class Row
    {
        public string Id { get; init; } = "";
        public string StartedAt { get; init; } = "";
        public string? Outcome { get; init; }
        public string? Counts { get; init; }

        public PlottedRun ToRun(KeptPeople kept)
        {
            var counts = RunsQuery.CountsOf(Counts);
            return new PlottedRun(StoreQueries.Time(StartedAt), Runs.Outcome.Of(Outcome), counts, kept.AreThoseOf(Id, counts));
        }
    }
}
