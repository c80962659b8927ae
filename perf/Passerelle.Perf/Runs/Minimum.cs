using Passerelle.Perf.Instances;
using Passerelle.Sandbox.Company;
using Passerelle.Sandbox.Personio.People;

namespace Passerelle.Perf.Runs;

/// <summary>
/// The fewest requests with which the vendors' APIs can do the work, worked out from the made-up company alone: no code of the product is asked.
/// </summary>
internal sealed class Minimum
{
    private const string Api = "/api/v2";
    private readonly int employees;
    private readonly int groups;
    private readonly List<PersonioEmployee> accounts;
    private readonly Dictionary<long, int> reports;
    private readonly Dictionary<string, int> members = new(StringComparer.Ordinal);
    private readonly int withValues;

    public Minimum(int people)
    {
        var company = MadePlatform.CompanyOf(people);
        var tree = new Tree(company);
        employees = company.State.Employees.Count;
        groups = company.Groups.Count + 2;
        var inScope = company.State.Employees.Where(e => e.Current.Status is "active" or "onboarding" or "leave").ToList();
        accounts = inScope.FindAll(e => e.Email.Length > 0);
        var known = accounts.Select(e => e.Id).ToHashSet();
        reports = accounts
            .Where(e => e.Current.SupervisorId is { } boss && known.Contains(boss))
            .GroupBy(e => e.Current.SupervisorId!.Value)
            .ToDictionary(g => g.Key, g => g.Count());
        withValues = accounts.Count(e => e.Custom.ContainsKey(MadeUpCompany.PersonnelNumber) || e.Custom.ContainsKey(MadeUpCompany.LearningStart));
        members[MadePlatform.Everyone] = accounts.Count;
        foreach (var path in inScope.SelectMany(tree.WayOf).Distinct(StringComparer.Ordinal))
        {
            members[path] = 0;
        }

        foreach (var path in accounts.SelectMany(tree.EnteredBy))
        {
            members[path]++;
        }
    }

    public int Accounts => accounts.Count;

    /// <summary>Source, lists, the members of empty groups; then what makes, links, opens, fills and places each account.</summary>
    public SortedDictionary<string, long> FirstSync() =>
        With(
            Lists(living: 1, mappings: 0),
            ("GET /groups/{id}/roles", members.Count),
            ("POST /custom-fields", 2),
            ("POST /users", Accounts),
            ("POST /external-ids", Accounts),
            ("PUT /users/{id}/activate", Accounts),
            ("PUT /users/{id}/password", Accounts),
            ("PUT /users/{id}/custom-fields/values", withValues),
            ("POST /users/{id}/managers/{id}", reports.Values.Sum()),
            // The create call gives the place in the tree; the group for everyone is left, as a bulk job with one look and one list of results.
            ("POST /bulk/groups/memberships", Pages(Accounts, 20_000)),
            ("GET /bulk/operations/{id}", Pages(Accounts, 20_000)),
            ("GET /bulk/operations/{id}/results", Pages(Accounts, 20_000))
        );

    /// <summary>Reads only: lists, members, relations of managers, custom values, which the API gives one user at a time.</summary>
    public SortedDictionary<string, long> Unchanged() =>
        With(
            Lists(living: Accounts + 1, mappings: Accounts),
            ("GET /custom-fields/{id}/authorized-values", 2),
            ("GET /groups/{id}/roles", members.Values.Sum(count => Pages(count, 1000))),
            ("GET /users/{id}/subordinates", reports.Values.Sum(count => Pages(count, 1000))),
            ("GET /users/{id}/custom-fields/values", Accounts)
        );

    /// <summary>Ids of some whose account is the connector's.</summary>
    public IReadOnlyList<long> OneInAHundred => [.. accounts.Where((_, i) => i % 100 == 50).Select(e => e.Id)];

    /// <summary>The same reads, and one write for each account with another field.</summary>
    public SortedDictionary<string, long> After(int changed) => With(Unchanged(), ("PATCH /users/{id}", changed));

    private SortedDictionary<string, long> Lists(int living, int mappings)
    {
        var lists = new SortedDictionary<string, long>(StringComparer.Ordinal)
        {
            ["POST /v1/auth"] = 1,
            ["GET /v1/company/employees/attributes"] = 1,
            // The list ends with a page that is not full.
            ["GET /v1/company/employees"] = (employees / 100) + 1,
        };
        return With(
            lists,
            ("POST /oauth2/token", 1),
            ("GET /users", Pages(living, 500) + 1),
            ("GET /external-ids", Pages(mappings, 5000)),
            ("GET /groups", Pages(groups, 500)),
            ("GET /custom-fields", 1)
        );
    }

    private static SortedDictionary<string, long> With(SortedDictionary<string, long> to, params ReadOnlySpan<(string Kind, int Count)> kinds)
    {
        foreach (var (kind, count) in kinds)
        {
            to[kind.Replace(" ", " " + Api, StringComparison.Ordinal)] = count;
        }

        return to;
    }

    /// <summary>An empty list takes a request, too.</summary>
    private static int Pages(int items, int size) => Math.Max(1, (items + size - 1) / size);
}
