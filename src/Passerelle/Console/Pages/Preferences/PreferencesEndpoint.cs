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
            Keep(context, Kept.Theme, theme is "light" or "dark" ? theme : null, then)).AllowAnonymous();
    }

    private static IResult Keep(HttpContext context, string cookie, string? value, string? then)
    {
        Kept.Set(context, cookie, value);
        return Results.LocalRedirect(Local.Or(then));
    }
}
