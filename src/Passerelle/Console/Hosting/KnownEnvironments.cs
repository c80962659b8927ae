namespace Passerelle.Console.Hosting;

/// <summary>An address with an environment that the connector does not have is not found.</summary>
public static class KnownEnvironments
{
    public static Task UseAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetRouteValue(ConnectorEnvironment.RouteValue) is not null && ConnectorEnvironment.Of(context) is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        return next(context);
    }
}
