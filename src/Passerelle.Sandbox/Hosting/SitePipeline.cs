using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Passerelle.Sandbox.Faults;

namespace Passerelle.Sandbox.Hosting;

/// <summary>The web application of one site: control API, then log, then faults, then the vendor's API.</summary>
internal static class SitePipeline
{
    public static WebApplication Build(SandboxSite site, IPAddress address, int port, TimeProvider clock, Func<string?> trouble)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(address, port);
        });
        var app = builder.Build();
        var faults = new FaultMiddleware(site.Faults, site.ExpireTokens, site.ErrorBody, clock);
        app.Use((context, next) => SiteControl.IsControl(context) ? SiteControl.Guard(context, next) : Logged(site.Log, clock, context, () => faults.Handle(context, next)));
        SiteControl.Map(app, site, trouble);
        site.Map(app);
        return app;
    }

    private static async Task Logged(SiteLog log, TimeProvider clock, HttpContext context, Func<Task> handle)
    {
        var (at, started) = (clock.GetUtcNow(), clock.GetTimestamp());
        try
        {
            await handle();
        }
        finally
        {
            var status = context.Items.ContainsKey(FaultMiddleware.Dropped) || context.RequestAborted.IsCancellationRequested ? 0 : context.Response.StatusCode;
            log.Add(new SiteRequest(at, context.Request.Method, context.Request.Path, context.Request.QueryString.Value ?? "", status,
                clock.GetElapsedTime(started).TotalMilliseconds, context.Items[typeof(FaultKind)] as string));
        }
    }
}
