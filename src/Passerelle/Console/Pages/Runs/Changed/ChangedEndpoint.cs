using Passerelle.Console.Hosting;
using Passerelle.Console.Shell;
using Passerelle.Running;

namespace Passerelle.Console.Pages.Runs.Changed;

/// <summary>Whom the runs of some days changed: where the numbers of the plot at home lead.</summary>
public static class ChangedEndpoint
{
    public const string Address = "/runs/people";

    public static void Map(IEndpointRouteBuilder environment) => environment.MapGet(Address, ShowAsync).RequireAuthorization(Policies.Read);

    private static async Task<IResult> ShowAsync(ConnectorEnvironment environment, Stores stores, [AsParameters] ChangedFilter filter, CancellationToken cancel) =>
        Page.Of<ChangedPage>(await ChangedQuery.AskAsync(stores.Queries, environment, filter, cancel));
}
