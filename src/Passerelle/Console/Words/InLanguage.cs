using System.Globalization;

namespace Passerelle.Console.Words;

/// <summary>An answer in another language than the reader's, for a page that is handed on.</summary>
public sealed class InLanguage(IResult answer, CultureInfo language) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language;
        httpContext.Response.Headers.ContentLanguage = language.TwoLetterISOLanguageName;
        return answer.ExecuteAsync(httpContext);
    }
}
