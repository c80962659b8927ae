using System.Globalization;
using System.Text.Json;
using Passerelle.Console.Hosting;
using Passerelle.Console.Shared;
using Passerelle.Console.Shell;
using Passerelle.Running;
using Passerelle.Store.Runs;

namespace Passerelle.Console.Pages.Runs.Changes;

/// <summary>Every change of one run: person, field, before, after, outcome; to read and to download as it is filtered.</summary>
public static class ChangesEndpoint
{
    public static void Map(IEndpointRouteBuilder environment)
    {
        environment.MapGet("/runs/{run}/changes", ShowAsync).RequireAuthorization(Policies.Read);
        environment.MapGet("/runs/{run}/changes.csv", CsvAsync).RequireAuthorization(Policies.Read);
        environment.MapGet("/runs/{run}/changes.json", JsonAsync).RequireAuthorization(Policies.Read);
    }

    private static async Task<IResult> ShowAsync(ConnectorEnvironment environment, string run, Stores stores, [AsParameters] ChangesFilter filter, CancellationToken cancel) =>
        await stores.Runs.FindWithoutReportAsync(environment.Key, run, cancel) is { } found
            ? Page.Of<ChangesPage>(await ChangesQuery.AskAsync(stores.Queries, environment, found, filter, cancel))
            : Results.NotFound();

    private static async Task<IResult> CsvAsync(ConnectorEnvironment environment, string run, Stores stores, [AsParameters] ChangesFilter filter, CancellationToken cancel) =>
        await stores.Runs.FindWithoutReportAsync(environment.Key, run, cancel) is { } found
            ? Results.Stream(body => WriteCsvAsync(body, environment, found, stores, filter, cancel), "text/csv; charset=utf-8", $"{found.Id}.csv")
            : Results.NotFound();

    private static async Task<IResult> JsonAsync(ConnectorEnvironment environment, string run, Stores stores, [AsParameters] ChangesFilter filter, CancellationToken cancel) =>
        await stores.Runs.FindWithoutReportAsync(environment.Key, run, cancel) is { } found
            ? Results.Stream(
                body => JsonSerializer.SerializeAsync(body, ChangesQuery.AllAsync(stores.Queries, environment, found, filter, cancel).Select(DocumentOf), JsonSerializerOptions.Web, cancel),
                "application/json",
                $"{found.Id}-changes.json"
            )
            : Results.NotFound();

    private static async Task WriteCsvAsync(Stream body, ConnectorEnvironment environment, Run run, Stores stores, ChangesFilter filter, CancellationToken cancel)
    {
        await using var csv = new CsvWriter(body);
        await csv.WriteAsync([ChangesWords.At, ChangesWords.EmployeeId, ChangesWords.Person, RunWords.Kind, SharedWords.What, SharedWords.Old, SharedWords.New, RunWords.Outcome, ChangesWords.Trouble]);
        await foreach (var change in ChangesQuery.AllAsync(stores.Queries, environment, run, filter, cancel))
        {
            var at = TimeZoneInfo.ConvertTime(change.At, environment.TimeZone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
            foreach (var field in change.Fields.DefaultIfEmpty(new ChangeTableRow("", Old: null, New: null)))
            {
                await csv.WriteAsync([at, change.Employee, change.Name, WriteWords.Of(change.Kind), field.Field, field.Old, field.New, change.Outcome.Look.Name, change.Trouble]);
            }
        }
    }

    private static object DocumentOf(WrittenChange change) =>
        new
        {
            at = change.At,
            employee = change.Employee,
            name = change.Name,
            kind = change.Kind,
            outcome = change.Outcome.Key,
            text = change.Trouble,
            changes = change.Fields.Select(field => new { field = field.Field, old = field.Old, @new = field.New }),
        };
}
