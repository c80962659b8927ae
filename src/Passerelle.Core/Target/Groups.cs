namespace Passerelle.Core.Target;

/// <summary>The id of a group in 360Learning: 24 hexadecimal digits.</summary>
public readonly record struct GroupId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A group of the platform.</summary>
/// <param name="IsPublic">Public groups pass a learner on to their parent, up to and including the first private one (rule G6).</param>
/// <param name="Parent">The group above; null for the root.</param>
public sealed record Group(GroupId Id, string Name, bool IsPublic, GroupId? Parent);

/// <summary>The roles a user can hold in a group; one this version does not know reads as <see cref="Other"/>.</summary>
public enum GroupRole
{
    Other,
    Learner,
    Coach,
    Editor,
    Contributor,
    Analyst,
    UserAdmin,
    Admin,
    Owner,
}

/// <summary>A role of one user in one group.</summary>
public readonly record struct RoleInGroup(GroupId Group, GroupRole Role);
