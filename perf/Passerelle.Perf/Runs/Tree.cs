using Passerelle.Sandbox.Company;
using Passerelle.Sandbox.Personio.People;

namespace Passerelle.Perf.Runs;

/// <summary>Where the people of the made-up company belong in its group tree.</summary>
internal sealed class Tree(MadeUpCompany company)
{
    private readonly Dictionary<string, bool> isPublic = company.Groups.ToDictionary(g => string.Join('/', g.Path), g => g.IsPublic, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(UnitKind, long), string> names = company.State.Units.ToDictionary(u => (u.Kind, u.Id), u => u.Name);

    /// <summary>The groups from the synchronised one down to the deepest that fits.</summary>
    public IReadOnlyList<string> WayOf(PersonioEmployee employee)
    {
        var way = new List<string> { company.Name };
        foreach (var name in new[] { Name(UnitKind.Office, employee.Current.OfficeId), Name(UnitKind.Department, employee.Current.DepartmentId) })
        {
            var next = $"{way[^1]}/{(name == "HR" ? "Human Resources" : name)}";
            if (name is null || !isPublic.ContainsKey(next))
            {
                break;
            }

            way.Add(next);
        }

        return way;
    }

    /// <summary>The deepest, and those above it up to and including the first private one.</summary>
    public IEnumerable<string> EnteredBy(PersonioEmployee employee)
    {
        var way = WayOf(employee);
        for (var i = way.Count - 1; i >= 0; i--)
        {
            yield return way[i];
            if (!isPublic[way[i]])
            {
                yield break;
            }
        }
    }

    private string? Name(UnitKind kind, long? id) => id is { } known ? names[(kind, known)] : null;
}
