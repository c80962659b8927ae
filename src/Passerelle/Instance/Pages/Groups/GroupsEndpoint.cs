using Microsoft.AspNetCore.Mvc;
using Passerelle.Console.Hosting;
using Passerelle.Console.Shell;
using Passerelle.Instance.Pages.Hosting;
using Passerelle.Instance.Pages.Shell;

namespace Passerelle.Instance.Pages.Groups;

/// <summary>The tree of groups, one group, and adding one (rule T6).</summary>
public static class GroupsEndpoint
{
    public const string Address = "/groups";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Address, (InstanceSite site) => Page.Of<GroupsPage>(GroupsQuery.All(site.Platform))).RequireAuthorization(Policies.Read);
        app.MapPost(Address, Add).RequireAuthorization(Policies.Administer);
        app.MapGet(Address + "/{group}", ShowOne).RequireAuthorization(Policies.Read);
    }

    private static IResult ShowOne(string group, string? search, int? page, InstanceSite site) =>
        GroupsQuery.One(site.Platform, group, search, page) is { } model ? Page.Of<GroupPage>(model) : Results.NotFound();

    private static IResult Add(InstanceSite site, [FromForm] string? name, [FromForm] string? parent, [FromForm(Name = "public")] string? isPublic)
    {
        var typed = new TypedGroup(name?.Trim() ?? "", parent ?? "", isPublic is not null);
        if (typed.Name.Length == 0)
        {
            return Wrong(site, typed, GroupsWords.NameMissing);
        }

        if (site.Platform.FindGroup(typed.Parent) is null)
        {
            return Wrong(site, typed, GroupsWords.NoSuchParent);
        }

        try
        {
            return Results.LocalRedirect($"{Address}/{site.Platform.AddGroup(typed.Name, typed.Parent, typed.Public)}");
        }
        catch (InvalidOperationException refused)
        {
            return Wrong(site, typed, InstanceWords.OfRefusal(refused));
        }
    }

    private static IResult Wrong(InstanceSite site, TypedGroup typed, string trouble) =>
        Page.Of<GroupsPage>(GroupsQuery.All(site.Platform, typed, trouble), StatusCodes.Status400BadRequest);
}
