using System.Globalization;
using Microsoft.AspNetCore.Http;
using Passerelle.Sandbox.Personio.V1;

namespace Passerelle.Sandbox.Personio.V2;

/// <summary>One v2 resource: what it is called in the limits, which right reads it, and whether it is still beta.</summary>
internal sealed record V2Resource(string Name, string Right, bool Beta = false, bool Lookup = false);

/// <summary>Order of the checks: route (beta), token and right (both 401), rate.</summary>
internal static class V2Guard
{
    public static RequestDelegate Guarded(PersonioAccount account, V2Resource resource, Func<HttpContext, PersonioAccount, Task> handle) => async context =>
    {
        if (resource.Beta && !string.Equals(context.Request.Headers["Beta"], "true", StringComparison.OrdinalIgnoreCase))
        {
            await V2Problem.NoEndpoint(context, account.Now);
            return;
        }

        // A missing right answers 401 as well, not 403.
        if (V1Guard.Bearer(context) is not { } value || account.Tokens.Find(2, value) is not { } token
            || !token.Scopes.Split(' ').Contains(resource.Right) || !account.Options.Rights.Contains(resource.Right))
        {
            await V2Problem.Unauthorized(context, account.Now);
            return;
        }

        if (account.Limits.TakeV2(resource.Name, resource.Lookup) is { } admission)
        {
            var headers = context.Response.Headers;
            headers["x-ratelimit-replenish-rate"] = admission.PerSecond.ToString(CultureInfo.InvariantCulture);
            headers["x-ratelimit-burst-capacity"] = admission.Burst.ToString(CultureInfo.InvariantCulture);
            headers["x-ratelimit-requested-tokens"] = "1";
            headers["x-ratelimit-remaining"] = admission.Remaining.ToString(CultureInfo.InvariantCulture);
            if (!admission.Admitted)
            {
                await V2Problem.TooMany(context, account.Now);
                return;
            }
        }

        await handle(context, account);
    };
}
