using Passerelle.Console.Hosting;
using Passerelle.Console.Shell;
using Passerelle.Login;
using Passerelle.Running;
using Passerelle.Running.Queue;

namespace Passerelle.Console.Pages.Home;

/// <summary>Is everything in step, does anything wait, what happened.</summary>
public static class HomeEndpoint
{
    public static void Map(IEndpointRouteBuilder environment) =>
        environment.MapGet("/home", ShowAsync).RequireAuthorization(Policies.Read);

    /// <summary>The address without anything goes to the account's connector, to the list where there are several, and to the set-up of one that does nothing yet.</summary>
    public static void MapRoot(IEndpointRouteBuilder app) => app.MapGet("/", RootAsync).RequireAuthorization(Policies.Own);

    private static async Task<IResult> RootAsync(HttpContext context, Installation installation, CancellationToken cancel)
    {
        var homes = await installation.OfAsync(SignedIn.Of(context)!, cancel);
        return homes switch
        {
            [] => Results.StatusCode(StatusCodes.Status403Forbidden),
            [var home] when home.IsOwned && home.Environments.All(one => one.Whole is null) => Results.LocalRedirect(home.Link(Overview.ConnectorEndpoint.Address)),
            [var home] => Results.LocalRedirect(home.First.Link("/home")),
            _ => Results.LocalRedirect(Platforms.PlatformsEndpoint.Address),
        };
    }

    private static async Task<IResult> ShowAsync(ConnectorEnvironment environment, Stores stores, RunQueue queue, TimeProvider clock, CancellationToken cancel) =>
        Page.Of<HomePage>(await HomeQuery.AskAsync(stores, environment, clock.GetUtcNow(), cancel) with { UnderWay = queue.Open(environment.Key) });
}
