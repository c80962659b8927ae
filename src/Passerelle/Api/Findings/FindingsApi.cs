using Passerelle.Api.Describing;
using Passerelle.Console.Hosting;
using Passerelle.Console.Shared;
using Passerelle.Running;

namespace Passerelle.Api.Findings;

/// <summary>What is open to be mended, oldest first.</summary>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Page">From 1.</param>
public sealed record FindingList(string Environment, long Total, int Page, IReadOnlyList<FindingLine> Findings);

/// <param name="Employee">Null when it concerns no single person.</param>
/// <param name="FirstRun">The run that came upon it first.</param>
public sealed record FindingLine(string? Employee, string? User, string? Field, string Code, string Text, string Mend, DateTimeOffset Since, string FirstRun);

/// <summary>What people should mend.</summary>
public static class FindingsApi
{
    public static void Map(IEndpointRouteBuilder environment) =>
        environment.MapGet("/findings", ListAsync).Reads<FindingList>("listFindings", "List what is open to be mended, oldest first, 50 on a page.").WithTags("Findings");

    private static async Task<IResult> ListAsync(ConnectorEnvironment environment, Stores stores, int? page, CancellationToken cancel)
    {
        var number = Listing.Number(page);
        var open = await stores.Findings.OpenAsync(environment.Key, employee: null, cancel);
        return Answer.With(
            new FindingList(
                environment.Slug,
                open.Count,
                number,
                [
                    .. open.Skip((int)Listing.Offset(number))
                        .Take(Listing.Rows)
                        .Select(one => new FindingLine(
                            one.Finding.Employee?.Value,
                            one.Finding.User?.Value,
                            one.Finding.Field,
                            one.Finding.Code,
                            one.Finding.What.ToString(),
                            one.Finding.Remedy.ToString(),
                            one.FirstSeenAt,
                            one.FirstRun
                        )),
                ]
            )
        );
    }
}
