using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Begin;
using Passerelle.Console.Pages.People.Desk;
using Passerelle.Console.Shell;
using Passerelle.Core.Source;
using Passerelle.Login;
using Passerelle.Running;
using Passerelle.Running.People;
using Passerelle.Running.Queue;
using Passerelle.Running.Simulating;
using Passerelle.Running.Surveying;

namespace Passerelle.Console.Pages.People;

/// <summary>What can be done for one person: look afresh, synchronise now, send the login again.</summary>
public static class PersonActionsEndpoint
{
    public static void Map(IEndpointRouteBuilder environment)
    {
        environment.MapPost("/people/{employee}/look", LookAsync).RequireAuthorization(Policies.Administer);
        environment.MapPost("/people/{employee}/sync", SyncAsync).RequireAuthorization(Policies.Administer);
        environment.MapGet("/people/{employee}/resend", AskAsync).RequireAuthorization(Policies.Administer);
        environment.MapPost("/people/{employee}/resend", ResendAsync).RequireAuthorization(Policies.Administer);
    }

    /// <summary>The page to go to when nothing may be written yet: a configuration of a file needs a person's yes first (rule L9).</summary>
    /// <returns>Null when writing may begin.</returns>
    public static async Task<IResult?> NotYetAsync(ConnectorEnvironment environment, Stores stores, CancellationToken cancel) =>
        environment.Configuration is not { } usable ? Results.LocalRedirect(environment.Link("/home"))
        : await FirstUse.IsConfirmedAsync(stores, usable, cancel) ? null
        : Results.LocalRedirect(environment.Link("/sync"));

    private static async Task<IResult> LookAsync(HttpContext context, ConnectorEnvironment environment, string employee, Stores stores, Simulations simulations, Readings readings, RunQueue queue, PeopleDesk desk, CancellationToken cancel)
    {
        if (environment.Configuration is null || await PeopleEndpoint.FindAsync(stores, simulations, readings, environment, employee, cancel) is null)
        {
            return Results.NotFound();
        }

        var id = new EmployeeId(employee);
        var order = Orders.Look(
            environment.Key,
            "look",
            SignedIn.ActorOf(context),
            environment.Link(Navigation.Person(employee)),
            async (connector, watcher, token) => desk.Lay(environment.Key, id, await new PersonLook(connector).TellAsync(id, watcher.Say, token))
        );
        return BeginEndpoint.Started(environment, queue.Enqueue(order));
    }

    private static async Task<IResult> SyncAsync(HttpContext context, ConnectorEnvironment environment, string employee, Stores stores, RunQueue queue, CancellationToken cancel) =>
        await PersonQuery.AskAsync(stores, environment, employee, cancel) is null ? Results.NotFound()
        : await NotYetAsync(environment, stores, cancel)
            ?? BeginEndpoint.Started(environment, queue.Enqueue(Orders.Person(environment.Key, new EmployeeId(employee), SignedIn.ActorOf(context)) with { Then = environment.Link(Navigation.Person(employee)) }));

    private static async Task<IResult> AskAsync(ConnectorEnvironment environment, string employee, Stores stores, CancellationToken cancel) =>
        await PersonQuery.AskAsync(stores, environment, employee, cancel) is { IsLinked: true } person ? Page.Of<ResendPage>(person) : Results.NotFound();

    private static async Task<IResult> ResendAsync(HttpContext context, ConnectorEnvironment environment, string employee, Stores stores, RunQueue queue, CancellationToken cancel) =>
        await PersonQuery.AskAsync(stores, environment, employee, cancel) is not { IsLinked: true } ? Results.NotFound()
        : await NotYetAsync(environment, stores, cancel)
            ?? BeginEndpoint.Started(environment, queue.Enqueue(Orders.Resend(environment.Key, new EmployeeId(employee), SignedIn.ActorOf(context)) with { Then = environment.Link(Navigation.Person(employee)) }));
}
