namespace Passerelle.Sandbox.Learning.State;

/// <summary>The two spellings of a role: <c>userAdmin</c> in bodies, <c>user-admin</c> in paths. Source: OpenAPI core.</summary>
internal static class RoleNames
{
    private static readonly string[] InBodies = ["admin", "analyst", "coach", "contributor", "editor", "learner", "owner", "userAdmin"];

    public static readonly string[] Assignable = ["admin", "analyst", "editor", "coach", "contributor", "learner", "userAdmin"];

    public static string InBody(this GroupRole role) => InBodies[(int)role];

    public static GroupRole FromBody(string name) => (GroupRole)Array.IndexOf(InBodies, name);

    /// <summary>The role a path names; null when the path's spelling is not the documented one.</summary>
    public static GroupRole? FromPath(string name) => name switch
    {
        "user-admin" => GroupRole.UserAdmin,
        "userAdmin" or "owner" => null,
        _ => Array.IndexOf(InBodies, name) is var i and >= 0 ? (GroupRole)i : null,
    };
}

/// <summary>The roles one user holds in one group, one bit a role.</summary>
internal readonly record struct RoleSet(byte Bits)
{
    private static readonly GroupRole[][] All = [.. Enumerable.Range(0, 256).Select(bits => Enum.GetValues<GroupRole>().Where(role => (bits & (1 << (int)role)) != 0).ToArray())];

    public bool IsEmpty => Bits == 0;

    public bool Has(GroupRole role) => (Bits & (1 << (int)role)) != 0;

    public RoleSet With(GroupRole role) => new((byte)(Bits | (1 << (int)role)));

    public RoleSet Without(GroupRole role) => new((byte)(Bits & ~(1 << (int)role)));

    public IReadOnlyList<GroupRole> Roles() => All[Bits];
}
