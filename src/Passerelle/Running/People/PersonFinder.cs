using Passerelle.Core.Memory;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Running.People;

/// <summary>A person as a command names one: an employee, an account, or both.</summary>
public sealed record FoundPerson(EmployeeId? Employee, UserId? User, string Name);

/// <summary>Finds people by employee id, user id, e-mail address or part of the name.</summary>
public sealed class PersonFinder(Roster roster, Snapshot snapshot, Ledger ledger)
{
    private readonly Dictionary<EmployeeId, UserId> accounts = AccountsOf(snapshot, ledger);

    /// <returns>Exact matches of id or address if there are any; else everyone whose name contains the words.</returns>
    public IReadOnlyList<FoundPerson> Find(string wanted)
    {
        var text = wanted.Trim();
        var everyone = Everyone().ToList();
        var exact = everyone.Where(p => p.Keys.Contains(text, StringComparer.OrdinalIgnoreCase)).Select(p => p.Person).ToList();
        return exact.Count > 0
            ? [.. exact.Distinct()]
            : [.. everyone.Select(p => p.Person).Where(p => p.Name.Contains(text, StringComparison.OrdinalIgnoreCase)).Distinct()];
    }

    private IEnumerable<(FoundPerson Person, IReadOnlyList<string> Keys)> Everyone()
    {
        var users = snapshot.Users.ToDictionary(u => u.Id);
        var byMail = snapshot.Users.Where(u => u is { IsDeleted: false, Mail: not null }).ToLookup(u => u.Mail!, StringComparer.OrdinalIgnoreCase);
        var told = new HashSet<UserId>();
        foreach (var employee in roster.Employees)
        {
            var user = accounts.TryGetValue(employee.Id, out var linked)
                ? users.GetValueOrDefault(linked)
                : byMail[employee.Email.Text ?? ""].FirstOrDefault();
            if (user is not null)
            {
                told.Add(user.Id);
            }

            yield return (new FoundPerson(employee.Id, user?.Id, employee.DisplayName), KeysOf(employee.Id, employee.Email.Text, user));
        }

        var owners = accounts.ToLookup(pair => pair.Value, pair => pair.Key);
        foreach (var user in snapshot.Users.Where(u => !told.Contains(u.Id)))
        {
            EmployeeId? owner = owners[user.Id].Select(id => (EmployeeId?)id).FirstOrDefault();
            yield return (new FoundPerson(owner, user.Id, user.DisplayName), KeysOf(owner, mail: null, user));
        }
    }

    private static List<string> KeysOf(EmployeeId? employee, string? mail, LearningUser? user) =>
        [.. new[] { employee?.Value, mail, user?.Mail, user?.Id.Value }.OfType<string>()];

    private static Dictionary<EmployeeId, UserId> AccountsOf(Snapshot snapshot, Ledger ledger)
    {
        var found = ledger.Links.ToDictionary(pair => pair.Key, pair => pair.Value.User);
        foreach (var mapping in snapshot.Mappings)
        {
            found.TryAdd(new EmployeeId(mapping.Value), mapping.User);
        }

        return found;
    }
}
