using Passerelle.Console.Hosting;
using Passerelle.Console.Shell;

namespace Passerelle.Console.Pages.Groups.Connectors;

/// <summary>Whom the connector put into a group or below it: the people whom taking it off concerns.</summary>
public static class PutEndpoint
{
    public const string Address = $"{ConnectorsEndpoint.Personio}/people";

    public static void Map(IEndpointRouteBuilder environment) =>
        environment.MapGet($"{GroupsEndpoint.Address}/{{group}}{Address}", ShowAsync).RequireAuthorization(Policies.Read);

    private static async Task<IResult> ShowAsync(ConnectorEnvironment environment, ConnectorHome home, string group, GroupsQuery groups, PutQuery query, string? search, int? page, CancellationToken cancel) =>
        await groups.FindAsync(environment, home, group, cancel) is { } found ? Page.Of<PutPage>(await query.AskAsync(found, search ?? "", page, cancel)) : Results.NotFound();
}
