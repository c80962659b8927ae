namespace Passerelle.Sandbox.Learning.State;

/// <summary>Everything the platform knows, with an index for every look-up a request can ask for. Guarded by the platform's lock.</summary>
internal sealed class LearningState(ObjectIds ids)
{
    public ObjectIds Ids { get; } = ids;

    /// <summary>In order of creation; deleted accounts stay, so an ordinal is a place in this list.</summary>
    public List<User> Users { get; } = [];
    public Dictionary<string, User> UsersById { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Deleted accounts keep their address. Case of an address is not told apart (the vendor says nothing on it).</summary>
    public Dictionary<string, User> UsersByMail { get; } = new(StringComparer.OrdinalIgnoreCase);
    public Dictionary<string, User> UsersByUsername { get; } = new(StringComparer.Ordinal);

    /// <summary>In order of creation; null where a group was deleted.</summary>
    public List<Group?> Groups { get; } = [];
    public Dictionary<string, Group> GroupsById { get; } = new(StringComparer.OrdinalIgnoreCase);
    public Dictionary<string, Group> GroupsBySubdomain { get; } = new(StringComparer.Ordinal);
    public Group Root => Groups[0]!;

    public List<CustomField?> Fields { get; } = [];
    public Dictionary<string, CustomField> FieldsById { get; } = new(StringComparer.OrdinalIgnoreCase);

    public List<ExternalId?> Mappings { get; } = [];
    public Dictionary<string, ExternalId> MappingsById { get; } = new(StringComparer.OrdinalIgnoreCase);
    public Dictionary<(string Platform, string Value), ExternalId> MappingsByValue { get; } = [];
    public Dictionary<string, List<ExternalId>> MappingsByTarget { get; } = new(StringComparer.OrdinalIgnoreCase);

    public List<BulkOperation> Bulk { get; } = [];
    public Dictionary<string, BulkOperation> BulkById { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Accounts with a deletion date, soonest first. An entry may be stale: the account's own date decides.</summary>
    public PriorityQueue<User, DateTimeOffset> DueDeletions { get; } = new();

    public List<NeverSentMail> Mails { get; } = [];

    public User AddUser(string id)
    {
        var user = new User(Users.Count, id);
        Users.Add(user);
        UsersById.Add(user.Id, user);
        return user;
    }

    public void SetMail(User user, string? mail)
    {
        if (user.Mail is not null)
        {
            UsersByMail.Remove(user.Mail);
        }

        user.Mail = mail;
        if (mail is not null)
        {
            UsersByMail.Add(mail, user);
        }
    }

    public void SetUsername(User user, string? username)
    {
        if (user.Username is not null)
        {
            UsersByUsername.Remove(user.Username);
        }

        user.Username = username;
        if (username is not null)
        {
            UsersByUsername.Add(username, user);
        }
    }

    public void SetDeletionDate(User user, DateTimeOffset? at)
    {
        user.ToBeDeactivatedAt = at;
        if (at is { } due)
        {
            DueDeletions.Enqueue(user, due);
        }
    }

    public Group AddGroup(string id, string name, bool isPublic, Group? parent)
    {
        var group = new Group(Groups.Count, id) { Name = name, Public = isPublic, Parent = parent };
        parent?.Children.Add(group);
        Groups.Add(group);
        GroupsById.Add(group.Id, group);
        return group;
    }

    public CustomField AddField(string id, string name, string targetType, string type)
    {
        var field = new CustomField(Fields.Count, id, name, targetType, type);
        Fields.Add(field);
        FieldsById.Add(field.Id, field);
        return field;
    }

    public ExternalId AddMapping(string id)
    {
        var mapping = new ExternalId(Mappings.Count, id);
        Mappings.Add(mapping);
        MappingsById.Add(id, mapping);
        return mapping;
    }

    public void Index(ExternalId mapping)
    {
        MappingsByValue[(mapping.Platform, mapping.Value)] = mapping;
        if (!MappingsByTarget.TryGetValue(mapping.TargetId, out var list))
        {
            MappingsByTarget[mapping.TargetId] = list = new(1);
        }

        list.Add(mapping);
    }

    public void Unindex(ExternalId mapping)
    {
        MappingsByValue.Remove((mapping.Platform, mapping.Value));
        if (MappingsByTarget.TryGetValue(mapping.TargetId, out var list) && list.Remove(mapping) && list.Count == 0)
        {
            MappingsByTarget.Remove(mapping.TargetId);
        }
    }

    public void Remove(ExternalId mapping)
    {
        Unindex(mapping);
        MappingsById.Remove(mapping.Id);
        Mappings[mapping.Ordinal] = null;
    }
}
