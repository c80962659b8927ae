using Passerelle.Store.Environments;
using Passerelle.Store.Runs;
using Passerelle.Store.Tests.Homes;

namespace Passerelle.Store.Tests.Runs;

public abstract class RunTests(StoreHome home) : StoreTests(home)
{
    private RunStore Runs => new(Database);

    [Fact]
    public async Task A_run_has_an_id_that_people_can_type()
    {
        (await Runs.BeginAsync(Production, "sync")).ShouldBe("r-20261122-0001");
        (await Runs.BeginAsync(Test, "sync")).ShouldBe("r-20261122-0002");
        Clock.Now += TimeSpan.FromDays(1);
        (await Runs.BeginAsync(Production, "sync")).ShouldBe("r-20261123-0001");
    }

    [Fact]
    public async Task Runs_begun_at_once_have_different_ids()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Runs.BeginAsync(Production, "sync"))));
        ids.Distinct().Count().ShouldBe(20);
    }

    [Fact]
    public async Task A_finished_run_is_found_with_its_report()
    {
        var id = await Runs.BeginAsync(Production, "apply", startedBy: "Léa");
        await Runs.NotePlanAsync(Production, id, "p-20261122-0001");
        var started = Clock.Now;
        Clock.Now += TimeSpan.FromMinutes(1);
        await Runs.FinishAsync(Production, id, "applied", """{"created":1}""", """{"run":"x"}""");
        await Runs.FinishAsync(Production, id, "failed", counts: null, report: null);

        var run = (await Runs.FindAsync(Production, id)).ShouldNotBeNull();

        run.ShouldBe(
            new Run(id, Production, "apply", "p-20261122-0001", started, "Léa", Clock.Now, "applied", """{"created":1}""", """{"run":"x"}""")
        );
        (await Runs.UnfinishedAsync(Production)).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "T3")]
    public async Task The_mails_a_run_did_not_send_are_kept_in_their_order_and_forgotten_with_it()
    {
        var id = await Runs.BeginAsync(Test, "sync");
        var mails = Enumerable.Range(0, 2500).Select(i => new RunMail($"{i}", $"person{i}@acme.example", "Your login\0")).ToList();
        await Runs.FinishAsync(Test, id, "applied", counts: null, """{"run":"x"}""", words: null, people: null, mails: mails);
        await Runs.FinishAsync(Test, id, "failed", counts: null, report: null, words: null, people: null, mails: mails);

        (await Runs.CountMailsAsync(id)).ShouldBe(2500);
        var some = await Runs.MailsAsync(id, 2001);
        some.Select(mail => mail.Recipient).ShouldBe(mails.Take(2001).Select(mail => mail.Recipient));
        some[^1].Employee.ShouldBe("2000");
        (await Runs.FindWithoutReportAsync(Test, id)).ShouldBe((await Runs.FindAsync(Test, id))! with { Report = null });
        await new EnvironmentMemory(Database).ForgetAsync(Test);
        (await Runs.CountMailsAsync(id)).ShouldBe(0);
    }

    [Fact]
    public async Task The_list_begins_with_the_latest()
    {
        var ids = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            ids.Add(await Runs.BeginAsync(Production, "plan"));
            Clock.Now += TimeSpan.FromSeconds(1);
        }

        (await Runs.ListAsync(Production, 2)).Select(r => r.Id).ShouldBe([ids[2], ids[1]]);
    }

    [Fact]
    [Trait("Rule", "R5")]
    public async Task A_run_that_never_ended_is_known()
    {
        var id = await Runs.BeginAsync(Production, "sync");
        (await Runs.UnfinishedAsync(Production)).ShouldHaveSingleItem().Id.ShouldBe(id);
        await Runs.FinishAsync(Production, id, Run.Interrupted, counts: null, report: null);
        (await Runs.UnfinishedAsync(Production)).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "R4")]
    public async Task Only_a_writing_run_that_came_to_its_end_counts_as_completed()
    {
        await FinishAsync("plan", "unchanged");
        await FinishAsync("sync", "refused");
        await FinishAsync("sync", Run.Interrupted);
        (await Runs.FirstCompletedAtAsync(Production)).ShouldBeNull();
        await FinishAsync("sync", "held");
        var first = Clock.Now;
        Clock.Now += TimeSpan.FromHours(1);
        await FinishAsync("sync", "applied");
        (await Runs.FirstCompletedAtAsync(Production)).ShouldBe(first);
        (await Runs.FirstCompletedAtAsync(Test)).ShouldBeNull();
    }

    [Fact]
    [Trait("Rule", "T2")]
    public async Task Another_environment_does_not_know_the_run()
    {
        var id = await Runs.BeginAsync(Production, "sync");
        (await Runs.FindAsync(Test, id)).ShouldBeNull();
        await Runs.FinishAsync(Test, id, "applied", counts: null, report: null);
        (await Runs.UnfinishedAsync(Production)).ShouldHaveSingleItem();
        (await Runs.ListAsync(Test, 10)).ShouldBeEmpty();
    }

    private async Task FinishAsync(string kind, string outcome) =>
        await Runs.FinishAsync(Production, await Runs.BeginAsync(Production, kind), outcome, counts: null, report: null);
}

public sealed class RunOnSqlite() : RunTests(new SqliteHome());

public sealed class RunOnPostgreSql(PostgresServer server) : RunTests(new PostgresHome(server));
