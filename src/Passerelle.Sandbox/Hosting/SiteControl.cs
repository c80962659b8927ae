using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Passerelle.Sandbox.Faults;

namespace Passerelle.Sandbox.Hosting;

/// <summary>The control API that every site has under <c>/_control</c>, for tests and scripts on this machine.</summary>
internal static class SiteControl
{
    public static bool IsControl(HttpContext context) => context.Request.Path.StartsWithSegments("/_control", StringComparison.Ordinal);

    /// <summary>Only loopback may call, and only under a loopback name, so that no page in a browser can reach it through a name of its own.</summary>
    public static async Task Guard(HttpContext context, RequestDelegate next)
    {
        var host = context.Request.Host.Host.Trim('[', ']');
        var named = string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
        if (!named || context.Connection.RemoteIpAddress is not { } remote || !IPAddress.IsLoopback(remote))
        {
            context.Response.StatusCode = 403;
            return;
        }

        try
        {
            await next(context);
        }
        catch (Exception wrong) when (wrong is ArgumentException or InvalidOperationException)
        {
            context.Response.StatusCode = 400;
            await context.Response.WriteAsJsonAsync(new { error = wrong.Message }, context.RequestAborted);
        }
    }

    public static void Map(WebApplication app, SandboxSite site, Func<string?> trouble)
    {
        var control = app.MapGroup("/_control");
        control.MapGet("", () => Results.Json(new { site = site.Name, state = site.Summary(), requests = Counts(site.Log), faults = site.Faults.Rules.Count, saving = trouble() ?? "ok" }));
        control.MapGet("requests", () => Results.Json(new { counts = Counts(site.Log), entries = site.Log.Entries }));
        control.MapDelete("requests", () => Done(() => ClearLogs(site)));
        control.MapGet("faults", () => Results.Json(site.Faults.Rules));
        control.MapPut("faults", (FaultRule[] rules) => Done(() => site.Faults.Replace(rules)));
        control.MapPost("faults", (FaultRule rule) => Done(() => site.Faults.Add(rule)));
        control.MapDelete("faults", () => Done(site.Faults.Clear));
        control.MapDelete("limits", () => Done(site.Unlimit));
        control.MapDelete("tokens", () => Done(site.ExpireTokens));
        control.MapPost("reset", () => Done(() =>
        {
            site.Reset();
            site.Beginning();
            site.Faults.Clear();
            ClearLogs(site);
        }));
        site.MapControl(control);
    }

    /// <summary>Does it and answers 204.</summary>
    public static IResult Done(Action action)
    {
        action();
        return Results.NoContent();
    }

    private static void ClearLogs(SandboxSite site)
    {
        site.Log.Clear();
        site.ClearLog();
    }

    private static object Counts(SiteLog log) => new { reads = log.Reads, writes = log.Writes };
}
