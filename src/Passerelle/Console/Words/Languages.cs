using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace Passerelle.Console.Words;

/// <summary>The languages of the console; each with the country whose dates and numbers it uses.</summary>
public static class Languages
{
    public const string Cookie = "passerelle-language";

    public static IReadOnlyList<CultureInfo> All { get; } =
        [CultureInfo.GetCultureInfo("en-GB"), CultureInfo.GetCultureInfo("fr-FR"), CultureInfo.GetCultureInfo("de-DE")];

    /// <returns>Null for a language the console does not speak.</returns>
    public static CultureInfo? Find(string? code) =>
        code is { Length: >= 2 } ? All.FirstOrDefault(c => string.Equals(c.TwoLetterISOLanguageName, code[..2], StringComparison.OrdinalIgnoreCase)) : null;

    /// <summary>The one the person chose, else the first of the browser's that the console speaks, else English.</summary>
    public static CultureInfo Of(HttpRequest request) =>
        Find(request.Cookies[Cookie]) ?? OfBrowser(request.GetTypedHeaders().AcceptLanguage) ?? All[0];

    public static Task UseAsync(HttpContext context, RequestDelegate next)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Of(context.Request);
        context.Response.Headers.ContentLanguage = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        return next(context);
    }

    private static CultureInfo? OfBrowser(IList<StringWithQualityHeaderValue>? wanted) =>
        wanted?.OrderByDescending(one => one.Quality ?? 1).Select(one => Find(one.Value.Value)).FirstOrDefault(found => found is not null);
}
