using Microsoft.AspNetCore.Mvc;
using Passerelle.Console.Hosting;
using Passerelle.Console.Words;
using Passerelle.Login;

namespace Passerelle.Console.Pages.Preferences;

/// <summary>Language and appearance, kept in the browser: also before signing in.</summary>
public static class PreferencesEndpoint
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/preferences/language", (HttpContext context, [FromForm] string? language, [FromForm] string? then) =>
            Keep(context, Languages.Cookie, Languages.Find(language)?.TwoLetterISOLanguageName, then)).AllowAnonymous();
        app.MapPost("/preferences/theme", (HttpContext context, [FromForm] string? theme, [FromForm] string? then) =>
            Keep(context, Frame.ThemeCookie, theme is "light" or "dark" ? theme : null, then)).AllowAnonymous();
    }

    private static IResult Keep(HttpContext context, string cookie, string? value, string? then)
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

        return Results.LocalRedirect(Local.Or(then));
    }
}
