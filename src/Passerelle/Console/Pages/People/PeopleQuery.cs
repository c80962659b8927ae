using Passerelle.Console.Hosting;
using Passerelle.Store.Data;

namespace Passerelle.Console.Pages.People;

/// <summary>Reads one page of everybody: who is in the latest plan, and who is linked without being in it.</summary>
public static class PeopleQuery
{
    /// <summary>
    /// An approval makes a plan of those approved only, a run of single people one of those, an undo one of those it puts back, and a link by hand one of the
    /// person it is about, which may have been looked at only.
    /// </summary>
    private const string LatestPlan = """
        SELECT id, created_at AS CreatedAt, people FROM plan
        WHERE env = @env AND NOT rows_dropped AND undoes IS NULL
          AND id NOT IN (SELECT plan_id FROM run WHERE env = @env AND kind IN ('approve', 'person', 'link') AND plan_id IS NOT NULL)
          AND NOT (people = 1 AND EXISTS (
              SELECT 1 FROM plan_row r
              WHERE r.plan_id = plan.id AND (r.content LIKE '%","reason":"linked-by-hand"%' OR r.content LIKE '%","reason":"unlinked-by-hand"%')))
        ORDER BY created_at DESC, id DESC LIMIT 1
        """;

    public static async Task<PeopleModel> AskAsync(StoreQueries queries, ConnectorEnvironment environment, PeopleFilter filter, CancellationToken cancel)
    {
        var plan = await queries.FirstOrDefaultAsync<PlanRow>(LatestPlan, new { env = environment.Key.Value }, cancel);
        var all = new Everybody(queries, environment.Key, plan is null ? null : new PlanRows(plan.Id, plan.People), filter);
        var list = await all.PageAsync(cancel);
        var any = list.Total > 0 || plan is not null || await queries.ScalarAsync<bool>("SELECT EXISTS (SELECT 1 FROM link WHERE env = @env)", new { env = environment.Key.Value }, cancel);
        return new PeopleModel(list, plan is null ? null : new PlanMade(plan.Id, StoreQueries.Time(plan.CreatedAt)), environment)
        {
            HasAny = any,
        };
    }

    private sealed class PlanRow
    {
        public string Id { get; init; } = "";
        public string CreatedAt { get; init; } = "";
        public long People { get; init; }
    }
}
