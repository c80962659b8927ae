using Microsoft.AspNetCore.Mvc;
using Passerelle.Console.Hosting;
using Passerelle.Console.Shell;
using Passerelle.Instance.Pages.Groups;
using Passerelle.Instance.Pages.Hosting;
using Passerelle.Instance.Pages.Shell;

namespace Passerelle.Instance.Pages.Users;

/// <summary>People of the test platform: looking for them, a profile, adding one of their own, taking a value off (rule T6).</summary>
public static class UsersEndpoint
{
    public const string Address = "/people";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Address, (InstanceSite site, [AsParameters] UserFilter filter) => Page.Of<UsersPage>(UsersQuery.All(site.Platform, filter)))
            .RequireAuthorization(Policies.Read);
        app.MapGet(Address + "/new", (InstanceSite site, string? group) => Form(site, new TypedUser("", "", "", "", group ?? site.Platform.RootGroupId)))
            .RequireAuthorization(Policies.Administer);
        app.MapPost(Address, Add).RequireAuthorization(Policies.Administer);
        app.MapGet(Address + "/{user}", (string user, InstanceSite site) => UsersQuery.One(site.Platform, user) is { } model ? Page.Of<ProfilePage>(model) : Results.NotFound())
            .RequireAuthorization(Policies.Read);
        app.MapPost(Address + "/{user}/values/{field}/take-off", TakeOff).RequireAuthorization(Policies.Administer);
    }

    public static string Link(string user) => $"{Address}/{user}";

    private static IResult Add(
        InstanceSite site,
        [FromForm] string? firstName,
        [FromForm] string? lastName,
        [FromForm] string? mail,
        [FromForm] string? job,
        [FromForm] string? group
    )
    {
        var typed = new TypedUser(firstName?.Trim() ?? "", lastName?.Trim() ?? "", mail?.Trim() ?? "", job?.Trim() ?? "", group ?? "");
        try
        {
            var id = site.Platform.AddUser(typed.Mail, typed.FirstName, typed.LastName, typed.Group, job: typed.Job.Length == 0 ? null : typed.Job);
            return Results.LocalRedirect(Link(id));
        }
        catch (InvalidOperationException refused)
        {
            return Form(site, typed, InstanceWords.OfRefusal(refused));
        }
    }

    private static IResult TakeOff(string user, string field, InstanceSite site)
    {
        if (site.Platform.FindUser(user) is null)
        {
            return Results.NotFound();
        }

        site.Platform.RemoveCustomValue(user, field);
        return Results.LocalRedirect(Link(user));
    }

    private static IResult Form(InstanceSite site, TypedUser typed, string? trouble = null) =>
        Page.Of<NewUserPage>(
            new NewUserModel(typed, GroupsQuery.Choices(site.Platform), trouble),
            trouble is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest
        );
}
