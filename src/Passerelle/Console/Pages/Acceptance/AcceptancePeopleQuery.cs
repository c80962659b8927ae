using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.People;
using Passerelle.Console.Shared;
using Passerelle.Core.Accepting;
using Passerelle.Running;

namespace Passerelle.Console.Pages.Acceptance;

/// <summary>Reads whom a computed point of the acceptance list counts, as the last comparison saw them.</summary>
public sealed class AcceptancePeopleQuery(AcceptanceQuery acceptance, Stores stores)
{
    private const string LatestPlan = "SELECT id FROM plan WHERE env = @env AND NOT rows_dropped ORDER BY people DESC, created_at DESC, id DESC LIMIT 1";

    /// <returns>Null for a connector without a test environment, a point that is none, and people who were not kept.</returns>
    public async Task<AcceptancePeopleModel?> AskAsync(ConnectorHome home, AcceptancePeopleFilter filter, CancellationToken cancel)
    {
        if (filter.Point is not ("a" or "b") || await acceptance.AskAsync(home, cancel) is not { } model)
        {
            return null;
        }

        var point = filter.Point == "b" ? model.List.Fields : model.List.Memberships;
        var missed = point.Misses.ToDictionary(person => person.Employee.Value, StringComparer.Ordinal);
        if ((filter.Show == AcceptancePeopleFilter.Missed ? [.. missed.Keys] : model.InScope) is not { } people)
        {
            return null;
        }

        var env = model.Test.Key.Value;
        var plan = await stores.Queries.FirstOrDefaultAsync<string>(LatestPlan, new { env }, cancel) ?? "";
        var found = string.IsNullOrWhiteSpace(filter.Search) ? people : await FoundAsync(people, missed, plan, filter.Search.Trim(), cancel);
        var shown = found.Skip((int)Listing.Offset(filter.Page)).Take(Listing.Rows).ToList();
        var names = await NamesAsync(plan, shown, cancel);
        var rows = shown.Select(employee => new AcceptedPerson(employee, missed.GetValueOrDefault(employee)?.Name ?? names.GetValueOrDefault(employee), missed.GetValueOrDefault(employee)));
        return new AcceptancePeopleModel(model, filter.Point, new ListPage<AcceptedPerson>([.. rows], found.Count, Listing.Number(filter.Page)));
    }

    private async Task<IReadOnlyList<string>> FoundAsync(IReadOnlyList<string> people, Dictionary<string, PersonMisses> missed, string plan, string search, CancellationToken cancel)
    {
        var named = (
            await stores.Queries.ListAsync<string>($"SELECT employee FROM plan_row WHERE plan_id = @plan AND {NameSearch.Finds(search)}", new { plan, search = Listing.Pattern(search) }, cancel)
        ).ToHashSet(StringComparer.Ordinal);
        return [.. people.Where(employee => employee == search || named.Contains(employee) || missed.GetValueOrDefault(employee)?.Name.Contains(search, StringComparison.CurrentCultureIgnoreCase) == true)];
    }

    private async Task<IReadOnlyDictionary<string, string>> NamesAsync(string plan, IReadOnlyList<string> employees, CancellationToken cancel)
    {
        if (employees.Count == 0)
        {
            return new Dictionary<string, string>(StringComparer.Ordinal);
        }

        var values = employees.Select((employee, at) => KeyValuePair.Create($"e{at}", (object)employee)).Append(KeyValuePair.Create("plan", (object)plan)).ToDictionary(StringComparer.Ordinal);
        var rows = await stores.Queries.ListAsync<Row>($"SELECT employee, content FROM plan_row WHERE plan_id = @plan AND employee IN ({string.Join(", ", employees.Select((_, at) => $"@e{at}"))})", values, cancel);
        return rows.ToDictionary(row => row.Employee, row => Store.Data.StoreJson.Read<Core.Planning.PersonPlan>(row.Content).Name, StringComparer.Ordinal);
    }

    private sealed class Row
    {
        public string Employee { get; init; } = "";
        public string Content { get; init; } = "";
    }
}
