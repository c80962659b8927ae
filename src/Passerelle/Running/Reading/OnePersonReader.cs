using Passerelle.Connect.Learning;
using Passerelle.Core.Memory;
using Passerelle.Core.Planning.Groups;
using Passerelle.Core.Planning.Matching;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Running.Reading;

/// <summary>Reads again what concerns one person, into the snapshot of a run that is under way.</summary>
public sealed class OnePersonReader(LearningClient client, SyncRules rules)
{
    /// <returns>Null when something was not read without doubt.</returns>
    public async Task<Snapshot?> ReadAsync(EmployeeId id, Roster roster, Snapshot known, Ledger ledger, CancellationToken cancel)
    {
        var employee = roster.Employees.FirstOrDefault(e => e.Id == id);
        var mappings = await client.ExternalIds.OfValueAsync(rules.LinkPlatform, id.Value, cancel);
        var supervisor = employee?.Supervisor.Text is { } boss ? ledger.Links.GetValueOrDefault(new EmployeeId(boss))?.User : null;
        var linked = ledger.LinkedByHand.TryGetValue(id, out var chosen) ? chosen : ledger.Links.GetValueOrDefault(id)?.User;
        var accounts = await AccountsAsync(employee, [linked, supervisor, .. mappings.Items.Select(m => (UserId?)m.User)], known, cancel);
        if (!mappings.IsComplete || accounts is null)
        {
            return null;
        }

        var snapshot = known with
        {
            Users = [.. known.Users.ExceptBy(accounts.Select(u => u.Id), u => u.Id), .. accounts],
            Mappings = [.. known.Mappings.Where(m => !string.Equals(m.Value, id.Value, StringComparison.Ordinal)), .. mappings.Items],
        };
        snapshot = Leftovers.SetApart(snapshot, ledger);
        var user = linked ?? mappings.Items.Select(m => (UserId?)m.User).FirstOrDefault() ?? HolderOf(employee, accounts);
        return accounts.FirstOrDefault(u => u.Id == user) is { IsDeleted: false } account
            ? await DetailsAsync(account.Id, id, supervisor, roster, snapshot, ledger, cancel)
            : await FieldsAsync(snapshot, cancel);
    }

    private static UserId? HolderOf(Employee? employee, IReadOnlyList<LearningUser> accounts) =>
        accounts.FirstOrDefault(u => !u.IsDeleted && employee?.Email.Text is { } mail && Comparing.SameMail(u.Mail, mail))?.Id;

    /// <summary>The accounts named, and whoever has or had the address wanted.</summary>
    private async Task<IReadOnlyList<LearningUser>?> AccountsAsync(Employee? employee, IEnumerable<UserId?> named, Snapshot known, CancellationToken cancel)
    {
        var found = new Dictionary<UserId, LearningUser>();
        var ids = named.OfType<UserId>().ToHashSet();
        if (employee?.Email.Text is { } mail)
        {
            var holders = await client.Users.ByMailsAsync([mail], cancel);
            if (!holders.IsComplete)
            {
                return null;
            }

            foreach (var holder in holders.Items)
            {
                found[holder.Id] = holder;
            }

            ids.UnionWith(known.Users.Where(u => Comparing.SameMail(u.Mail, mail)).Select(u => u.Id));
        }

        foreach (var id in ids.Where(id => !found.ContainsKey(id)))
        {
            var read = await client.Users.GetAsync(id, cancel);
            if (read.Value is not { } user)
            {
                return null;
            }

            found[id] = user;
        }

        return [.. found.Values];
    }

    private async Task<Snapshot?> DetailsAsync(
        UserId user,
        EmployeeId id,
        UserId? supervisor,
        Roster roster,
        Snapshot snapshot,
        Ledger ledger,
        CancellationToken cancel
    )
    {
        var mapped = await client.ExternalIds.OfUserAsync(rules.LinkPlatform, user, cancel);
        var roles = await client.Users.RolesAsync(user, cancel);
        if (!mapped.IsComplete || !roles.IsComplete || await FieldsAsync(snapshot, cancel) is not { } read)
        {
            return null;
        }

        var subordinates = new Dictionary<UserId, IReadOnlySet<UserId>>(read.Subordinates);
        foreach (var manager in ledger.Managers.GetValueOrDefault(user, new HashSet<UserId>()).Append(supervisor ?? default).Where(m => m != default).Distinct())
        {
            var people = await client.Managers.SubordinatesAsync(manager, cancel);
            if (!people.IsComplete)
            {
                return null;
            }

            subordinates[manager] = people.Items.ToHashSet();
        }

        var values = new Dictionary<UserId, IReadOnlyList<CustomValue>>(read.CustomValues);
        if (rules.CustomFields.Count > 0 || ledger.RetiredFields.Count > 0)
        {
            var now = await client.CustomFields.ValuesOfAsync(user, cancel);
            if (now.Value is not { } theirs)
            {
                return null;
            }

            values[user] = theirs;
        }

        return Leftovers.SetApart(
            read with
            {
                Mappings = [.. read.Mappings.Where(m => m.User != user), .. mapped.Items],
                Roles = new Dictionary<UserId, IReadOnlyList<RoleInGroup>>(read.Roles) { [user] = roles.Items },
                Learners = LearnersWith(user, roles.Items, GroupsConcerned.Of(read.Groups, rules, roster, ledger, new HashSet<EmployeeId> { id }), read.Learners),
                Subordinates = subordinates,
                CustomValues = values,
            },
            ledger
        );
    }

    /// <summary>A field that this very run made is not among those it read.</summary>
    private async Task<Snapshot?> FieldsAsync(Snapshot snapshot, CancellationToken cancel)
    {
        if (rules.CustomFields.Count == 0)
        {
            return snapshot;
        }

        var known = snapshot.CustomFields.ToDictionary(f => f.Id);
        var fields = await client.CustomFields.ListAsync(cancel);
        return fields.IsComplete
            ? snapshot with { CustomFields = [.. fields.Items.Select(f => f with { AuthorisedValues = known.GetValueOrDefault(f.Id)?.AuthorisedValues })] }
            : null;
    }

    private static Dictionary<GroupId, IReadOnlySet<UserId>> LearnersWith(
        UserId user,
        IReadOnlyList<RoleInGroup> roles,
        IReadOnlySet<GroupId> concerned,
        IReadOnlyDictionary<GroupId, IReadOnlySet<UserId>> known
    )
    {
        var now = roles.Where(r => r.Role == GroupRole.Learner).Select(r => r.Group).ToHashSet();
        var learners = new Dictionary<GroupId, IReadOnlySet<UserId>>(known);
        foreach (var group in known.Keys.Concat(concerned).Distinct())
        {
            var present = known.GetValueOrDefault(group);
            if (present is null || present.Contains(user) != now.Contains(group))
            {
                var set = present?.ToHashSet() ?? [];
                _ = now.Contains(group) ? set.Add(user) : set.Remove(user);
                learners[group] = set;
            }
        }

        return learners;
    }
}
