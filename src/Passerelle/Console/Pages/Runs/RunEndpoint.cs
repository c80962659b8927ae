using System.Text;
using System.Text.Json;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Runs.Concerned;
using Passerelle.Console.Shared;
using Passerelle.Console.Shell;
using Passerelle.Reporting;
using Passerelle.Running;
using Passerelle.Running.Recording;
using Passerelle.Store.Runs;

namespace Passerelle.Console.Pages.Runs;

/// <summary>One run: how it ended and what it did.</summary>
public static class RunEndpoint
{
    public static void Map(IEndpointRouteBuilder environment)
    {
        environment.MapGet("/runs/{run}", ShowAsync).RequireAuthorization(Policies.Read);
        environment.MapGet("/runs/{run}/report.json", DownloadAsync).RequireAuthorization(Policies.Read);
    }

    private static async Task<IResult> ShowAsync(ConnectorEnvironment environment, string run, Stores stores, string? list, int? page, CancellationToken cancel)
    {
        if (await stores.Runs.FindAsync(environment.Key, run, cancel) is not { } found)
        {
            return Results.NotFound();
        }

        var report = ReportOf(found);
        var apart = report is { MailsNotSent: null } ? await stores.Runs.MailsAsync(run, Listing.Rows, cancel) : [];
        var links = await CountLinks.AskAsync(stores.Queries, [new CountedRun(found.Id, found.Plan, RunsQuery.CountsOf(found.Counts))], cancel);
        return Page.Of<RunPage>(new RunModel(found, report, environment, list, page)
        {
            Links = links[found.Id],
            Rehearsed = environment.IsTest ? await stores.TestRuns.RehearsedInAsync(environment.Key, run, cancel) : 0,
            MailsNotSent = report?.MailsNotSent ?? [.. apart.Select(RunMails.Reported)],
            MailCount = report?.MailsNotSent?.Count ?? (apart.Count < Listing.Rows ? apart.Count : await stores.Runs.CountMailsAsync(run, cancel)),
        });
    }

    private static async Task<IResult> DownloadAsync(ConnectorEnvironment environment, string run, Stores stores, CancellationToken cancel) =>
        await stores.Runs.FindAsync(environment.Key, run, cancel) is { } found && await RunMails.WholeAsync(stores, found, cancel) is { } report
            ? Results.File(Encoding.UTF8.GetBytes(report), "application/json", $"{found.Id}.json")
            : Results.NotFound();

    /// <returns>Null while the run has none.</returns>
    private static RunReport? ReportOf(Run run) =>
        run.Report is null ? null : ReportPhrases.Restore(JsonSerializer.Deserialize<RunReport>(run.Report, JsonDocuments.Options)!, run.Words);
}
