using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.People;
using Passerelle.Console.Shared;
using Passerelle.Console.Words;
using Passerelle.Core.Planning;
using Passerelle.Reporting;
using Passerelle.Store.Data;
using Passerelle.Store.Runs;

namespace Passerelle.Console.Pages.Runs.Concerned;

/// <summary>Reads whom a run counted, and as what; names and reasons come from the run's plan.</summary>
public static class RunPeopleQuery
{
    /// <summary>Those whom a change concerned, or would have.</summary>
    private const string Concerned = "run_person p WHERE p.run_id = @run";

    /// <summary>The same with what they are called, to be searched.</summary>
    private const string Named = "run_person p LEFT JOIN plan_row r ON r.plan_id = @plan AND r.employee = p.employee WHERE p.run_id = @run";

    /// <summary>The others of the run's plan.</summary>
    private const string Others =
        "plan_row r WHERE r.plan_id = @plan AND NOT EXISTS (SELECT 1 FROM run_person p WHERE p.run_id = @run AND p.employee = r.employee)";

    public static async Task<RunPeopleModel> AskAsync(StoreQueries queries, ConnectorEnvironment environment, Run run, RunPeopleFilter filter, CancellationToken cancel)
    {
        var search = filter.Search ?? "";
        var values = new
        {
            run = run.Id,
            plan = run.Plan ?? "",
            kind = filter.Kind,
            id = search.Trim(),
            search = Listing.Pattern(search),
            rows = Listing.Rows,
            offset = Listing.Offset(filter.Page),
        };
        var isSearch = search.Trim().Length > 0;
        var concerned = (isSearch ? Named : Concerned) + (filter.Kind is { Length: > 0 } ? " AND p.kind = @kind" : "");
        var (columns, from, employee, order) = filter.Kind switch
        {
            PersonCounts.Unchanged => ("r.employee, 'unchanged' AS kind, r.position AS place", $"{Others} AND r.action <> 'outOfScope'", "r.employee", "r.position"),
            PersonCounts.OutOfScope => ("r.employee, 'outOfScope' AS kind, r.position AS place", $"{Others} AND r.action = 'outOfScope'", "r.employee", "r.position"),
            _ => ("p.employee, p.kind, p.employee AS place", concerned, "p.employee", "p.employee"),
        };
        var found = isSearch ? $" AND ({employee} = @id OR {NameSearch.Finds(search, "r.")})" : "";

        // Only the rows of the page are read whole.
        var rows = await queries.ListAsync<Row>(
            $"""
            SELECT s.employee, s.kind, c.content FROM (SELECT {columns} FROM {from}{found} ORDER BY {order} LIMIT @rows OFFSET @offset) s
            LEFT JOIN plan_row c ON c.plan_id = @plan AND c.employee = s.employee ORDER BY s.place
            """,
            values,
            cancel
        );
        var total = rows.Count is > 0 and < Listing.Rows ? Listing.Offset(filter.Page) + rows.Count : await queries.ScalarAsync<long>($"SELECT count(*) FROM {from}{found}", values, cancel);
        return new RunPeopleModel(run, new ListPage<RunPersonLine>([.. rows.Select(row => row.ToLine())], total, Listing.Number(filter.Page)), filter, environment)
        {
            Counts = RunsQuery.CountsOf(run.Counts),
        };
    }

    private sealed class Row
    {
        public string Employee { get; init; } = "";
        public string? Content { get; init; }
        public string Kind { get; init; } = "";

        public RunPersonLine ToLine()
        {
            var planned = Content is { Length: > 0 } ? StoreJson.Read<PersonPlan>(Content) : null;
            return new RunPersonLine(Employee, planned?.Name, ChangeKind.OfCounts.First(one => string.Equals(one.Count, Kind, StringComparison.Ordinal)).Kind, planned?.Why.ForReader());
        }
    }
}
