using System.Data.Common;
using Passerelle.Running;

namespace Passerelle.Health;

/// <summary>For whoever watches the process: it says nothing about the data, so it is open.</summary>
public static class HealthEndpoint
{
    public const string Live = "/health/live";
    public const string Ready = "/health/ready";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Live, () => Results.Text("live")).AllowAnonymous();
        app.MapGet(Ready, ReadyAsync).AllowAnonymous();
    }

    /// <summary>Ready when the store answers.</summary>
    private static async Task<IResult> ReadyAsync(Stores stores, CancellationToken cancel)
    {
        try
        {
            await stores.Queries.ScalarAsync<long>("SELECT count(*) FROM schema_migration", parameters: null, cancel);
            return Results.Text("ready");
        }
        catch (Exception trouble) when (trouble is DbException or IOException)
        {
            return Results.Text("the store does not answer", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
