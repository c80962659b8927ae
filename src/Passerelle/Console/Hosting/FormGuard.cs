using Microsoft.AspNetCore.Antiforgery;

namespace Passerelle.Console.Hosting;

/// <summary>Whatever changes something must come from a form of the console itself. It holds for every endpoint that does not expressly say otherwise.</summary>
public sealed class FormGuard(IAntiforgery antiforgery) : IMiddleware
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var reads = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        var exempt = context.GetEndpoint()?.Metadata.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: false };
        if (reads || exempt || await antiforgery.IsRequestValidAsync(context))
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
    }
}
