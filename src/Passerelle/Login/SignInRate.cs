using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Passerelle.Login;

/// <summary>How often one address may try passwords, codes and one-time links.</summary>
public static class SignInRate
{
    public const string Policy = "sign-in";

    public static void Add(RateLimiterOptions options, int perMinute)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(
            Policy,
            context =>
                RateLimitPartition.GetFixedWindowLimiter(
                    context.Connection.RemoteIpAddress?.ToString() ?? "",
                    _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) }
                )
        );
    }
}
