using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Work;
using Passerelle.Console.Shell;
using Passerelle.Login;
using Passerelle.Running.Queue;
using Passerelle.Running.Surveying;

namespace Passerelle.Console.Pages.Groups;

/// <summary>The platform's groups, and one of them.</summary>
public static class GroupsEndpoint
{
    public const string Address = "/groups";

    public static void Map(IEndpointRouteBuilder environment)
    {
        environment.MapGet(Address, ShowAsync).RequireAuthorization(Policies.Read);
        environment.MapPost($"{Address}/read", ReadAsync).RequireAuthorization(Policies.Administer);
        environment.MapGet($"{Address}/{{group}}", GroupAsync).RequireAuthorization(Policies.Read);
    }

    private static async Task<IResult> ShowAsync(ConnectorEnvironment environment, ConnectorHome home, GroupsQuery query, CancellationToken cancel) =>
        Page.Of<GroupsPage>(await query.AskAsync(environment, home, cancel));

    private static async Task<IResult> ReadAsync(HttpContext context, ConnectorEnvironment environment, ConnectorHome home, GroupsQuery query, RunQueue queue, CancellationToken cancel)
    {
        var model = await query.AskAsync(environment, home, cancel);
        if (environment.Whole is not { } configuration)
        {
            return Page.Of<GroupsPage>(model, StatusCodes.Status400BadRequest);
        }

        var ticket = model.UnderWay ?? queue.Enqueue(GroupReading.Order(environment.Key, configuration, SignedIn.ActorOf(context), environment.Link(Address)));
        return Results.LocalRedirect(WorkEndpoint.Link(environment, ticket));
    }

    private static async Task<IResult> GroupAsync(ConnectorEnvironment environment, ConnectorHome home, string group, GroupsQuery query, CancellationToken cancel) =>
        await query.FindAsync(environment, home, group, cancel) is { } model ? Page.Of<GroupPage>(model) : Results.NotFound();
}
