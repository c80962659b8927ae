using Passerelle.Console.Hosting;
using Passerelle.Console.Shell;
using Passerelle.Running;

namespace Passerelle.Console.Pages.Home;

/// <summary>Is everything in step, does anything wait, what happened.</summary>
public static class HomeEndpoint
{
    public static void Map(IEndpointRouteBuilder environment) =>
        environment.MapGet("/home", ShowAsync).RequireAuthorization(Policies.Read);

    /// <summary>The address without anything goes to the account's first connector.</summary>
    public static void MapRoot(IEndpointRouteBuilder app) => app.MapGet("/", Root).RequireAuthorization(Policies.Own);

    private static IResult Root(HttpContext context) =>
        ConnectorHome.Of(context) is { } home ? Results.LocalRedirect(home.First.Link("/home")) : Results.StatusCode(StatusCodes.Status403Forbidden);

    private static async Task<IResult> ShowAsync(ConnectorEnvironment environment, Stores stores, TimeProvider clock, CancellationToken cancel) =>
        Page.Of<HomePage>(await HomeQuery.AskAsync(stores, environment, clock.GetUtcNow(), cancel));
}
