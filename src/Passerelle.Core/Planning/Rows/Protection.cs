using Passerelle.Core.Planning.Matching;
using Passerelle.Core.Rules;
using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.Rows;

/// <summary>Whether an account may be removed and its address changed (rule S12).</summary>
internal enum Shield
{
    None,
    Protected,

    /// <summary>Nobody can tell before the account's roles are read.</summary>
    RolesNeeded,
}

/// <summary>Knows who is protected, and which accounts' roles must be read first.</summary>
internal sealed class Protection(Snapshot snapshot, SyncRules rules, DateOnly today)
{
    private readonly HashSet<UserId> rolesNeeded = [];

    public IReadOnlySet<UserId> RolesNeeded => rolesNeeded;

    public void NeedRoles(UserId user) => rolesNeeded.Add(user);

    public bool IsAwaited(Person person) => rolesNeeded.Contains(person.Account!.Id);

    public Shield Of(Person person)
    {
        var account = person.Account!;
        if (ByRules(person) == Shield.Protected)
        {
            return Shield.Protected;
        }

        if (account.IsDeleted)
        {
            // Deletion takes every role; who protects the person now is only the configuration.
            return Shield.None;
        }

        if (!snapshot.Roles.TryGetValue(account.Id, out var roles))
        {
            rolesNeeded.Add(account.Id);
            return Shield.RolesNeeded;
        }

        return roles.Any(r => r.Role is GroupRole.Owner or GroupRole.Admin or GroupRole.UserAdmin) ? Shield.Protected : Shield.None;
    }

    /// <summary>What the configuration alone says.</summary>
    public Shield ByRules(Person person) =>
        rules.IsProtected(person.Id, today) || Comparing.SameMail(person.Account!.Mail, rules.Administrator) ? Shield.Protected : Shield.None;

    /// <summary>The roles on which content hangs.</summary>
    public IReadOnlyList<GroupRole> HeldRoles(UserId user) =>
        snapshot.Roles.TryGetValue(user, out var roles)
            ? [.. roles.Select(r => r.Role).Where(rules.Guards.HoldRoles.Contains).Distinct().Order()]
            : [];
}
