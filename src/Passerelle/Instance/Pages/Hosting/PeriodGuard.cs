using Passerelle.Console.Hosting;
using Passerelle.Console.Shell;
using Passerelle.Instance.Pages.Period;

namespace Passerelle.Instance.Pages.Hosting;

/// <summary>What the period says about a request: whose instance this is, and whether it has expired.</summary>
public static class PeriodGuard
{
    /// <summary>Before signing in is looked at: an instance that belongs to a platform lets in the accounts of that platform only.</summary>
    public static Task NamePlatformAsync(HttpContext context, RequestDelegate next)
    {
        if (context.RequestServices.GetRequiredService<InstanceSite>().Period.Now?.Platform is { } platform)
        {
            ConnectorHome.Set(context, new ConnectorHome("", "", platform, "", Stored: null, []));
        }

        return next(context);
    }

    /// <summary>Once it is known who asks, and for whoever asks: of an expired instance there is only the page that says so, with what one needs to ask for more.</summary>
    public static Task UseAsync(HttpContext context, RequestDelegate next)
    {
        var site = context.RequestServices.GetRequiredService<InstanceSite>();
        var stays = context.GetEndpoint()?.Metadata.GetMetadata<StaysAfterExpiry>() is not null;
        return site.Period.HasExpired && !stays
            ? Page.Of<ExpiredPage>(ExpiredModel.Of(context, site.Period.Now!), StatusCodes.Status410Gone).ExecuteAsync(context)
            : next(context);
    }
}

/// <summary>Marks an endpoint that is answered also when the instance has expired.</summary>
public sealed class StaysAfterExpiry;
