using Passerelle.Console.Hosting;
using Passerelle.Console.Shell;

namespace Passerelle.Console.Pages.Acceptance;

/// <summary>The people whom a computed point of the acceptance list counts.</summary>
public static class AcceptancePeopleEndpoint
{
    public const string Address = $"{AcceptanceEndpoint.Address}/people";

    public static void Map(IEndpointRouteBuilder connector) => connector.MapGet(Address, ShowAsync).RequireAuthorization(Policies.Read);

    private static async Task<IResult> ShowAsync(ConnectorHome home, AcceptancePeopleQuery query, [AsParameters] AcceptancePeopleFilter filter, CancellationToken cancel) =>
        await query.AskAsync(home, filter, cancel) is { } model ? Page.Of<AcceptancePeoplePage>(model) : Results.NotFound();
}
