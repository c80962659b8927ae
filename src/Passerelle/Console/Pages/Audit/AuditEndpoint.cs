using System.Globalization;
using Passerelle.Console.Hosting;
using Passerelle.Console.Shell;
using Passerelle.Login;
using Passerelle.Running;

namespace Passerelle.Console.Pages.Audit;

/// <summary>Who decided what.</summary>
public static class AuditEndpoint
{
    public const string Address = "/audit";

    public static void Map(IEndpointRouteBuilder environment)
    {
        environment.MapGet(Address, ShowAsync).RequireAuthorization(Policies.Read);
        environment.MapGet($"{Address}/{{entry}}", EntryAsync).RequireAuthorization(Policies.Read);
        environment.MapPost($"{Address}/verify", VerifyAsync).RequireAuthorization(Policies.Read);
    }

    private static async Task<IResult> ShowAsync(ConnectorEnvironment environment, ConnectorHome connector, Stores stores, [AsParameters] AuditFilter filter, CancellationToken cancel) =>
        Page.Of<AuditPage>(await AuditQuery.AskAsync(stores, environment, connector.Platform, filter, cancel));

    private static async Task<IResult> EntryAsync(ConnectorEnvironment environment, ConnectorHome connector, string entry, Stores stores, CancellationToken cancel) =>
        long.TryParse(entry, NumberStyles.None, CultureInfo.InvariantCulture, out var position) && await AuditQuery.FindAsync(stores, environment, connector, position, cancel) is { } model ? Page.Of<AuditEntryPage>(model) : Results.NotFound();

    /// <summary>Goes through the whole log. An auditor may ask for it too: it changes nothing of what is audited.</summary>
    private static async Task<IResult> VerifyAsync(HttpContext context, ConnectorEnvironment environment, ConnectorHome connector, Stores stores, CancellationToken cancel)
    {
        await stores.Verifications.VerifyAsync(SignedIn.ActorOf(context), connector.Platform, cancel);
        return Results.LocalRedirect(environment.Link(Address));
    }
}
