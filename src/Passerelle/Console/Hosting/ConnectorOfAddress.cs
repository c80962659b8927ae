using Passerelle.Api;
using Passerelle.Login;

namespace Passerelle.Console.Hosting;

/// <summary>Finds the connector that an address names, before anybody asks what the account may do there.</summary>
public static class ConnectorOfAddress
{
    /// <summary>Before signing in is looked at: roles are those on the platform of the address.</summary>
    public static async Task FindAsync(HttpContext context, RequestDelegate next)
    {
        if (SlugOf(context) is { } slug)
        {
            ConnectorHome.Set(context, await context.RequestServices.GetRequiredService<Installation>().FindAsync(slug, context.RequestAborted));
        }

        await next(context);
    }

    /// <summary>After access was decided: an address with a connector or an environment that does not exist is not found.</summary>
    public static async Task RequireAsync(HttpContext context, RequestDelegate next)
    {
        var isMissing =
            SlugOf(context) is not null
            && (ConnectorHome.Of(context) is null || (context.GetRouteValue(ConnectorEnvironment.RouteValue) is not null && ConnectorEnvironment.Of(context) is null));
        if (isMissing)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (
            ConnectorEnvironment.Of(context) is { } environment
            && !context.Request.Path.StartsWithSegments(ApiEndpoints.Root, StringComparison.Ordinal)
            && !string.Equals(context.Request.Cookies[Kept.Environment], environment.Slug, StringComparison.Ordinal)
        )
        {
            Kept.Set(context, Kept.Environment, environment.Slug);
        }

        if (ConnectorHome.Of(context) is null && SignedIn.Of(context) is { } account)
        {
            // A page of no connector is surrounded by the account's first one.
            ConnectorHome.Set(context, await context.RequestServices.GetRequiredService<Installation>().FirstOfAsync(account, context.RequestAborted));
        }

        await next(context);
    }

    private static string? SlugOf(HttpContext context) => context.GetRouteValue(ConnectorHome.RouteValue) as string;
}
