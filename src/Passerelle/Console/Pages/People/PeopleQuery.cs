using Passerelle.Console.Hosting;
using Passerelle.Console.Shared;
using Passerelle.Console.Words;
using Passerelle.Core.Planning;
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
        SELECT id, created_at AS CreatedAt FROM plan
        WHERE env = @env AND NOT rows_dropped AND undoes IS NULL
          AND id NOT IN (SELECT plan_id FROM run WHERE env = @env AND kind IN ('approve', 'person', 'link') AND plan_id IS NOT NULL)
          AND NOT (people = 1 AND EXISTS (
              SELECT 1 FROM plan_row r
              WHERE r.plan_id = plan.id AND (r.content LIKE '%","reason":"linked-by-hand"%' OR r.content LIKE '%","reason":"unlinked-by-hand"%')))
        ORDER BY created_at DESC, id DESC LIMIT 1
        """;

    private const string Everybody = """
        (SELECT r.employee, r.position, r.name, r.mails, r.action, l.user_id, l.removed_at
         FROM plan_row r LEFT JOIN link l ON l.env = @env AND l.employee = r.employee
         WHERE r.plan_id = @plan
         UNION ALL
         SELECT l.employee, 999999999, '', '', '', l.user_id, l.removed_at
         FROM link l
         WHERE l.env = @env AND NOT EXISTS (SELECT 1 FROM plan_row r WHERE r.plan_id = @plan AND r.employee = l.employee)) AS person
        """;

    private const string Content = "coalesce((SELECT r.content FROM plan_row r WHERE r.plan_id = @plan AND r.position = shown.position), '') AS Content";

    private const string ChangedAt =
        "(SELECT max(i.at) FROM intent i WHERE i.env = @env AND i.employee = shown.employee AND i.outcome = 'Succeeded') AS ChangedAt";

    private static readonly Dictionary<string, string> Orders = new(StringComparer.Ordinal)
    {
        ["employee"] = "position, employee",
        ["-employee"] = "position DESC, employee DESC",
    };

    public static async Task<PeopleModel> AskAsync(StoreQueries queries, ConnectorEnvironment environment, PeopleFilter filter, CancellationToken cancel)
    {
        var plan = await queries.FirstOrDefaultAsync<PlanRow>(LatestPlan, new { env = environment.Key.Value }, cancel);
        var search = filter.Search ?? "";
        var values = new
        {
            env = environment.Key.Value,
            plan = plan?.Id ?? "",
            id = search.Trim(),
            search = Listing.Pattern(search),
            action = filter.Action,
            rows = Listing.Rows,
            offset = Listing.Offset(filter.Page),
        };
        var where = Where(filter);
        var order = Orders.GetValueOrDefault(filter.Sort ?? "employee") ?? Orders["employee"];
        var rows = await queries.ListAsync<Row>(
            $"""
            SELECT employee, {Content}, user_id AS UserId, removed_at AS RemovedAt, {ChangedAt}
            FROM (SELECT employee, position, user_id, removed_at FROM {Everybody} WHERE {where} ORDER BY {order} LIMIT @rows OFFSET @offset) AS shown ORDER BY {order}
            """,
            values,
            cancel
        );
        // A page that is not full is the last: there is nothing to count.
        var total = rows.Count is > 0 and < Listing.Rows
            ? Listing.Offset(filter.Page) + rows.Count
            : await queries.ScalarAsync<long>($"SELECT count(*) FROM {Everybody} WHERE {where}", values, cancel);
        var any = total > 0 || plan is not null || await queries.ScalarAsync<bool>("SELECT EXISTS (SELECT 1 FROM link WHERE env = @env)", values, cancel);
        return new PeopleModel(
            new ListPage<PersonLine>([.. rows.Select(row => row.ToLine())], total, Listing.Number(filter.Page)),
            plan is null ? null : new PlanMade(plan.Id, StoreQueries.Time(plan.CreatedAt)),
            environment
        )
        {
            HasAny = any,
        };
    }

    private static string Where(PeopleFilter filter)
    {
        List<string> conditions = ["1 = 1"];
        if (!string.IsNullOrWhiteSpace(filter.Search))
        {
            conditions.Add($"(employee = @id OR employee IN (SELECT employee FROM link WHERE env = @env AND user_id = @id) OR {NameSearch.Finds(filter.Search)})");
        }

        if (!string.IsNullOrEmpty(filter.Action))
        {
            conditions.Add("action = @action");
        }

        var account = filter.Account switch
        {
            PeopleFilter.Linked => "user_id IS NOT NULL AND removed_at IS NULL",
            PeopleFilter.Removed => "removed_at IS NOT NULL",
            PeopleFilter.Without => "user_id IS NULL",
            _ => null,
        };
        return string.Join(" AND ", account is null ? conditions : [.. conditions, account]);
    }

    private sealed class PlanRow
    {
        public string Id { get; init; } = "";
        public string CreatedAt { get; init; } = "";
    }

    private sealed class Row
    {
        public string Employee { get; init; } = "";
        public string Content { get; init; } = "";
        public string? UserId { get; init; }
        public string? RemovedAt { get; init; }
        public string? ChangedAt { get; init; }

        public PersonLine ToLine()
        {
            var planned = Content.Length == 0 ? null : StoreJson.Read<PersonPlan>(Content);
            return new PersonLine(
                Employee,
                planned?.Name,
                planned?.Action,
                planned?.Why.ForReader(),
                new AccountState(UserId, RemovedAt is not null),
                StoreQueries.TimeOrNull(ChangedAt)
            );
        }
    }
}
