using System.Globalization;
using Passerelle.Core.Planning.Groups;
using Passerelle.Core.Target;

namespace Passerelle.Core.Tests.World;

/// <summary>A 360Learning platform in memory, with the rules of the real one that matter to a plan.</summary>
public sealed partial class Platform
{
    private int lastId;

    public Dictionary<UserId, LearningUser> Users { get; } = [];

    public List<ExternalIdMapping> Mappings { get; } = [];

    public GroupTree Groups { get; set; } = GroupTree.Empty;

    public HashSet<(UserId User, GroupId Group)> Learners { get; } = [];

    public HashSet<(UserId User, RoleInGroup Role)> OtherRoles { get; } = [];

    public HashSet<(UserId User, UserId Manager)> Managers { get; } = [];

    public Dictionary<FieldId, CustomField> Fields { get; } = [];

    public Dictionary<(UserId User, FieldId Field), string> Values { get; } = [];

    /// <summary>How often each user's password was set; a mail is valid while its number is the latest.</summary>
    public Dictionary<UserId, int> Passwords { get; } = [];

    public string NextId() => (++lastId).ToString("x24", CultureInfo.InvariantCulture);

    public LearningUser Add(LearningUser user)
    {
        Users.Add(user.Id, user);
        return user;
    }

    public UserId Create(string mail, string firstName, string lastName, string? job, string language, GroupId group)
    {
        if (Users.Values.FirstOrDefault(u => Same(u.Mail, mail)) is { } holder)
        {
            throw new Refused(holder.IsDeleted ? "restoredInstead" : "mailAlreadyUsed");
        }

        var user = Add(new LearningUser(new UserId(NextId()), UserStatus.Invited, mail, firstName, lastName, job, language));
        Enter(user.Id, group);
        return user.Id;
    }

    public void Restore(string mail, GroupId group)
    {
        var user = Users.Values.Single(u => Same(u.Mail, mail));
        if (!user.IsDeleted)
        {
            throw new Refused("mailAlreadyUsed");
        }

        Users[user.Id] = user with { Status = UserStatus.Invited, DeactivatedAt = null };
        Enter(user.Id, group);
    }

    public void Edit(UserId id, string field, string? value)
    {
        var user = Users[id];
        if (value?.Length == 0)
        {
            throw new Refused("emptyString");
        }

        if (field == "mail" && Users.Values.Any(u => u.Id != id && Same(u.Mail, value)))
        {
            throw new Refused("mailAlreadyUsed");
        }

        if (field == "toBeDeactivatedAt" && user.IsDeleted)
        {
            throw new Refused("invalidUpdateOnDeletedUser");
        }

        Users[id] = field switch
        {
            "mail" => user with { Mail = value },
            "firstName" => user with { FirstName = value },
            "lastName" => user with { LastName = value },
            "job" => user with { Job = value },
            "toBeDeactivatedAt" => user with { DeactivatedAt = value is null ? null : DateTimeOffset.Parse(value + "T00:00:00Z", CultureInfo.InvariantCulture) },
            _ => throw new Refused("unknownProperty"),
        };
    }

    public void Activate(UserId id)
    {
        Alive(id);
        Users[id] = Users[id] with { Status = UserStatus.Active };
    }

    public int SetPassword(UserId id)
    {
        Alive(id);
        return Passwords[id] = Passwords.GetValueOrDefault(id) + 1;
    }

    /// <summary>A soft delete: groups, roles, reports, custom values and the deletion date are lost.</summary>
    public void Delete(UserId id)
    {
        if (OtherRoles.Any(r => r.User == id && r.Role.Role == GroupRole.Owner))
        {
            throw new Refused("userIsCompanyOwner");
        }

        Users[id] = Users[id] with { Status = UserStatus.Deleted, DeactivatedAt = null };
        Learners.RemoveWhere(l => l.User == id);
        OtherRoles.RemoveWhere(r => r.User == id);
        Managers.RemoveWhere(m => m.Manager == id);
        foreach (var key in Values.Keys.Where(k => k.User == id).ToList())
        {
            Values.Remove(key);
        }
    }

    public void Map(string platform, UserId user, string value, string? replaces)
    {
        if (Mappings.Any(m => m.Platform == platform && m.Value == value && m.User != user))
        {
            throw new Refused("valueAlreadyUsed");
        }

        var present = Mappings.SingleOrDefault(m => m.Platform == platform && m.User == user);
        if (present?.Id != replaces)
        {
            throw new Refused("mappingAlreadyExists");
        }

        if (present is not null)
        {
            Mappings.Remove(present);
        }

        Mappings.Add(new ExternalIdMapping(present?.Id ?? NextId(), platform, user, value));
    }

    public void Enter(UserId user, GroupId group)
    {
        Alive(user);
        foreach (var entered in PrivacyRule.Enters(Groups, group))
        {
            Learners.Add((user, entered));
        }
    }

    public void Leave(UserId user, GroupId group)
    {
        foreach (var left in PrivacyRule.Leaves(Groups, group).ToList())
        {
            Learners.Remove((user, left));
        }

        if (!Learners.Any(l => l.User == user) && !OtherRoles.Any(r => r.User == user))
        {
            throw new Refused("lastMembership");
        }
    }

    public void SetManager(UserId user, UserId manager)
    {
        Alive(user);
        Alive(manager);
        if (user == manager)
        {
            throw new Refused("managerIsSelf");
        }

        Managers.Add((user, manager));
    }

    /// <summary>A complete read, with the roles of the users asked for.</summary>
    public Snapshot Read(string platform, IReadOnlySet<UserId> rolesOf) =>
        new()
        {
            Users = [.. Users.Values],
            Mappings = [.. Mappings.Where(m => m.Platform == platform)],
            NumberMappings = [.. Mappings.Where(m => m.Platform == platform + "-number")],
            Groups = Groups,
            Learners = Groups.All.ToDictionary(g => g.Id, g => (IReadOnlySet<UserId>)Learners.Where(l => l.Group == g.Id).Select(l => l.User).ToHashSet()),
            Roles = rolesOf.ToDictionary(u => u, RolesOf),
            Subordinates = Users.Keys.ToDictionary(u => u, u => (IReadOnlySet<UserId>)Managers.Where(m => m.Manager == u).Select(m => m.User).ToHashSet()),
            CustomFields = [.. Fields.Values],
            CustomValues = Users.Keys.ToDictionary(u => u, ValuesOf),
        };

    private IReadOnlyList<RoleInGroup> RolesOf(UserId user) =>
        [.. OtherRoles.Where(r => r.User == user).Select(r => r.Role), .. Learners.Where(l => l.User == user).Select(l => new RoleInGroup(l.Group, GroupRole.Learner))];

    private void Alive(UserId id)
    {
        if (Users[id].IsDeleted)
        {
            throw new Refused("userDeleted");
        }
    }

    private static bool Same(string? left, string? right) => left is not null && string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
