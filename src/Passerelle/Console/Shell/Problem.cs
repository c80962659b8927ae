using Passerelle.Console.Words;

namespace Passerelle.Console.Shell;

/// <summary>What a person is told when there is no page to show.</summary>
public sealed record Problem(Text Title, Text Lead)
{
    public static Problem Of(int status) =>
        status switch
        {
            StatusCodes.Status400BadRequest => new Problem(ShellWords.FormStale, ShellWords.FormStaleLead),
            StatusCodes.Status403Forbidden => new Problem(ShellWords.Forbidden, ShellWords.ForbiddenLead),
            StatusCodes.Status429TooManyRequests => new Problem(ShellWords.TooMany, ShellWords.TooManyLead),
            >= StatusCodes.Status500InternalServerError => new Problem(ShellWords.Failed, ShellWords.FailedLead),
            _ => new Problem(ShellWords.NotFound, ShellWords.NotFoundLead),
        };

    /// <summary>Writes the page that belongs to a status without a body.</summary>
    public static Task WriteAsync(HttpContext context) =>
        Page.Of<ProblemPage>(Of(context.Response.StatusCode), context.Response.StatusCode).ExecuteAsync(context);
}
