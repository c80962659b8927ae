using System.Net;
using Passerelle.Reporting;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Console;

public sealed class RunPagesTests(ServedConsole console) : IClassFixture<ServedConsole>
{
    [Theory]
    [InlineData("en", "Held until a person approves")]
    [InlineData("fr", "Retenu jusqu’à approbation")]
    [InlineData("de", "Zurückgehalten, bis jemand freigibt")]
    public async Task A_run_is_told_in_the_language_of_the_reader_from_the_list_to_its_end(string language, string held)
    {
        var run = await RunAsync(held: 70);
        var browser = await console.SignInAsync(Role.Auditor);
        (await browser.ReadAsync("/acme-academy/production/home", language)).ShouldContain($"/acme-academy/production/runs/{run}");
        (await browser.ReadAsync("/acme-academy/production/runs?outcome=held", language)).ShouldContain(run);
        (await browser.ReadAsync($"/acme-academy/production/runs?search={run}&outcome=failed", language)).ShouldNotContain($"/acme-academy/production/runs/{run}");

        var first = WebUtility.HtmlDecode(await browser.ReadAsync($"/acme-academy/production/runs/{run}?list=held", language));
        first.ShouldContain($"lang=\"{language}\"");
        first.ShouldContain(held);
        first.ShouldContain("Person <1> would be removed");
        first.ShouldNotContain("Person <50> would be removed");
        WebUtility.HtmlDecode(await browser.ReadAsync($"/acme-academy/production/runs/{run}?list=held&page=2", language)).ShouldContain("Person <50> would be removed");
    }

    [Fact]
    public async Task A_run_of_one_environment_is_not_found_in_the_other()
    {
        var run = await RunAsync(held: 0);
        var browser = await console.SignInAsync(Role.Auditor);
        (await browser.GetAsync($"/acme-academy/test/runs/{run}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync($"/acme-academy/elsewhere/runs/{run}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await browser.ReadAsync($"/acme-academy/production/runs/{run}/report.json")).ShouldContain(run);
    }

    private async Task<string> RunAsync(int held)
    {
        var run = await console.Stores.Runs.BeginAsync(ServedConsole.Production, "sync");
        var counts = new Dictionary<string, int>(StringComparer.Ordinal) { ["held"] = held };
        var report = new RunReport
        {
            Run = run,
            Environment = "production",
            Outcome = held > 0 ? "held" : "unchanged",
            Counts = counts,
            Writes = new Dictionary<string, int>(StringComparer.Ordinal),
            Requests = new RequestCounts(1, 2, 3),
            Held = [.. Enumerable.Range(0, held).Select(n => new Note($"{n}", null, "guard-removals", $"Person <{n}> would be removed.", "Look at them."))],
        };
        await console.Stores.Runs.FinishAsync(ServedConsole.Production, run, report.Outcome, JsonDocuments.Write(counts), JsonDocuments.Write(report));
        return run;
    }
}
