using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Store.Findings;
using Passerelle.Store.Tests.Homes;

namespace Passerelle.Store.Tests.Findings;

[Trait("Rule", "R10")]
public abstract class FindingTests(StoreHome home) : StoreTests(home)
{
    private static readonly Finding NoMail = new("mail-missing", Ada, AdasAccount, "email", "Ada has no e-mail.", "Enter one.");
    private static readonly Finding Berlin = new("value-unmatched", Employee: null, User: null, "office", "Berlin meets no group.", "Make it.");

    private FindingStore Findings => new(Database);

    [Fact]
    public async Task A_finding_opens_once_and_keeps_the_day_it_was_first_seen()
    {
        var first = await Findings.SyncAsync(Production, "r-1", [NoMail, NoMail]);
        first.Opened.ShouldBe([NoMail]);
        var day = Clock.Now;
        Clock.Now += TimeSpan.FromDays(1);
        var reworded = NoMail with { What = "Ada still has none." };
        (await Findings.SyncAsync(Production, "r-2", [reworded])).Opened.ShouldBeEmpty();

        (await Findings.OpenAsync(Production)).ShouldHaveSingleItem().ShouldBe(new OpenFinding("f-20261122-0001", reworded, day, "r-1"));
    }

    [Fact]
    public async Task A_finding_about_a_newcomer_stays_the_same_once_the_account_is_there()
    {
        await Findings.SyncAsync(Production, "r-1", [NoMail with { User = null }]);
        var changes = await Findings.SyncAsync(Production, "r-2", [NoMail]);
        changes.Opened.ShouldBeEmpty();
        changes.Closed.ShouldBeEmpty();

        var open = (await Findings.OpenAsync(Production)).ShouldHaveSingleItem();
        open.FirstRun.ShouldBe("r-1");
        open.Finding.ShouldBe(NoMail);
        (await Findings.SyncAsync(Production, "r-3", [NoMail])).Opened.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_value_without_a_group_stays_the_same_finding_when_other_people_have_it()
    {
        var three = Berlin with { What = "3 people have “Berlin”.", About = "BERLIN" };
        await Findings.SyncAsync(Production, "r-1", [three]);
        var four = three with { What = "4 people have “Berlin”." };
        var changes = await Findings.SyncAsync(Production, "r-2", [four, three with { What = "1 person has “Bern”.", About = "BERN" }]);
        changes.Opened.ShouldHaveSingleItem().About.ShouldBe("BERN");
        changes.Closed.ShouldBeEmpty();
        var open = await Findings.OpenAsync(Production);
        open.Single(one => one.FirstRun == "r-1").Finding.Text.ShouldBe("4 people have “Berlin”.");
    }

    [Fact]
    public async Task A_finding_closes_by_itself_and_opens_anew_when_it_comes_back()
    {
        await Findings.SyncAsync(Production, "r-1", [NoMail]);
        (await Findings.SyncAsync(Production, "r-2", [])).Closed.ShouldBe(["f-20261122-0001"]);
        (await Findings.OpenAsync(Production)).ShouldBeEmpty();
        await Findings.SyncAsync(Production, "r-3", [NoMail]);
        (await Findings.OpenAsync(Production)).ShouldHaveSingleItem().FirstRun.ShouldBe("r-3");
    }

    [Fact]
    public async Task Findings_of_one_code_differ_by_person_field_and_value()
    {
        Finding[] all =
        [
            NoMail,
            NoMail with { Employee = Ben },
            NoMail with { Field = "first_name" },
            Berlin,
            Berlin with { What = "Rome meets no group." },
        ];
        await Findings.SyncAsync(Production, "r-1", all);
        (await Findings.OpenAsync(Production)).Select(f => f.Finding).ShouldBe(all, ignoreOrder: true);
        (await Findings.OpenAsync(Production, Ada)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_run_of_one_person_leaves_the_findings_of_others()
    {
        await Findings.SyncAsync(Production, "r-1", [NoMail, NoMail with { Employee = Ben }, Berlin]);
        await Findings.SyncAsync(Production, "r-2", [], new HashSet<EmployeeId> { Ada });
        (await Findings.OpenAsync(Production)).Select(f => f.Finding.Employee).ShouldBe([Ben, null]);
    }

    [Fact]
    public async Task Text_that_one_database_would_refuse_is_kept_as_far_as_it_can_be()
    {
        await Findings.SyncAsync(Production, "r-1", [NoMail with { What = "a\0b \ud83d 👩🏽‍💻 c", Field = "\0" }]);
        var kept = (await Findings.OpenAsync(Production)).ShouldHaveSingleItem().Finding;
        kept.Text.ShouldBe("a\ufffdb \ufffd 👩🏽‍💻 c");
        kept.Field.ShouldBe("\ufffd");
        (await Findings.SyncAsync(Production, "r-2", [NoMail with { What = "again", Field = "\0" }])).Opened.ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "T2")]
    public async Task Another_environments_findings_are_untouched()
    {
        await Findings.SyncAsync(Production, "r-1", [NoMail]);
        await Findings.SyncAsync(Test, "r-2", []);
        (await Findings.OpenAsync(Production)).ShouldHaveSingleItem();
        (await Findings.OpenAsync(Test)).ShouldBeEmpty();
    }
}

public sealed class FindingOnSqlite() : FindingTests(new SqliteHome());

public sealed class FindingOnPostgreSql(PostgresServer server) : FindingTests(new PostgresHome(server));
