using System.Diagnostics;
using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Store.Plans;
using Passerelle.Store.Tests.Homes;

namespace Passerelle.Store.Tests.Plans;

[Trait("Rule", "R1")]
public abstract class PlanTests(StoreHome home) : StoreTests(home)
{
    private const int Many = 100_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private PlanStore Plans => new(Database);

    [Fact]
    public async Task A_plan_comes_back_as_it_was()
    {
        var saved = await Plans.SaveAsync(Production, APlan.WithEverything);
        saved.Id.ShouldBe("p-20261122-0001");

        var found = await Plans.FindAsync(Production, saved.Id);

        found.State.ShouldBe(PlanState.Found);
        var plan = found.Plan.ShouldNotBeNull();
        plan.Hash.ShouldBe(saved.Hash);
        Everything.In(plan.Plan).ShouldBe(Everything.In(APlan.WithEverything));
    }

    [Fact]
    public void Every_kind_of_change_has_been_tried() =>
        typeof(Change).Assembly.GetTypes().Where(t => t.BaseType == typeof(Change)).ShouldBe(APlan.EveryChange.Select(c => c.GetType()), ignoreOrder: true);

    [Fact]
    public async Task The_same_plan_has_the_same_hash_and_another_has_not()
    {
        var first = await Plans.SaveAsync(Production, APlan.Of(3));
        (await Plans.SaveAsync(Production, APlan.Of(3))).Hash.ShouldBe(first.Hash);
        (await Plans.SaveAsync(Production, APlan.Of(2))).Hash.ShouldNotBe(first.Hash);
        (await Plans.SaveAsync(Production, APlan.Of(3) with { RosterComplete = false })).Hash.ShouldNotBe(first.Hash);
    }

    [Theory]
    [InlineData("UPDATE plan_row SET content = replace(content, '\"new\"', '\"evil\"') WHERE position = 1")]
    [InlineData("DELETE FROM plan_row WHERE position = 2")]
    [InlineData("UPDATE plan SET head = replace(head, 'true', 'false')")]
    public async Task A_plan_that_was_tampered_with_is_refused(string tampering)
    {
        var saved = await Plans.SaveAsync(Production, APlan.Of(3));
        (await Database.WriteAsync(s => s.ExecuteAsync(tampering))).ShouldBe(1);
        var found = await Plans.FindAsync(Production, saved.Id);
        found.State.ShouldBe(PlanState.Tampered);
        found.Plan.ShouldBeNull();
    }

    [Fact]
    public async Task One_persons_row_is_found()
    {
        var saved = await Plans.SaveAsync(Production, APlan.WithEverything);
        var row = (await Plans.FindRowAsync(Production, saved.Id, Ada)).ShouldNotBeNull();
        Everything.In(row).ShouldBe(Everything.In(APlan.WithEverything.People[0]));
        (await Plans.FindRowAsync(Production, saved.Id, new EmployeeId("9"))).ShouldBeNull();
    }

    [Fact]
    public async Task Only_the_rows_of_the_latest_plans_are_kept()
    {
        var ids = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            ids.Add((await Plans.SaveAsync(Production, APlan.Of(2))).Id);
        }

        var ofTest = (await Plans.SaveAsync(Test, APlan.Of(2))).Id;
        await Plans.KeepRowsOfLatestAsync(Production, 2);

        (await Plans.FindAsync(Production, ids[0])).State.ShouldBe(PlanState.Dropped);
        (await Plans.FindAsync(Production, ids[1])).State.ShouldBe(PlanState.Found);
        (await Plans.FindAsync(Test, ofTest)).State.ShouldBe(PlanState.Found);
        (await Plans.ListAsync(Production, 10)).Select(p => (p.Id, p.People, p.IsDropped)).ShouldBe([(ids[2], 2, false), (ids[1], 2, false), (ids[0], 2, true)]);
    }

    [Fact]
    [Trait("Rule", "T2")]
    public async Task Another_environment_does_not_know_the_plan()
    {
        var saved = await Plans.SaveAsync(Production, APlan.WithEverything);
        (await Plans.FindAsync(Test, saved.Id)).State.ShouldBe(PlanState.Unknown);
        (await Plans.FindRowAsync(Test, saved.Id, Ada)).ShouldBeNull();
    }

    [Fact]
    public async Task A_hundred_thousand_people_are_stored_and_read_in_seconds()
    {
        var plan = APlan.Of(Many);
        var started = Stopwatch.GetTimestamp();
        var saved = await Plans.SaveAsync(Production, plan);
        var stored = Stopwatch.GetElapsedTime(started);
        var found = await Plans.FindAsync(Production, saved.Id);
        var read = Stopwatch.GetElapsedTime(started) - stored;

        TestContext.Current.SendDiagnosticMessage($"{GetType().Name}: stored in {stored.TotalSeconds:0.0} s, read in {read.TotalSeconds:0.0} s");
        found.Plan.ShouldNotBeNull().Plan.People.Count.ShouldBe(Many);
        stored.ShouldBeLessThan(Patience);
        read.ShouldBeLessThan(Patience);
    }
}

public sealed class PlanOnSqlite() : PlanTests(new SqliteHome());

public sealed class PlanOnPostgreSql(PostgresServer server) : PlanTests(new PostgresHome(server));
