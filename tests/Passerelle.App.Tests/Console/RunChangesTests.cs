using System.Net;
using System.Text;
using System.Text.Json;
using Passerelle.App.Tests.Console.World;
using Passerelle.App.Tests.EndToEnd.World;
using Passerelle.Configuration.Settings;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Runs.Changes;
using Passerelle.Console.Shared;
using Passerelle.Core.Source;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Console;

/// <summary>Every change of a run can be read, filtered and downloaded.</summary>
public sealed class RunChangesTests : IAsyncLifetime
{
    private ConsoleWorld world = null!;
    private ServedConsole.Browser auditor = null!;
    private string run = "";
    private long ben;

    public async ValueTask InitializeAsync()
    {
        world = await ConsoleWorld.StartAsync(sync =>
        {
            sync.Hire("Ada", "Byron");
            ben = sync.Hire("Ben", "Kern");
        });
        await world.Sync.SyncedAsync();
        world.Sync.Personio.Change(ben, "position", "=HYPERLINK(\"http://evil.example\")");
        run = (await world.Sync.SyncedAsync()).Run;
        auditor = await world.SignInAsync(Role.Auditor);
    }

    public async ValueTask DisposeAsync() => await world.DisposeAsync();

    [Theory]
    [InlineData("en", "Profiles updated", "done")]
    [InlineData("fr", "Profils modifiés", "fait")]
    [InlineData("de", "Profile geändert", "getan")]
    public async Task A_change_says_who_what_before_after_and_what_came_of_it(string language, string kind, string outcome)
    {
        var page = WebUtility.HtmlDecode(await auditor.ReadAsync(Link("changes"), language));
        page.ShouldContain("Ben Kern");
        page.ShouldContain("Clerk");
        page.ShouldContain("=HYPERLINK");
        page.ShouldContain(kind);
        page.ShouldContain(outcome);
        page.ShouldNotContain("Ada Byron");
    }

    [Fact]
    public async Task A_search_and_filters_leave_the_others_out_also_of_the_download()
    {
        var first = (await world.Stores.Runs.ListAsync(world.Key, 10))[^1].Id;
        var all = await auditor.ReadAsync(world.Link($"/runs/{first}/changes"));
        all.ShouldContain("Ada Byron");
        all.ShouldContain("Personnel number");
        var found = await auditor.ReadAsync(world.Link($"/runs/{first}/changes?search=byron&kind=createUser"));
        found.ShouldContain("ada.byron@acme.example");
        found.ShouldNotContain("Ben Kern");
        found.ShouldContain($"/runs/{first}/changes.csv?search=byron&amp;kind=createUser");
        (await auditor.ReadAsync(world.Link($"/runs/{first}/changes?outcome=failed"))).ShouldContain("Nothing matches.");
        var rows = JsonDocument.Parse(await auditor.ReadAsync(world.Link($"/runs/{first}/changes.json?search=byron&kind=createUser"))).RootElement;
        rows.GetArrayLength().ShouldBe(1);
        rows[0].GetProperty("name").GetString().ShouldBe("Ada Byron");
        rows[0].GetProperty("outcome").GetString().ShouldBe("done");
    }

    [Theory]
    [InlineData("Kern")]
    [InlineData("ada.byron@")]
    [InlineData("the account")]
    [InlineData("the employee")]
    [InlineData("nobody at all")]
    [InlineData(null)]
    public async Task The_page_shows_and_counts_the_same_as_the_download(string? typed)
    {
        var link = (await world.Stores.Ledgers.LoadAsync(world.Key)).Links[new EmployeeId(SyncWorld.Id(ben))];
        var search = typed switch
        {
            "the account" => link.User.Value,
            "the employee" => $"{ben}",
            _ => typed,
        };
        var environment = new ConnectorEnvironment(EnvironmentName.Production, world.Key, "any", Configuration: null, []);
        var found = 0;
        foreach (var one in await world.Stores.Runs.ListAsync(world.Key, 10))
        {
            foreach (var filter in Filters(search))
            {
                var page = (await ChangesQuery.AskAsync(world.Stores.Queries, environment, one, filter, default)).List;
                var whole = await ChangesQuery.AllAsync(world.Stores.Queries, environment, one, filter, default).Select(change => change.Id).ToListAsync();
                page.Total.ShouldBe(whole.Count, $"{filter}");
                page.Rows.Select(change => change.Id).ShouldBe(filter.Sort is null ? whole.Take(Listing.Rows) : whole.AsEnumerable().Reverse().Take(Listing.Rows), $"{filter}");
                found += whole.Count;
            }
        }

        (found > 0).ShouldBe(typed is not "nobody at all");
    }

    private static IEnumerable<ChangesFilter> Filters(string? search) =>
        from outcome in (string?[])[null, "done", "failed", "already", "open"]
        from kind in (string?[])[null, "createUser", "linkUser"]
        from sort in (string?[])[null, "-at"]
        select new ChangesFilter(search, outcome, kind, sort, Page: 1);

    [Fact]
    public async Task A_table_opens_in_a_spreadsheet_and_holds_no_formula()
    {
        var answer = await auditor.GetAsync(Link("changes.csv"), "fr");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        bytes[..3].ShouldBe(Encoding.UTF8.GetPreamble());
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldStartWith("\"Quand\";\"Identifiant d’employé\"");
        lines.ShouldContain(line => line.Contains($"\"{SyncWorld.Id(ben)}\";\"Ben Kern\"", StringComparison.Ordinal) && line.Contains("\"Clerk\";\"'=HYPERLINK(\"\"http://evil.example\"\")\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("+33 1", "\"'+33 1\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@sum", "\"'@sum\"")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("a=b", "\"a=b\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData(null, "\"\"")]
    public void A_cell_is_text_and_nothing_else(string? value, string cell) => CsvWriter.Cell(value).ShouldBe(cell);

    [Fact]
    public async Task A_run_that_does_not_exist_is_not_found() =>
        (await auditor.GetAsync(world.Link("/runs/r-0/changes"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    private string Link(string page) => world.Link($"/runs/{run}/{page}");
}
