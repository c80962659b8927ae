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
        app.MapGet(Address + "/{user}/delete", (string user, InstanceSite site) => site.Platform.FindUser(user) is { } found ? Page.Of<DeleteUserPage>(new DeleteUserModel(found, null)) : Results.NotFound())
            .RequireAuthorization(Policies.Administer);
        app.MapPost(Address + "/{user}/delete", Delete).RequireAuthorization(Policies.Administer);
        app.MapPost(Address + "/{user}/restore", Restore).RequireAuthorization(Policies.Administer);
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

    private static IResult Delete(string user, InstanceSite site)
    {
        if (site.Platform.FindUser(user) is not { } found)
        {
            return Results.NotFound();
        }

        try
        {
            site.Platform.DeleteUser(user);
            return Results.LocalRedirect(Link(user));
        }
        catch (InvalidOperationException refused)
        {
            return Page.Of<DeleteUserPage>(new DeleteUserModel(found, InstanceWords.OfRefusal(refused)), StatusCodes.Status400BadRequest);
        }
    }

    private static IResult Restore(string user, InstanceSite site)
    {
        if (site.Platform.FindUser(user) is null)
        {
            return Results.NotFound();
        }

        try
        {
            site.Platform.RestoreUser(user);
            return Results.LocalRedirect(Link(user));
        }
        catch (InvalidOperationException)
        {
            // An account without an address, as a pseudonymised one, does not come back; its profile offers no restoring.
            return Results.Conflict();
        }
    }

    private static IResult Form(InstanceSite site, TypedUser typed, string? trouble = null) =>
        Page.Of<NewUserPage>(
            new NewUserModel(typed, GroupsQuery.Choices(site.Platform), trouble),
            trouble is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest
        );
}
