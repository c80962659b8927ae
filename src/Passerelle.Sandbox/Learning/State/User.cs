namespace Passerelle.Sandbox.Learning.State;

/// <summary>One account. <c>Ordinal</c> is its place in order of creation, which never changes: pages and sets are ordered by it.</summary>
internal sealed class User(int ordinal, string id)
{
    public int Ordinal { get; } = ordinal;
    public string Id { get; } = id;
    public UserStatus Status { get; set; } = UserStatus.Invited;
    public bool IsOwner { get; set; }
    public string? Mail { get; set; }
    public string? Username { get; set; }
    public string? FirstName { get; set; }
    public string? LastName { get; set; }
    public string? Job { get; set; }
    public string? Organization { get; set; }
    public string? Phone { get; set; }
    public string? Custom { get; set; }
    public string Lang { get; set; } = "en";
    public string? PrimaryGroupId { get; set; }
    public DateTimeOffset? ToBeDeactivatedAt { get; set; }
    public DateTimeOffset? LastLoginDate { get; set; }
    public List<DateTimeOffset>? DeletedAt { get; set; }
    public List<DateTimeOffset>? ReactivatedAt { get; set; }
    public string? PasswordHash { get; set; }
    public bool PasswordMustBeChanged { get; set; }

    /// <summary>Group ordinal to roles; null while the user is in no group.</summary>
    public SortedList<int, RoleSet>? Roles { get; set; }

    /// <summary>Ordinals of the users who manage this one; null when nobody does.</summary>
    public SortedSet<int>? Managers { get; set; }

    /// <summary>Ordinals of the users this one manages; null when there are none.</summary>
    public SortedSet<int>? Subordinates { get; set; }

    public List<StoredValue>? CustomValues { get; set; }

    public bool IsDeleted => Status == UserStatus.Deleted;

    public bool Holds(GroupRole role, Group group) => Roles is { } roles && roles.TryGetValue(group.Ordinal, out var set) && set.Has(role);

    public bool IsMemberOf(Group group) => Roles?.ContainsKey(group.Ordinal) == true;
}

/// <summary>A custom field's value on a user; dates are kept as <c>YYYY-MM-DD</c>.</summary>
internal sealed record StoredValue(string FieldId, string Value);
