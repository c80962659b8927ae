using Passerelle.Console.Hosting;
using Passerelle.Instance.Pages.Hosting;
using Passerelle.Login;
using Passerelle.Running;

namespace Passerelle.Instance.Pages.Period;

/// <summary>Asking for a restart (rule T5).</summary>
public static class PeriodEndpoint
{
    public const string Address = "/ask-for-restart";

    public static void Map(IEndpointRouteBuilder app) => app.MapPost(Address, AskAsync).RequireAuthorization(Policies.Administer);

    private static async Task<IResult> AskAsync(HttpContext context, InstanceFolder folder, InstanceSite site, Stores stores, TimeProvider clock, CancellationToken cancel)
    {
        await RestartAsking.AskAsync(folder, stores, SignedIn.ActorOf(context), clock.GetUtcNow(), cancel);
        site.Period.Forget();
        return Results.LocalRedirect(site.Home);
    }
}
