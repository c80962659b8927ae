using System.Net;
using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Core.Undoing;
using Passerelle.Reporting;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Console;

public sealed class UndoPageTests(ServedConsole console) : IClassFixture<ServedConsole>
{
    [Theory]
    [InlineData("en", "This cannot be undone", "3 people", "1 deleted account comes back.", "Type the number")]
    [InlineData("fr", "Ceci ne peut pas être annulé", "3 personnes", "1 compte supprimé est rétabli.", "Saisissez le nombre")]
    [InlineData("de", "Das lässt sich nicht rückgängig machen", "3 Personen", "1 gelöschtes Konto kommt zurück.", "Geben Sie die Zahl ein")]
    [Trait("Rule", "R8")]
    public async Task What_cannot_be_undone_stands_before_what_will_happen(string language, params string[] inThisOrder)
    {
        var (run, plan) = await PlanAsync();
        var browser = await console.SignInAsync(Role.Administrator);

        var page = WebUtility.HtmlDecode(await browser.ReadAsync($"/acme-academy/production/runs/{run}/undo?plan={plan}", language));

        var places = inThisOrder.Select(text => page.IndexOf(text, StringComparison.Ordinal)).ToList();
        places.ShouldAllBe(place => place > 0, $"{string.Join(" ", places)}");
        places.ShouldBeInOrder();
        page.ShouldContain("Ada Moreau");
        page.ShouldContain("has changed since that run");
    }

    [Theory]
    [InlineData("2")]
    [InlineData("")]
    [InlineData("three")]
    [Trait("Rule", "R8")]
    public async Task A_wrong_number_does_nothing_and_keeps_what_was_typed(string typed)
    {
        var (run, plan) = await PlanAsync();
        var browser = await console.SignInAsync(Role.Administrator);

        var answer = await browser.SendAsync($"/acme-academy/production/runs/{run}/undo", ("plan", plan), ("people", typed));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        page.ShouldContain("Nothing was done: it concerns 3 people.");
        page.ShouldContain($"value=\"{typed}\"");
    }

    [Fact]
    [Trait("Rule", "R8")]
    public async Task The_right_number_puts_it_into_the_queue_and_the_page_tells_how_it_ended()
    {
        var (run, plan) = await PlanAsync();
        var browser = await console.SignInAsync(Role.Administrator);

        var answer = await browser.SendAsync($"/acme-academy/production/runs/{run}/undo", ("plan", plan), ("people", " 3 "));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await EndedAsync(browser, answer.Headers.Location!.ToString());
        page.ShouldContain("Nothing was done");
        page.ShouldContain("its configuration is not complete");
    }

    [Fact]
    [Trait("Rule", "R8")]
    public async Task Working_out_what_would_happen_is_asked_for_with_a_form()
    {
        var (run, _) = await PlanAsync();
        var browser = await console.SignInAsync(Role.Administrator);
        (await browser.ReadAsync($"/acme-academy/production/runs/{run}")).ShouldContain($"/acme-academy/production/runs/{run}/undo\"");
        (await browser.ReadAsync($"/acme-academy/production/runs/{run}/undo")).ShouldContain("Work out what would happen");

        var answer = await browser.SendAsync($"/acme-academy/production/runs/{run}/undo/plan");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await EndedAsync(browser, answer.Headers.Location!.ToString())).ShouldContain("its configuration is not complete");
    }

    [Fact]
    public async Task A_plan_of_another_run_and_an_unknown_run_are_not_found()
    {
        var (run, plan) = await PlanAsync();
        var (other, _) = await PlanAsync();
        var browser = await console.SignInAsync(Role.Administrator);

        (await browser.GetAsync($"/acme-academy/production/runs/{other}/undo?plan={plan}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync($"/acme-academy/test/runs/{run}/undo?plan={plan}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await browser.SendAsync($"/acme-academy/production/runs/{other}/undo", ("plan", plan), ("people", "3"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_auditor_is_offered_no_undo()
    {
        var (run, _) = await PlanAsync();
        var browser = await console.SignInAsync(Role.Auditor);
        (await browser.ReadAsync($"/acme-academy/production/runs/{run}")).ShouldNotContain("/undo\"");
    }

    private static async Task<string> EndedAsync(ServedConsole.Browser browser, string page)
    {
        var deadline = DateTime.UtcNow.AddSeconds(20);
        while (true)
        {
            var text = WebUtility.HtmlDecode(await browser.ReadAsync(page));
            if (text.Contains("Nothing was done", StringComparison.Ordinal) || DateTime.UtcNow > deadline)
            {
                return text;
            }

            await Task.Delay(50);
        }
    }

    /// <summary>A run that wrote, and a stored plan that takes it back for three people, leaving a fourth.</summary>
    private async Task<(string Run, string Plan)> PlanAsync()
    {
        var run = await console.Stores.Runs.BeginAsync(ServedConsole.Production, "sync");
        var report = new RunReport
        {
            Run = run,
            Environment = "production",
            Outcome = "applied",
            Counts = new Dictionary<string, int>(StringComparer.Ordinal) { ["removed"] = 1 },
            Writes = new Dictionary<string, int>(StringComparer.Ordinal) { ["deleteUser"] = 1 },
            Requests = new RequestCounts(1, 2, 3),
        };
        await console.Stores.Runs.FinishAsync(ServedConsole.Production, run, report.Outcome, JsonDocuments.Write(report.Counts), JsonDocuments.Write(report));
        var plan = new Plan
        {
            RosterComplete = true,
            Undoes = run,
            People =
            [
                Row("1", "Ada Moreau", PersonAction.Restore, new RestoreUser("ada@acme.example", "ada@acme.example", new GroupId("g"), [], Invite: false)),
                Row("2", "Ben Ruiz", PersonAction.Remove, new DeleteUser()),
                Row("3", "Cleo Ito", PersonAction.Update, new UpdateUser([new FieldChange(UserFields.Job, "Clerk", "Head")])),
                Row("4", "Dana Lang", PersonAction.Skip) with
                {
                    Findings = [new Finding(UndoCodes.ChangedSince, new EmployeeId("4"), null, UserFields.Job, "The title of Dana Lang has changed since that run, so it is left as it is.", "If it is wrong, correct it in 360Learning.")],
                },
            ],
            Irreversible = [new Irreversible(IrreversibleCodes.HistoryLost, "Lost.", [new EmployeeId("1"), new EmployeeId("2"), new EmployeeId("3")], [])],
        };
        return (run, (await console.Stores.Plans.SaveAsync(ServedConsole.Production, plan)).Id);
    }

    private static PersonPlan Row(string employee, string name, PersonAction action, params IReadOnlyList<Change> changes) =>
        new(new EmployeeId(employee), new UserId("u" + employee), name, action, "undo-changed", $"{name}.", changes, [], []);
}
