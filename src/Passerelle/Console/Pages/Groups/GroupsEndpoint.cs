using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.People.Desk;
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
        environment.MapPost($"{Address}/read", ReadAllAsync).RequireAuthorization(Policies.Administer);
        environment.MapGet($"{Address}/{{group}}", GroupAsync).RequireAuthorization(Policies.Read);
        environment.MapPost($"{Address}/{{group}}/read", ReadGroupAsync).RequireAuthorization(Policies.Administer);
    }

    private static async Task<IResult> ShowAsync(ConnectorEnvironment environment, ConnectorHome home, GroupsQuery query, CancellationToken cancel) =>
        Page.Of<GroupsPage>(await query.AskAsync(environment, home, cancel));

    private static Task<IResult> ReadAllAsync(HttpContext context, ConnectorEnvironment environment, ConnectorHome home, GroupsQuery query, RunQueue queue, PeopleDesk desk, CancellationToken cancel) =>
        ReadAsync(context, environment, home, Address, query, queue, desk, cancel);

    /// <summary>The same reading, which comes back to the group.</summary>
    private static Task<IResult> ReadGroupAsync(HttpContext context, ConnectorEnvironment environment, ConnectorHome home, string group, GroupsQuery query, RunQueue queue, PeopleDesk desk, CancellationToken cancel) =>
        ReadAsync(context, environment, home, $"{Address}/{Uri.EscapeDataString(group)}", query, queue, desk, cancel);

    private static async Task<IResult> ReadAsync(HttpContext context, ConnectorEnvironment environment, ConnectorHome home, string then, GroupsQuery query, RunQueue queue, PeopleDesk desk, CancellationToken cancel)
    {
        var model = await query.AskAsync(environment, home, cancel);
        if (environment.Whole is not { } configuration)
        {
            return Page.Of<GroupsPage>(model, StatusCodes.Status400BadRequest);
        }

        var ticket =
            model.UnderWay
            ?? queue.Enqueue(GroupReading.Order(environment.Key, configuration, SignedIn.ActorOf(context), environment.Link(then), read => desk.Lay(environment.Key, employee: null, read)));
        return Results.LocalRedirect(WorkEndpoint.Link(environment, ticket));
    }

    private static async Task<IResult> GroupAsync(
        ConnectorEnvironment environment,
        ConnectorHome home,
        string group,
        GroupsQuery query,
        LearnersQuery learners,
        RunQueue queue,
        [AsParameters] LearnerFilter filter,
        CancellationToken cancel
    )
    {
        if (await query.FindAsync(environment, home, group, cancel) is not { } found)
        {
            return Results.NotFound();
        }

        var underWay = queue.Open(environment.Key).FirstOrDefault(ticket => ticket.Order.Kind == GroupReading.Kind);
        return Page.Of<GroupPage>(new GroupPageModel(found, await learners.AskAsync(environment, group, filter, cancel), underWay));
    }
}
