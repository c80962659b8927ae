using Passerelle.Core.Accepting;
using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Store.Accepting;
using Passerelle.Store.Connectors;
using Passerelle.Store.Tests.Homes;

namespace Passerelle.Store.Tests.Accepting;

public abstract class RoadTests(StoreHome home) : StoreTests(home)
{
    [Fact]
    [Trait("Rule", "L5")]
    public async Task A_sign_off_covers_the_configuration_it_was_given_for_and_no_other()
    {
        var signOffs = new SignOffs(Database);
        (await signOffs.LatestAsync("Acme/Personio")).ShouldBeNull();
        (await signOffs.SignAsync("Acme/Personio", "f1", productionFingerprint: null, ["Created: 61"], "Léa")).ShouldBe(1);
        var first = (await signOffs.LatestAsync("Acme/Personio")).ShouldNotBeNull();
        first.Rehearsed.ShouldBe(["Created: 61"]);
        first.Covers("f1", production: null).ShouldBeTrue();
        first.Covers("f1", "f1").ShouldBeTrue();
        first.Covers("f1", "f2").ShouldBeFalse("production's filters were not there to be looked at");
        first.Covers("f2", "f1").ShouldBeFalse();
        (await signOffs.SignAsync("Acme/Personio", "f1", "p1", [], "Ben")).ShouldBe(2);
        var second = (await signOffs.LatestAsync("Acme/Personio")).ShouldNotBeNull();
        second.Covers("f1", "p1").ShouldBeTrue();
        second.Covers("f1", "p2").ShouldBeFalse();
    }

    [Fact]
    [Trait("Rule", "L5")]
    public async Task A_test_run_is_kept_as_it_was_with_the_latest_last()
    {
        var runs = new TestRunRecords(Database);
        var seen = new RosterSeen("first_name", new Dictionary<EmployeeId, PersonSeen> { [Ada] = new(IsEmployed: true, ulong.MaxValue) });
        var rows = new Dictionary<EmployeeId, RowDone> { [Ada] = new("Ada Moreau", PersonAction.Create, "new", IsChanged: true, IsDone: true) };
        await runs.SaveAsync(Test, new TestRun("r-1", 0, "f1", seen, rows, new HashSet<EmployeeId> { Ada }));
        Clock.Now = Clock.Now.AddMinutes(1);
        await runs.SaveAsync(Test, new TestRun("r-2", 0, "f1", Seen: null, rows, new HashSet<EmployeeId>()));
        var kept = await runs.ListAsync(Test);
        kept.Select(one => one.Run.Run).ShouldBe(["r-1", "r-2"]);
        kept[0].Run.Seen!.People[Ada].Digest.ShouldBe(ulong.MaxValue);
        kept[0].Run.Rows[Ada].ShouldBe(rows[Ada]);
        kept[0].Run.Rehearsed.ShouldBe([Ada]);
        kept[1].Run.Seen.ShouldBeNull();
        (await runs.RehearsedInAsync(Test, "r-1")).ShouldBe(1);
        (await runs.RehearsedInAsync(Test, "r-3")).ShouldBe(0);
    }

    [Fact]
    [Trait("Rule", "T8")]
    public async Task A_rehearsal_is_one_a_person_and_never_in_production()
    {
        var rehearsals = new Rehearsals(Database);
        await rehearsals.SetAsync(Test, Ada, RehearsalKind.Change, "Ada Moreau", new Dictionary<string, string>(StringComparer.Ordinal) { ["office"] = "Paris", ["position"] = "" }, "Léa");
        await rehearsals.SetAsync(Test, Ada, RehearsalKind.TakeOut, "Ada Moreau", new Dictionary<string, string>(StringComparer.Ordinal), "Ben");
        var only = (await rehearsals.ListAsync(Test)).ShouldHaveSingleItem();
        only.Kind.ShouldBe(RehearsalKind.TakeOut);
        only.Made.By.ShouldBe("Ben");
        (await rehearsals.ListAsync(Production)).ShouldBeEmpty();
        await Should.ThrowAsync<ArgumentException>(() => rehearsals.SetAsync(Production, Ada, RehearsalKind.TakeOut, "Ada", new Dictionary<string, string>(StringComparer.Ordinal), "Léa"));
        (await rehearsals.EndAsync(Test, Ada, "Léa")).ShouldBeTrue();
        (await rehearsals.EndAsync(Test, Ada, "Léa")).ShouldBeFalse();
    }

    [Fact]
    public async Task Ticks_comparisons_and_groups_are_kept_and_replaced()
    {
        var ticks = new TickOffs(Database);
        await ticks.TickAsync(Test, Ada, [("mail-missing", null), ("wrong-type", "office")], "Léa");
        await ticks.TickAsync(Test, Ada, [("mail-missing", null)], "Ben");
        (await ticks.ListAsync(Test)).Select(tick => (tick.Code, tick.Field, tick.By)).ShouldBe([("mail-missing", null, "Léa"), ("wrong-type", "office", "Léa")]);
        await ticks.UntickAsync(Test, Ada, "Léa");
        (await ticks.ListAsync(Test)).ShouldBeEmpty();

        var comparisons = new ComparisonRecords(Database);
        await comparisons.SaveAsync(Test, "f1", "{}", "Léa");
        await comparisons.SaveAsync(Test, "f2", "{\"a\":1}", "Ben");
        (await comparisons.FindAsync(Test)).ShouldBe(new ComparisonRecord(new Signed("Ben", Clock.Now), "f2", "{\"a\":1}"));

        var surveys = new GroupSurveys(Database);
        await surveys.SaveAsync(Test, [new SurveyedGroup("g1", "Acme", Parent: null, IsPublic: false, Learners: null)]);
        await surveys.SaveAsync(Test, [new SurveyedGroup("g1", "Acme SAS", Parent: null, IsPublic: false, Learners: 3)]);
        (await surveys.FindAsync(Test))!.Groups.ShouldBe([new SurveyedGroup("g1", "Acme SAS", Parent: null, IsPublic: false, Learners: 3)]);
        (await surveys.FindAsync(Production)).ShouldBeNull();
    }
}

public sealed class RoadOnSqlite() : RoadTests(new SqliteHome());

public sealed class RoadOnPostgreSql(PostgresServer server) : RoadTests(new PostgresHome(server));
