namespace Passerelle.Sandbox.Learning;

/// <summary>What a user may be in a group. <see cref="Owner"/> is read-only through the API. Source: OpenAPI core, <c>Membership.role</c>.</summary>
public enum GroupRole
{
    Admin,
    Analyst,
    Coach,
    Contributor,
    Editor,
    Learner,
    Owner,
    UserAdmin,
}
