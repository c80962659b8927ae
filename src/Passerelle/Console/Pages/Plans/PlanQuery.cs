using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Pausing;
using Passerelle.Console.Pages.Plans.Digest;
using Passerelle.Console.Shared;
using Passerelle.Core.Planning;
using Passerelle.Core.Planning.Wording;
using Passerelle.Running;
using Passerelle.Store.Data;

namespace Passerelle.Console.Pages.Plans;

/// <summary>Reads what the page of a plan shows.</summary>
public sealed class PlanQuery(Stores stores, PlanShelf shelf, TimeProvider clock)
{
    private const string Writing = "kind IN ('sync', 'apply', 'approve', 'quick', 'person', 'pilot', 'undo', 'link')";

    /// <returns>Null when the environment has no such plan, or its rows are no longer kept.</returns>
    public async Task<PlanModel?> AskAsync(ConnectorEnvironment environment, string plan, PlanFilter filter, CancellationToken cancel)
    {
        if (await shelf.FindAsync(environment.Key, plan, cancel) is not { } digest)
        {
            return null;
        }

        var number = Listing.Number(filter.Page);
        var positions = filter.Positions(digest);
        var shown = positions.Skip((int)Listing.Offset(number)).Take(Listing.Rows).ToList();
        var rows = await shelf.RowsAsync(plan, shown, cancel);
        var pause = await stores.Pauses.FindAsync(environment.Key, cancel);
        var now = clock.GetUtcNow();
        var applied = await stores.Queries.ListAsync<string>("SELECT id FROM run WHERE env = @env AND plan_id = @plan ORDER BY started_at DESC, id DESC LIMIT 5", new { env = environment.Key.Value, plan }, cancel);
        return new PlanModel(
            environment,
            digest,
            filter,
            new ListPage<PlanLine>([.. rows.Select(row => LineOf(row, digest))], positions.Count, number),
            await AgeAsync(environment, digest, now, cancel),
            applied,
            pause,
            !environment.IsTest && await stores.Runs.FirstCompletedAtAsync(environment.Key, cancel) is null
        )
        {
            KnownGroups = string.Equals(filter.Show, PlanLists.Groups, StringComparison.Ordinal)
                ? (await stores.GroupSurveys.FindAsync(environment.Key, cancel))?.Groups.Select(group => group.Id).ToHashSet(StringComparer.Ordinal) ?? []
                : new HashSet<string>(),
            IsFresh = pause is not null
                && digest.Head.Undoes is null
                && !digest.Reasons.Any(reason => string.Equals(reason.Code, ReasonCodes.NotInPilot, StringComparison.Ordinal))
                && NextRunPlans.MayResumeOn(digest.CreatedAt, pause, now),
        };
    }

    private static PlanLine LineOf(PersonPlan row, PlanDigest digest) =>
        new(row, PlanKinds.Of(row), ChangeRows.Of(row.Changes, digest.GroupNames), ChangeRows.Of(row.Holds.SelectMany(hold => hold.Changes), digest.GroupNames));

    private async Task<PlanAge> AgeAsync(ConnectorEnvironment environment, PlanDigest digest, DateTimeOffset now, CancellationToken cancel)
    {
        var values = new { env = environment.Key.Value, plan = digest.Id, since = StoreQueries.Text(digest.CreatedAt) };
        // What an approval stores shows those approved only.
        var newer = await stores.Queries.FirstOrDefaultAsync<string>(
            "SELECT id FROM plan WHERE env = @env AND created_at > @since AND id <> @plan AND NOT rows_dropped AND id NOT IN (SELECT plan_id FROM run WHERE env = @env AND kind = 'approve' AND plan_id IS NOT NULL) ORDER BY created_at DESC, id DESC LIMIT 1",
            values,
            cancel
        );
        var ran = await stores.Queries.FirstOrDefaultAsync<string>(
            $"SELECT id FROM run WHERE env = @env AND {Writing} AND started_at > @since AND (plan_id IS NULL OR plan_id <> @plan) ORDER BY started_at DESC, id DESC LIMIT 1",
            values,
            cancel
        );
        return new PlanAge(newer, ran, now - digest.CreatedAt);
    }
}
