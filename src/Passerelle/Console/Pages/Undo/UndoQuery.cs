using Passerelle.Console.Hosting;
using Passerelle.Console.Shared;
using Passerelle.Core.Planning;
using Passerelle.Reporting;
using Passerelle.Running;
using Passerelle.Store;
using Passerelle.Store.Data;
using Passerelle.Store.Runs;

namespace Passerelle.Console.Pages.Undo;

/// <summary>Reads a stored plan that takes a run back.</summary>
public static class UndoQuery
{
    /// <summary>A plan older than this is offered anew.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    private static readonly PersonAction[] Order = [PersonAction.Restore, PersonAction.Remove, PersonAction.Update];

    /// <returns>The last plan that takes the run back; null when there is none that is kept whole.</returns>
    public static Task<string?> LatestAsync(StoreQueries queries, EnvironmentKey environment, string run, CancellationToken cancel) =>
        queries.FirstOrDefaultAsync<string>(
            "SELECT id FROM plan WHERE env = @env AND undoes = @run AND NOT rows_dropped ORDER BY created_at DESC, id DESC LIMIT 1",
            new { env = environment.Value, run },
            cancel
        );

    /// <returns>Null when there is no such plan, or it takes another run back.</returns>
    public static async Task<UndoModel?> PlanAsync(Stores stores, ConnectorEnvironment environment, Run run, string plan, int? page, CancellationToken cancel)
    {
        var lookup = await stores.Plans.FindAsync(environment.Key, plan, cancel);
        if (lookup.Plan is not { } stored || !string.Equals(stored.Plan.Undoes, run.Id, StringComparison.Ordinal))
        {
            return null;
        }

        var going = stored.Plan.People.Where(p => p.Changes.Count > 0).OrderBy(p => Array.IndexOf(Order, p.Action)).ToList();
        var number = Listing.Number(page);
        var groups = stored.Plan.Groups.DistinctBy(g => g.Group).ToDictionary(g => g.Group.Value, g => g.Name, StringComparer.Ordinal);
        return new UndoModel(run, environment)
        {
            Plan = new UndoShown(
                stored.Id,
                going.Count,
                [.. going.CountBy(p => p.Action).Select(pair => (pair.Key, pair.Value))],
                stored.Plan.Irreversible ?? [],
                new ListPage<UndoRow>([.. going.Skip((int)Listing.Offset(number)).Take(Listing.Rows).Select(p => RowOf(p, groups))], going.Count, number),
                Notes.OfFindings(stored.Plan),
                DateTimeOffset.UtcNow - stored.CreatedAt > Fresh
            ),
        };
    }

    private static UndoRow RowOf(PersonPlan person, IReadOnlyDictionary<string, string> groups) =>
        new(person.Employee.Value, person.Name, person.Action, ChangeRows.Of(person.Changes, groups));
}
