namespace Passerelle.Sandbox.Learning.State;

/// <summary>Makes a state of what is imported. Memberships are taken as they are: the platform they come from has passed them on to parents already.</summary>
internal sealed class ImportedState(LearningState state)
{
    /// <exception cref="ArgumentException">Something is there twice, or names what is not there.</exception>
    public LearningState Fill(PlatformImport import)
    {
        AddGroups(import.Groups);
        foreach (var field in import.Fields)
        {
            state.AddField(field.Id, field.Name, "users", field.Type).AuthorizedValues = [.. field.AuthorizedValues];
        }

        foreach (var user in import.Users)
        {
            Add(user);
        }

        foreach (var user in import.Users)
        {
            AddManagers(state.UsersById[user.Id], user.Managers);
        }

        foreach (var mapping in import.Mappings)
        {
            var added = state.AddMapping(mapping.Id);
            (added.Platform, added.TargetType, added.TargetId, added.Value) = (mapping.Platform, "user", Known(state.UsersById, mapping.UserId, "user").Id, mapping.Value);
            state.Index(added);
        }

        return state;
    }

    private void AddGroups(IReadOnlyList<ImportedGroup> groups)
    {
        if (groups.Where(group => group.Parent is null).Take(2).ToList() is not [var root])
        {
            throw new ArgumentException("Exactly one group has no parent.", nameof(groups));
        }

        state.AddGroup(root.Id, root.Name, root.Public, parent: null);
        foreach (var group in groups.Where(group => group.Parent is not null))
        {
            state.AddGroup(group.Id, group.Name, group.Public, parent: null);
        }

        // In whatever order they came, parents are tied when all are there.
        foreach (var group in groups.Where(group => group.Parent is not null))
        {
            var (child, parent) = (state.GroupsById[group.Id], Known(state.GroupsById, group.Parent!, "group"));
            if (parent.IsSelfOrBelow(child))
            {
                throw new ArgumentException($"Group {group.Id} lies below itself.", nameof(groups));
            }

            child.Parent = parent;
            parent.Children.Add(child);
        }
    }

    private void Add(ImportedUser imported)
    {
        var user = state.AddUser(imported.Id);
        state.SetMail(user, imported.Mail);
        state.SetDeletionDate(user, imported.ToBeDeactivatedAt);
        (user.Status, user.Lang, user.LastLoginDate) = (imported.Status, imported.Lang ?? user.Lang, imported.LastLoginDate);
        (user.FirstName, user.LastName, user.Job) = (imported.FirstName, imported.LastName, imported.Job);
        user.DeletedAt = imported.DeletedAt is { } deleted ? [deleted] : null;
        foreach (var (groupId, role) in imported.Roles)
        {
            var group = Known(state.GroupsById, groupId, "group");
            var roles = user.Roles ??= [];
            roles[group.Ordinal] = roles.GetValueOrDefault(group.Ordinal).With(role);
            group.Members.Add(user.Ordinal);
            user.IsOwner |= role == GroupRole.Owner && group.Parent is null;
        }

        if (imported.Values.Count > 0)
        {
            user.CustomValues = [.. imported.Values.Select(value => new StoredValue(Known(state.FieldsById, value.FieldId, "custom field").Id, value.Value))];
        }
    }

    private void AddManagers(User user, IReadOnlyList<string> managers)
    {
        foreach (var id in managers)
        {
            var manager = Known(state.UsersById, id, "user");
            (user.Managers ??= []).Add(manager.Ordinal);
            (manager.Subordinates ??= []).Add(user.Ordinal);
        }
    }

    private static T Known<T>(Dictionary<string, T> all, string id, string what) =>
        all.TryGetValue(id, out var found) ? found : throw new ArgumentException($"There is no {what} {id}.", nameof(id));
}
