using Passerelle.Console.Shared;
using Passerelle.Store;
using Passerelle.Store.Data;

namespace Passerelle.Console.Pages.People;

/// <summary>A plan whose rows are read.</summary>
/// <param name="Count">How many people it has a row for.</param>
public sealed record PlanRows(string Id, long Count);

/// <summary>
/// One list of two parts: the people of a plan in its order, and after them those who are linked without being in it, by id. Each part is read and counted by
/// itself, in the order of an index: put together first, a hundred thousand people would be sorted for every page.
/// </summary>
/// <param name="plan">Null: only the linked ones.</param>
public sealed class Everybody(StoreQueries queries, EnvironmentKey environment, PlanRows? plan, PeopleFilter filter)
{
    private readonly PeopleConditions where = new(filter);

    public async Task<ListPage<PersonLine>> PageAsync(CancellationToken cancel)
    {
        var others = await CountOthersAsync(cancel);
        var planned = await CountPlannedAsync(others, cancel);
        var isBackwards = string.Equals(filter.Sort, "-employee", StringComparison.Ordinal);
        (Func<long, long, bool, CancellationToken, Task<List<PersonLine>>> Read, long Count)[] parts = [(PlannedAsync, planned), (OthersAsync, others)];
        var lines = new List<PersonLine>();
        var skip = Listing.Offset(filter.Page);
        foreach (var part in isBackwards ? parts.Reverse() : parts)
        {
            var take = Math.Min(Listing.Rows - lines.Count, part.Count - skip);
            if (take > 0)
            {
                lines.AddRange(await ReadAsync(part.Read, part.Count, skip, take, isBackwards, cancel));
            }

            skip = Math.Max(0, skip - part.Count);
        }

        return new ListPage<PersonLine>(lines, planned + others, Listing.Number(filter.Page));
    }

    /// <summary>What lies in the second half is read from the end.</summary>
    private static async Task<List<PersonLine>> ReadAsync(
        Func<long, long, bool, CancellationToken, Task<List<PersonLine>>> read,
        long count,
        long skip,
        long take,
        bool isBackwards,
        CancellationToken cancel
    )
    {
        if (skip <= count / 2)
        {
            return await read(skip, take, isBackwards, cancel);
        }

        var lines = await read(count - skip - take, take, !isBackwards, cancel);
        lines.Reverse();
        return lines;
    }

    private async Task<long> CountPlannedAsync(long others, CancellationToken cancel)
    {
        if (plan is null)
        {
            return 0;
        }

        if (where.NarrowsPlan)
        {
            return await queries.ScalarAsync<long>($"SELECT count(*) FROM {where.Planned}", Values(), cancel);
        }

        // Whoever is linked is in the plan or among the others: so nobody needs to be looked up.
        return filter.Account switch
        {
            PeopleFilter.Linked or PeopleFilter.Removed => await CountLinksAsync(where.Account, cancel) - others,
            PeopleFilter.Without => plan.Count - (await CountLinksAsync(account: null, cancel) - await CountLinksOutsideAsync(account: null, cancel)),
            _ => plan.Count,
        };
    }

    private async Task<long> CountOthersAsync(CancellationToken cancel) =>
        where.LeavesNoOthers ? 0
        : where.IsSearch ? await queries.ScalarAsync<long>($"SELECT count(*) FROM {where.Others}", Values(), cancel)
        : await CountLinksOutsideAsync(where.Account, cancel);

    private Task<long> CountLinksAsync(string? account, CancellationToken cancel) =>
        queries.ScalarAsync<long>($"SELECT count(*) FROM link l WHERE l.env = @env AND {account ?? "1 = 1"}", Values(), cancel);

    // Both sides come sorted from an index, so that the database walks along them once.
    private Task<long> CountLinksOutsideAsync(string? account, CancellationToken cancel) =>
        queries.ScalarAsync<long>(
            $"""
            SELECT count(*) FROM (
                SELECT l.employee FROM link l WHERE l.env = @env AND {account ?? "1 = 1"}
                EXCEPT SELECT r.employee FROM plan_row r WHERE r.plan_id = @plan ORDER BY 1) AS outside
            """,
            Values(),
            cancel
        );

    private Task<List<PersonLine>> PlannedAsync(long skip, long take, bool isBackwards, CancellationToken cancel)
    {
        var way = isBackwards ? " DESC" : "";
        return LinesAsync(
            $"""
            SELECT shown.employee, r.content, l.user_id AS UserId, l.removed_at AS RemovedAt, {PersonRow.ChangedAt}
            FROM (SELECT r.employee, r.position FROM {where.Planned} ORDER BY r.position{way} LIMIT @take OFFSET @skip) AS shown
            JOIN plan_row r ON r.plan_id = @plan AND r.position = shown.position
            LEFT JOIN link l ON l.env = @env AND l.employee = shown.employee
            ORDER BY shown.position{way}
            """,
            skip,
            take,
            cancel
        );
    }

    private Task<List<PersonLine>> OthersAsync(long skip, long take, bool isBackwards, CancellationToken cancel)
    {
        var way = isBackwards ? " DESC" : "";
        return LinesAsync(
            $"""
            SELECT shown.employee, '' AS Content, shown.user_id AS UserId, shown.removed_at AS RemovedAt, {PersonRow.ChangedAt}
            FROM (SELECT l.employee, l.user_id, l.removed_at FROM {where.Others} ORDER BY l.employee{way} LIMIT @take OFFSET @skip) AS shown
            ORDER BY shown.employee{way}
            """,
            skip,
            take,
            cancel
        );
    }

    private async Task<List<PersonLine>> LinesAsync(string sql, long skip, long take, CancellationToken cancel) =>
        [.. (await queries.ListAsync<PersonRow>(sql, Values(skip, take), cancel)).Select(row => row.ToLine())];

    private object Values(long skip = 0, long take = 0)
    {
        var search = filter.Search ?? "";
        return new
        {
            env = environment.Value,
            plan = plan?.Id ?? "",
            id = search.Trim(),
            search = Listing.Pattern(search),
            action = filter.Action,
            skip,
            take,
        };
    }
}
