using Passerelle.Console.Hosting;
using Passerelle.Core.Target;
using Passerelle.Instance.Pages.Hosting;
using Passerelle.Login;
using Passerelle.Running;
using Passerelle.Store;

namespace Passerelle.Instance.Pages.Period;

/// <summary>Asking for a restart (rule T5).</summary>
public static class PeriodEndpoint
{
    public const string Address = "/ask-for-restart";

    public static void Map(IEndpointRouteBuilder app) => app.MapPost(Address, AskAsync).RequireAuthorization(Policies.Administer);

    private static async Task<IResult> AskAsync(HttpContext context, InstanceFolder folder, InstanceSite site, Stores stores, TimeProvider clock, CancellationToken cancel)
    {
        await RestartAsking.AskAsync(folder, stores, await EnvironmentAsync(site, stores, cancel), SignedIn.ActorOf(context), clock.GetUtcNow(), cancel);
        site.Period.Forget();
        return Results.LocalRedirect(site.Home);
    }

    /// <summary>The test environment that works here; null before its first run.</summary>
    private static async Task<EnvironmentKey?> EnvironmentAsync(InstanceSite site, Stores stores, CancellationToken cancel) =>
        (await stores.Memory.TestsOfAsync(new GroupId(site.Platform.RootGroupId), cancel)).FirstOrDefault();
}
