namespace Passerelle.Console.Hosting;

/// <summary>What a browser keeps for a year of how somebody likes the console; nothing of it says who they are.</summary>
public static class Kept
{
    public const string Theme = "passerelle-theme";

    /// <summary>The environment that was looked at last: pages that belong to none lead back to it.</summary>
    public const string Environment = "passerelle-environment";

    /// <param name="value">Null takes the cookie away.</param>
    public static void Set(HttpContext context, string cookie, string? value)
    {
        var options = new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            MaxAge = TimeSpan.FromDays(365),
            IsEssential = true,
        };
        if (value is null)
        {
            context.Response.Cookies.Delete(cookie, options);
        }
        else
        {
            context.Response.Cookies.Append(cookie, value, options);
        }
    }
}
