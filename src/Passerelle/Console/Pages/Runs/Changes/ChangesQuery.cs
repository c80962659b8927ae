using System.Runtime.CompilerServices;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.People;
using Passerelle.Console.Shared;
using Passerelle.Core.Planning;
using Passerelle.Reporting;
using Passerelle.Store.Data;
using Passerelle.Store.Journaling;
using Passerelle.Store.Runs;

namespace Passerelle.Console.Pages.Runs.Changes;

/// <summary>Reads what a run wrote, from the journal; names come from the run's plan.</summary>
public static class ChangesQuery
{
    /// <summary>Rows that a download holds in memory.</summary>
    private const int Chunk = 1000;

    /// <summary>How far the writes of a search that meets many people are counted.</summary>
    private const long Countable = 10_000;

    private const string Columns =
        "i.id, i.at, i.employee, i.kind, i.payload, i.outcome, i.text, (SELECT r.content FROM plan_row r WHERE r.plan_id = @plan AND r.employee = i.employee) AS Content";

    private const string Amiss = "i.outcome <> 'Succeeded'";

    public static async Task<ChangesModel> AskAsync(StoreQueries queries, ConnectorEnvironment environment, Run run, ChangesFilter filter, CancellationToken cancel)
    {
        var groups = await GroupNames.AskAsync(queries, environment.Key, cancel);
        var isBackwards = string.Equals(filter.Sort, "-at", StringComparison.Ordinal);
        var found = await new ChangesSearch(queries, environment.Key, run, filter).AskAsync(Asked(filter), cancel);
        if (found is not null)
        {
            return new ChangesModel(run, await PageOfAsync(found, queries, run, filter, isBackwards, row => row.ToChange(groups), cancel), filter, environment);
        }

        var values = ValuesOf(environment, run, filter, after: 0, rows: Listing.Rows, Listing.Offset(filter.Page));
        var list = new ListQuery("intent i", "i.id", Columns, [Where(filter)], isBackwards ? "i.id DESC" : "i.id");
        var counted = await CountDoneAsync(queries, filter, values, cancel);
        return new ChangesModel(run, await list.AskAsync<Row, WrittenChange>(queries, values, filter.Page, row => row.ToChange(groups), cancel, counted, CountTo(filter)), filter, environment);
    }

    private static long? CountTo(ChangesFilter filter) => string.IsNullOrWhiteSpace(filter.Search) ? null : Countable;

    /// <summary>Most writes go well: those that did not are counted, and taken off.</summary>
    /// <returns>Null where something else is asked for.</returns>
    private static async Task<long?> CountDoneAsync(StoreQueries queries, ChangesFilter filter, object values, CancellationToken cancel) =>
        WriteOutcome.Find(filter.Outcome)?.Stored is nameof(OutcomeKind.Succeeded) && string.IsNullOrEmpty(filter.Kind) && string.IsNullOrWhiteSpace(filter.Search)
            ? await queries.ScalarAsync<long>(
                $"""
                SELECT (SELECT count(*) FROM intent i WHERE i.run_id = @run AND i.env = @env)
                    - (SELECT count(*) FROM intent i WHERE i.run_id = @run AND i.env = @env AND {Amiss})
                    - (SELECT count(*) FROM intent i WHERE i.run_id = @run AND i.env = @env AND i.outcome IS NULL)
                """,
                values,
                cancel
            )
            : null;

    /// <param name="found">All that are wanted, in the order of the journal.</param>
    private static async Task<ListPage<WrittenChange>> PageOfAsync(
        IReadOnlyList<long> found,
        StoreQueries queries,
        Run run,
        ChangesFilter filter,
        bool isBackwards,
        Func<Row, WrittenChange> line,
        CancellationToken cancel
    )
    {
        var shown = (isBackwards ? found.Reverse() : found).Skip((int)Listing.Offset(filter.Page)).Take(Listing.Rows).ToList();
        var rows = shown.Count == 0
            ? []
            : await queries.ListAsync<Row>($"SELECT {Columns} FROM intent i WHERE i.id IN ({string.Join(", ", shown)})", new { plan = run.Plan ?? "" }, cancel);
        var byId = rows.ToDictionary(row => row.Id);
        return new ListPage<WrittenChange>([.. shown.Select(id => line(byId[id]))], found.Count, Listing.Number(filter.Page));
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
            kind = filter.Kind,
            after,
            rows,
            offset,
        };

    private static string Where(ChangesFilter filter)
    {
        List<string> conditions = ["i.run_id = @run", "i.env = @env", .. Asked(filter)];
        if (!string.IsNullOrWhiteSpace(filter.Search))
        {
            conditions.Add(
                $"(i.employee = @id OR i.user_id = @id OR i.employee IN (SELECT r.employee FROM plan_row r WHERE r.plan_id = @plan AND {NameSearch.Finds(filter.Search, "r.")}))"
            );
        }

        return string.Join(" AND ", conditions);
    }

    /// <summary>What is asked for besides a search; the kind stands in <c>kind</c>.</summary>
    private static IReadOnlyList<string> Asked(ChangesFilter filter)
    {
        List<string> conditions = [];
        if (string.Equals(filter.Outcome, WriteOutcome.CarriedOut, StringComparison.Ordinal))
        {
            conditions.Add($"i.outcome IN ('{nameof(OutcomeKind.Succeeded)}', '{nameof(OutcomeKind.AlreadyDone)}')");
        }
        else if (WriteOutcome.Find(filter.Outcome) is { } outcome)
        {
            conditions.Add(
                outcome.Stored switch
                {
                    null => "i.outcome IS NULL",
                    nameof(OutcomeKind.Succeeded) => "i.outcome = 'Succeeded'",

                    // Said twice, so that the database sees that an index without the others is enough.
                    var stored => $"i.outcome = '{stored}' AND {Amiss}",
                }
            );
        }

        if (!string.IsNullOrEmpty(filter.Kind))
        {
            conditions.Add("i.kind = @kind");
        }

        return conditions;
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
