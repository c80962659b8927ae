using System.Globalization;
using Passerelle.Console.Pages.People;
using Passerelle.Console.Shared;
using Passerelle.Store;
using Passerelle.Store.Data;
using Passerelle.Store.Runs;

namespace Passerelle.Console.Pages.Runs.Changes;

/// <summary>Finds the writes of a run that are about some people, by way of the people: the journal of a large run has half a million writes.</summary>
public sealed class ChangesSearch(StoreQueries queries, EnvironmentKey environment, Run run, ChangesFilter filter)
{
    /// <summary>When more people are searched for, going through the whole journal is quicker.</summary>
    private const int MostPeople = 5000;

    /// <param name="asked">What else is asked for, of the write <c>i</c>; the kind stands in <c>kind</c>.</param>
    /// <returns>The ids of all of them in their order; null when nothing is searched for, or too many people are.</returns>
    public async Task<IReadOnlyList<long>?> AskAsync(IReadOnlyList<string> asked, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(filter.Search))
        {
            return null;
        }

        var people = await PeopleAsync(filter.Search, cancel);
        if (people.Count > MostPeople)
        {
            return null;
        }

        var values = people
            .Select((employee, number) => KeyValuePair.Create(Name(number), (object?)employee))
            .Concat([new("run", run.Id), new("env", environment.Value), new("id", filter.Search.Trim()), new("kind", filter.Kind)])
            .ToDictionary(StringComparer.Ordinal);
        var more = string.Concat(asked.Select(condition => " AND " + condition));
        return await queries.ListAsync<long>(
            // The run stands apart from what an index can find, else the database reads the run from its beginning.
            $"""
            SELECT i.id FROM intent i WHERE i.env = @env AND i.employee IN (@id{string.Concat(people.Select((_, number) => ", @" + Name(number)))}) AND i.run_id || '' = @run{more}
            UNION SELECT i.id FROM intent i WHERE i.user_id = @id AND i.run_id = @run AND i.env || '' = @env{more}
            ORDER BY 1
            """,
            values,
            cancel
        );
    }

    private Task<IReadOnlyList<string>> PeopleAsync(string search, CancellationToken cancel) =>
        queries.ListAsync<string>(
            $"SELECT r.employee FROM plan_row r WHERE r.plan_id = @plan AND {NameSearch.Finds(search, "r.")} LIMIT {MostPeople + 1}",
            new { plan = run.Plan ?? "", search = Listing.Pattern(search) },
            cancel
        );

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"p{number}");
}
