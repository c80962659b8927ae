using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Passerelle.Sandbox.Faults;

/// <summary>Makes requests fail as the plan says; all else passes untouched.</summary>
internal sealed class FaultMiddleware(FaultPlan plan, Action expireTokens, Func<int, string?> errorBody, TimeProvider clock)
{
    /// <summary>Key in the request's items that tells its connection was dropped.</summary>
    public static readonly object Dropped = new();

    public async Task Handle(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        var strike = plan.Next(request.Method, request.Path, Uri.UnescapeDataString(request.QueryString.Value ?? ""));
        context.Items[typeof(FaultKind)] = strike.Rules.Count == 0 ? null : string.Join('+', strike.Rules.Select(armed => armed.Rule.Kind));
        if (strike.Of(FaultKind.Latency) is { } late)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(late.LatencyMilliseconds), clock, context.RequestAborted);
        }

        if (strike.Of(FaultKind.Drop) is not null)
        {
            Drop(context);
        }
        else if (strike.Of(FaultKind.Status) is { } status)
        {
            await Refuse(context, status);
        }
        else if (strike.Of(FaultKind.Html) is not null)
        {
            await Page(context, 200, "Please sign in");
        }
        else
        {
            if (strike.Of(FaultKind.ExpiredToken) is not null)
            {
                expireTokens();
            }

            var rewrites = strike.Watching.Count > 0 || strike.Of(FaultKind.DropAfter) is not null || strike.Rules.Any(armed => PageRewrite.Kinds.Contains(armed.Rule.Kind));
            await (rewrites ? Rewrite(context, next, strike) : next(context));
        }
    }

    private static void Drop(HttpContext context)
    {
        context.Items[Dropped] = true;
        context.Abort();
    }

    private static async Task Rewrite(HttpContext context, RequestDelegate next, Strike strike)
    {
        var outward = context.Response.Body;
        using var buffer = new MemoryStream();
        context.Response.Body = buffer;
        await next(context);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
        context.Response.Body = outward;
        if (strike.Of(FaultKind.DropAfter) is not null)
        {
            Drop(context);
            return;
        }

        var body = buffer.ToArray();
        if (context.Response.StatusCode == 200 && context.Response.ContentType?.Contains("json", StringComparison.OrdinalIgnoreCase) == true)
        {
            body = PageRewrite.Apply(context, body, strike);
        }

        context.Response.ContentLength = body.Length;
        await outward.WriteAsync(body, context.RequestAborted);
    }

    private async Task Refuse(HttpContext context, FaultRule rule)
    {
        if (rule.RetryAfterSeconds is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        if (rule.Body is null && rule.Status is >= 502 and <= 504)
        {
            await Page(context, rule.Status, "Bad Gateway");
            return;
        }

        context.Response.StatusCode = rule.Status;
        if ((rule.Body ?? errorBody(rule.Status)) is { } body)
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(body, context.RequestAborted);
        }
    }

    private static Task Page(HttpContext context, int status, string title)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync($"<!DOCTYPE html><html><head><title>{title}</title></head><body><h1>{title}</h1></body></html>", context.RequestAborted);
    }
}
