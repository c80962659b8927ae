using Passerelle.Api.Describing;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Held;
using Passerelle.Console.Shared;
using Passerelle.Reporting;
using Passerelle.Running;
using Passerelle.Store.Holds;

namespace Passerelle.Api.Holds;

/// <summary>What waits for a person, oldest first.</summary>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Page">From 1.</param>
public sealed record HoldList(string Environment, long Total, int Page, IReadOnlyList<HoldLine> Held);

/// <param name="Code">Of the guard or the rule.</param>
/// <param name="Run">The latest run that held it: there it is approved.</param>
/// <param name="Changes">What approving would do.</param>
public sealed record HoldLine(string Employee, string? User, string Name, string Code, string Text, string Mend, DateTimeOffset Since, string? Run, IReadOnlyList<FieldRow> Changes);

/// <summary>The changes that guards keep back.</summary>
public static class HoldsApi
{
    private const string Runs = $"SELECT h.id, {HeldQuery.LatestRunOfHold} AS Run FROM hold h WHERE {HeldQuery.Open}";

    public static void Map(IEndpointRouteBuilder environment) =>
        environment.MapGet("/holds", ListAsync).Reads<HoldList>("listHolds", "List what waits for approval, oldest first, 50 on a page.").WithTags("Holds");

    private static async Task<IResult> ListAsync(ConnectorEnvironment environment, Stores stores, int? page, CancellationToken cancel)
    {
        var number = Listing.Number(page);
        var open = await stores.Holds.OpenAsync(environment.Key, cancel);
        var runs = (await stores.Queries.ListAsync<Row>(Runs, new { env = environment.Key.Value }, cancel)).ToDictionary(row => row.Id, row => row.Run, StringComparer.Ordinal);
        var shown = open.Skip((int)Listing.Offset(number)).Take(Listing.Rows);
        return Answer.With(new HoldList(environment.Slug, open.Count, number, [.. shown.Select(hold => LineOf(hold, runs.GetValueOrDefault(hold.Id)))]));
    }

    private static HoldLine LineOf(OpenHold open, string? run) =>
        new(
            open.Employee.Value,
            open.User?.Value,
            open.Name,
            open.Hold.Code,
            open.Hold.What.ToString(),
            open.Hold.Remedy.ToString(),
            open.FirstHeldAt,
            run,
            [.. FieldRows.Of(open.Hold.Changes)]
        );

    private sealed class Row
    {
        public string Id { get; init; } = "";
        public string? Run { get; init; }
    }
}
