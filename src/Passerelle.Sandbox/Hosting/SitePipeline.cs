using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Passerelle.Sandbox.Faults;

namespace Passerelle.Sandbox.Hosting;

/// <summary>The web application of one site: control API, or pages, or else log, then faults, then the vendor's API.</summary>
internal static class SitePipeline
{
    private const string ClosedBody = """{"error":{"code":"expired","message":"This test instance has expired."}}""";

    public static WebApplication Build(SandboxSite site, IPAddress address, int port, SandboxHostOptions options, Func<string?> trouble)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(address, port);
        });
        var app = builder.Build();
        var faults = new FaultMiddleware(site.Faults, site.ExpireTokens, site.ErrorBody, options.Clock);
        var pages = options.Pages?.Invoke(site);
        app.Use((context, next) =>
            SiteControl.IsControl(context) ? SiteControl.Guard(context, next)
            : pages is not null && !IsApi(site, context) ? pages(context)
            : options.IsClosed() ? Closed(context)
            : Logged(site.Log, options.Clock, context, () => faults.Handle(context, next)));
        SiteControl.Map(app, site, trouble);
        site.Map(app);
        return app;
    }

    private static bool IsApi(SandboxSite site, HttpContext context) =>
        site.ApiPaths.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.Ordinal));

    private static Task Closed(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status410Gone;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(ClosedBody, context.RequestAborted);
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
