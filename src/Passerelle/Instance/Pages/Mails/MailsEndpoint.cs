using Passerelle.Console.Hosting;
using Passerelle.Console.Shell;
using Passerelle.Instance.Pages.Hosting;
using Passerelle.Running;

namespace Passerelle.Instance.Pages.Mails;

/// <summary>The mails that were not sent, on the test platform's own pages.</summary>
public static class MailsEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/mails", ShowAsync).RequireAuthorization(Policies.Read);

    private static async Task<IResult> ShowAsync(InstanceSite site, Stores stores, string? search, int? page, CancellationToken cancel) =>
        Page.Of<MailsPage>(await MailsQuery.OfPlatformAsync(site.Platform, stores, search, page, cancel));
}
