using Passerelle.Core.Memory;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Planning;

/// <summary>Which users must be looked at one by one before a plan can be made, so that no other is.</summary>
/// <param name="Managers">Users whose subordinates tell who has which manager: one read per manager instead of one per user.</param>
/// <param name="ValueHolders">Users whose custom values are compared; empty when no custom field is configured.</param>
public sealed record ReadsConcerned(IReadOnlySet<UserId> Managers, IReadOnlySet<UserId> ValueHolders)
{
    /// <param name="users">Every account of the platform.</param>
    /// <param name="only">The employees whose rows count; null: everyone's.</param>
    public static ReadsConcerned Of(
        Roster roster,
        IReadOnlyList<LearningUser> users,
        IReadOnlyList<ExternalIdMapping> mappings,
        Ledger ledger,
        SyncRules rules,
        IReadOnlySet<EmployeeId>? only = null
    )
    {
        var living = users.Where(u => !u.IsDeleted).Select(u => u.Id).ToHashSet();
        var accounts = AccountsOf(roster, users, mappings, ledger, living);

        var managers = new HashSet<UserId>();
        var concerned = roster.Employees.Where(e => IsInScope(e) && only?.Contains(e.Id) != false).ToList();
        foreach (var employee in concerned)
        {
            if (
                employee.Supervisor.Text is { } supervisor
                && accounts.ContainsKey(employee.Id)
                && accounts.TryGetValue(new EmployeeId(supervisor), out var manager)
            )
            {
                managers.Add(manager);
            }
        }

        var theirs = only is null ? null : concerned.Select(e => accounts.GetValueOrDefault(e.Id)).ToHashSet();
        managers.UnionWith(ledger.Managers.Where(set => theirs?.Contains(set.Key) != false).Select(set => set.Value).SelectMany(set => set).Where(living.Contains));

        var comparesValues = rules.CustomFields.Count > 0 || ledger.RetiredFields.Count > 0;
        var holders = comparesValues ? concerned.Select(e => accounts.GetValueOrDefault(e.Id)) : [];
        return new ReadsConcerned(managers, holders.Where(living.Contains).ToHashSet());
    }

    private static bool IsInScope(Employee employee) =>
        employee.Status is EmploymentStatus.Active or EmploymentStatus.Onboarding or EmploymentStatus.Leave;

    private static Dictionary<EmployeeId, UserId> AccountsOf(
        Roster roster,
        IReadOnlyList<LearningUser> users,
        IReadOnlyList<ExternalIdMapping> mappings,
        Ledger ledger,
        HashSet<UserId> living
    )
    {
        var byMail = new Dictionary<string, UserId>(StringComparer.OrdinalIgnoreCase);
        foreach (var user in users.Where(u => u is { IsDeleted: false, Mail: not null }))
        {
            byMail.TryAdd(user.Mail!, user.Id);
        }

        var byMapping = new Dictionary<EmployeeId, UserId>();
        foreach (var mapping in mappings)
        {
            byMapping.TryAdd(new EmployeeId(mapping.Value), mapping.User);
        }

        var accounts = new Dictionary<EmployeeId, UserId>();
        foreach (var employee in roster.Employees)
        {
            if (ledger.LinkedByHand.TryGetValue(employee.Id, out var chosen) && living.Contains(chosen))
            {
                accounts[employee.Id] = chosen;
            }
            else if (ledger.Links.TryGetValue(employee.Id, out var link) && living.Contains(link.User))
            {
                accounts[employee.Id] = link.User;
            }
            else if (byMapping.TryGetValue(employee.Id, out var mapped) && living.Contains(mapped))
            {
                accounts[employee.Id] = mapped;
            }
            else if (employee.Email.Text is { } mail && byMail.TryGetValue(mail, out var found))
            {
                accounts[employee.Id] = found;
            }
        }

        return accounts;
    }
}
