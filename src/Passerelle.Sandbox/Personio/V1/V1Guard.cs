using Microsoft.AspNetCore.Http;

namespace Passerelle.Sandbox.Personio.V1;

/// <summary>Who may read: no header 401, a bad or expired token 403, a missing right 403 with another text.</summary>
internal static class V1Guard
{
    /// <summary>True if the request may go on; else it was answered.</summary>
    public static async Task<bool> AdmitAsync(HttpContext context, PersonioAccount account)
    {
        if (!account.Limits.AdmitV1())
        {
            await V1Answer.TooMany(context);
            return false;
        }

        if (Bearer(context) is not { } value)
        {
            await V1Answer.Error(context, 401, 401, "Authorization is not provided");
            return false;
        }

        if (account.Tokens.Find(1, value) is null)
        {
            await V1Answer.Error(context, 403, 403, "Provided authorization is not valid");
            return false;
        }

        if (!account.Options.Rights.Contains(PersonioRights.Employees))
        {
            await V1Answer.Error(context, 403, 0, V1Answer.Forbidden);
            return false;
        }

        // The (unchanged) token still comes back in a header of employee answers, a left-over of one-time tokens.
        context.Response.Headers.Authorization = "Bearer " + value;
        return true;
    }

    public static string? Bearer(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        return header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) && header.Length > 7 ? header[7..] : null;
    }
}
