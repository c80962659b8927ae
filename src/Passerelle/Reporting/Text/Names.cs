using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Reporting.Text;

/// <summary>Puts names in the place of ids for people to read; an id whose name is not known stays an id.</summary>
public sealed class Names
{
    private readonly Dictionary<GroupId, GroupPlan> planned;
    private readonly Dictionary<EmployeeId, string> employees = [];
    private readonly Dictionary<UserId, string> users = [];
    private readonly GroupTree tree;

    /// <param name="snapshot">What was read of the target; null for a plan from the store.</param>
    public Names(Plan plan, Snapshot? snapshot)
    {
        planned = plan.Groups.DistinctBy(g => g.Group).ToDictionary(g => g.Group);
        tree = snapshot?.Groups ?? GroupTree.Empty;
        foreach (var user in snapshot?.Users ?? [])
        {
            users.TryAdd(user.Id, user.DisplayName);
        }

        foreach (var person in plan.People)
        {
            employees.TryAdd(person.Employee, person.Name);
            if (person.User is { } user)
            {
                users.TryAdd(user, person.Name);
            }
        }
    }

    /// <summary>The group's name below its synchronised group: <c>Paris &gt; Support</c>.</summary>
    public string Group(GroupId id)
    {
        if (!planned.TryGetValue(id, out var group))
        {
            return tree.Find(id)?.Name ?? $"group {id}";
        }

        return group is { Depth: > 1, Parent: { } parent } ? $"{Group(parent)} > {group.Name}" : group.Name;
    }

    public string Employee(EmployeeId id) => employees.GetValueOrDefault(id) ?? $"employee {id}";

    public string User(UserId id) => users.GetValueOrDefault(id) ?? $"user {id}";
}
