using Passerelle.Console.Hosting;
using Passerelle.Console.Shell;
using Passerelle.Instance.Pages.Mails;
using Passerelle.Running;

namespace Passerelle.Console.Pages.TestInstance;

/// <summary>What would have been mailed from the test environment (rule T3).</summary>
public static class UnsentMailsEndpoint
{
    public static void Map(IEndpointRouteBuilder environment) => environment.MapGet("/mails", ShowAsync).RequireAuthorization(Policies.Read).WithMetadata(new OnlyInTest());

    private static async Task<IResult> ShowAsync(ConnectorEnvironment environment, Stores stores, string? search, int? page, CancellationToken cancel) =>
        environment.IsTest ? Page.Of<UnsentMailsPage>(await MailsQuery.OfEnvironmentAsync(environment.Key, stores, search, page, cancel)) : Results.NotFound();
}
