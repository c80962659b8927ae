using Passerelle.Core.Memory;
using Passerelle.Core.Planning;
using Passerelle.Core.Target;

namespace Passerelle.Core.Undoing;

/// <summary>What must be read one by one before an undo can be planned, so that nothing else is.</summary>
/// <param name="Groups">Groups whose members are shown before and after.</param>
/// <param name="Managers">Users whose subordinates tell who has which manager.</param>
/// <param name="ValueHolders">Users whose custom values are compared.</param>
/// <param name="RoleHolders">Users whose roles decide what may be done, and who is where.</param>
public sealed record UndoReads(
    IReadOnlySet<GroupId> Groups,
    IReadOnlySet<UserId> Managers,
    IReadOnlySet<UserId> ValueHolders,
    IReadOnlySet<UserId> RoleHolders
)
{
    /// <param name="lists">Accounts and groups.</param>
    public static UndoReads Of(RunWrites writes, IReadOnlySet<UserId> broughtBack, Snapshot lists, Ledger ledger)
    {
        var living = lists.Users.Where(u => !u.IsDeleted).Select(u => u.Id).ToHashSet();
        var groups = new HashSet<GroupId>();
        var managers = new HashSet<UserId>();
        var holders = new HashSet<UserId>();
        var roles = new HashSet<UserId>();
        foreach (var person in writes.Changes.GroupBy(w => w.Employee).Select(g => new PersonWrites(g.Key, [.. g], lists, ledger)))
        {
            foreach (var group in GroupsOf(person))
            {
                groups.Add(group);
                groups.UnionWith(lists.Groups.AncestorsOf(group).Select(g => g.Id));
            }

            managers.UnionWith(person.All<AddManager>().Select(a => a.Change.ManagerUser ?? ledger.Links.GetValueOrDefault(a.Change.Manager)?.User).OfType<UserId>());
            managers.UnionWith(person.All<RemoveManager>().Select(r => r.Change.ManagerUser));
            if (person.User is not { } user)
            {
                continue;
            }

            if (person.Deletion?.Before is { } before)
            {
                managers.UnionWith(before.Managers ?? []);
                managers.Add(user);
            }

            if (person.Has<SetCustomValues>() || broughtBack.Contains(user))
            {
                holders.Add(user);
            }

            roles.Add(user);
        }

        return new UndoReads(
            groups.Where(g => lists.Groups.Find(g) is not null).ToHashSet(),
            managers.Where(living.Contains).ToHashSet(),
            holders.Where(living.Contains).ToHashSet(),
            roles.Where(living.Contains).ToHashSet()
        );
    }

    private static IEnumerable<GroupId> GroupsOf(PersonWrites person) =>
        person
            .All<AddMembership>()
            .SelectMany(a => a.Change.AlsoEnters.Prepend(a.Change.Group))
            .Concat(person.All<RemoveMembership>().SelectMany(r => r.Change.AlsoLeaves.Prepend(r.Change.Group)))
            .Concat(person.All<CreateUser>().SelectMany(c => c.Change.AlsoEnters.Prepend(c.Change.Group)))
            .Concat(person.All<RestoreUser>().SelectMany(c => c.Change.AlsoEnters.Prepend(c.Change.Group)))
            .Concat((person.Deletion?.Before?.Roles ?? []).Where(r => r.Role == GroupRole.Learner).Select(r => r.Group));
}
