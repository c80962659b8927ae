using System.Runtime.CompilerServices;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.People;
using Passerelle.Console.Shared;
using Passerelle.Core.Planning;
using Passerelle.Reporting;
using Passerelle.Store.Data;
using Passerelle.Store.Runs;

namespace Passerelle.Console.Pages.Runs.Changes;

/// <summary>Reads what a run wrote, from the journal; names come from the run's plan.</summary>
public static class ChangesQuery
{
    /// <summary>Rows that a download holds in memory.</summary>
    private const int Chunk = 1000;

    private const string Columns =
        "i.id, i.at, i.employee, i.kind, i.payload, i.outcome, i.text, (SELECT r.content FROM plan_row r WHERE r.plan_id = @plan AND r.employee = i.employee) AS Content";

    public static async Task<ChangesModel> AskAsync(StoreQueries queries, ConnectorEnvironment environment, Run run, ChangesFilter filter, CancellationToken cancel)
    {
        var values = ValuesOf(environment, run, filter, after: 0, rows: Listing.Rows, Listing.Offset(filter.Page));
        var list = new ListQuery("intent i", "i.id", Columns, [Where(filter)], string.Equals(filter.Sort, "-at", StringComparison.Ordinal) ? "i.id DESC" : "i.id");
        var groups = await GroupNames.AskAsync(queries, environment.Key, cancel);
        return new ChangesModel(run, await list.AskAsync<Row, WrittenChange>(queries, values, filter.Page, row => row.ToChange(groups), cancel), filter, environment);
    }

    /// <summary>Everything that the filter leaves, in the order in which it was written.</summary>
    public static async IAsyncEnumerable<WrittenChange> AllAsync(
        StoreQueries queries,
        ConnectorEnvironment environment,
        Run run,
        ChangesFilter filter,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        var groups = await GroupNames.AskAsync(queries, environment.Key, cancel);
        var after = 0L;
        while (true)
        {
            var rows = await queries.ListAsync<Row>(
                $"SELECT {Columns} FROM intent i WHERE {Where(filter)} AND i.id > @after ORDER BY i.id LIMIT @rows",
                ValuesOf(environment, run, filter, after, Chunk, offset: 0),
                cancel
            );
            foreach (var row in rows)
            {
                after = row.Id;
                yield return row.ToChange(groups);
            }

            if (rows.Count < Chunk)
            {
                yield break;
            }
        }
    }

    private static object ValuesOf(ConnectorEnvironment environment, Run run, ChangesFilter filter, long after, int rows, long offset) =>
        new
        {
            env = environment.Key.Value,
            run = run.Id,
            plan = run.Plan ?? "",
            id = (filter.Search ?? "").Trim(),
            search = Listing.Pattern(filter.Search ?? ""),
            outcome = WriteOutcome.Find(filter.Outcome)?.Stored,
            kind = filter.Kind,
            after,
            rows,
            offset,
        };

    private static string Where(ChangesFilter filter)
    {
        List<string> conditions = ["i.run_id = @run", "i.env = @env"];
        if (!string.IsNullOrWhiteSpace(filter.Search))
        {
            conditions.Add(
                $"(i.employee = @id OR i.user_id = @id OR i.employee IN (SELECT r.employee FROM plan_row r WHERE r.plan_id = @plan AND {NameSearch.Finds(filter.Search, "r.")}))"
            );
        }

        if (WriteOutcome.Find(filter.Outcome) is { } outcome)
        {
            conditions.Add(outcome.Stored is null ? "i.outcome IS NULL" : "i.outcome = @outcome");
        }

        if (!string.IsNullOrEmpty(filter.Kind))
        {
            conditions.Add("i.kind = @kind");
        }

        return string.Join(" AND ", conditions);
    }

    private sealed class Row
    {
        public long Id { get; init; }
        public string At { get; init; } = "";
        public string? Employee { get; init; }
        public string Kind { get; init; } = "";
        public string Payload { get; init; } = "";
        public string? Outcome { get; init; }
        public string? Text { get; init; }
        public string? Content { get; init; }

        public WrittenChange ToChange(IReadOnlyDictionary<string, string> groups) =>
            new(
                Id,
                StoreQueries.Time(At),
                Employee,
                Content is null ? null : StoreJson.Read<PersonPlan>(Content).Name,
                Kind,
                Fields(groups),
                WriteOutcome.Of(Outcome),
                Text
            );

        private IReadOnlyList<ChangeTableRow> Fields(IReadOnlyDictionary<string, string> groups)
        {
            switch (Kind)
            {
                case WriteKinds.CreateCustomField or WriteKinds.RenameCustomField:
                    var field = StoreJson.Read<CustomFieldPlan>(Payload);
                    return [new ChangeTableRow(ChangesWords.CustomField, field.OldName, field.Name)];
                // What no request causes is only remembered; it has no fields.
                case var _ when Employee is null:
                    return [];
                default:
                    return ChangeRows.Of([StoreJson.Read<Change>(Payload)], groups);
            }
        }
    }
}
