using System.Globalization;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Store.Audit;
using Passerelle.Store.Environments;
using Passerelle.Store.Runs;
using Passerelle.Store.Tests.Homes;

namespace Passerelle.Store.Tests.Environments;

public abstract class EnvironmentTests(StoreHome home) : StoreTests(home)
{
    private static readonly PlatformIdentity Academy = new("https://app.360learning.com", new GroupId("root"));

    [Fact]
    [Trait("Rule", "L3")]
    public async Task The_platform_is_remembered_and_found_again_elsewhere()
    {
        var identities = new PlatformIdentities(Database);
        (await identities.FindAsync(Production)).ShouldBeNull();
        await identities.SaveAsync(Production, Academy with { BaseAddress = "https://old" });
        await identities.SaveAsync(Production, Academy);
        (await identities.FindAsync(Production)).ShouldBe(Academy);
        (await identities.FindAsync(Test)).ShouldBeNull();
        (await identities.OthersWithAsync(Test, Academy)).ShouldBe([Production]);
        (await identities.OthersWithAsync(Production, Academy)).ShouldBeEmpty();
        (await identities.OthersWithAsync(Test, Academy with { RootGroup = new GroupId("other") })).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "T5")]
    public async Task A_test_environment_is_forgotten_as_a_whole_and_no_other()
    {
        var identities = new PlatformIdentities(Database);
        var runs = new RunStore(Database);
        foreach (var key in new[] { Production, Test })
        {
            await identities.SaveAsync(key, Academy);
            await runs.BeginAsync(key, "sync");
        }

        var memory = new EnvironmentMemory(Database);
        (await memory.TestsOfAsync(Academy.RootGroup)).ShouldBe([Test]);
        await memory.ForgetAsync(Test);
        (await memory.TestsOfAsync(Academy.RootGroup)).ShouldBeEmpty();
        (await runs.ListAsync(Test, 10)).ShouldBeEmpty();
        (await runs.ListAsync(Production, 10)).ShouldHaveSingleItem();
        await Should.ThrowAsync<ArgumentException>(() => memory.ForgetAsync(Production));
    }

    [Fact]
    [Trait("Rule", "R11")]
    public async Task Pause_and_resume_are_audited()
    {
        var pause = new PauseSwitch(Database);
        (await pause.ResumeAsync(Production, "Léa")).ShouldBeFalse();
        (await pause.PauseAsync(Production, "Léa", "holidays")).ShouldBeTrue();
        (await pause.PauseAsync(Production, "Max", reason: null)).ShouldBeFalse();
        (await pause.FindAsync(Production)).ShouldBe(new Pause("Léa", Clock.Now, "holidays"));
        (await pause.FindAsync(Test)).ShouldBeNull();
        (await pause.ResumeAsync(Production, "Max")).ShouldBeTrue();
        (await pause.FindAsync(Production)).ShouldBeNull();
        (await new AuditLog(Database).ListAsync(Production, 10)).Select(e => (e.Action, e.Actor)).ShouldBe([("resume", "Max"), ("pause", "Léa")]);
    }

    [Fact]
    [Trait("Rule", "R2")]
    public async Task The_accepted_roster_is_remembered_compactly()
    {
        var rosters = new AcceptedRosters(Database);
        (await rosters.FindAsync(Production)).ShouldBeNull();
        await rosters.SaveAsync(Production, [new EmployeeId("gone")]);
        var ids = Enumerable.Range(4_100_000, 100_000).Select(n => new EmployeeId(n.ToString(CultureInfo.InvariantCulture))).ToHashSet();
        await rosters.SaveAsync(Production, ids);
        (await rosters.FindAsync(Production)).ShouldNotBeNull().SetEquals(ids).ShouldBeTrue();
        (await rosters.FindAsync(Test)).ShouldBeNull();
        (await Database.ReadAsync(s => s.ScalarAsync<int>("SELECT length(ids) FROM accepted_roster"))).ShouldBeLessThan(600_000);
    }

    [Fact]
    public async Task An_empty_roster_is_not_the_same_as_none()
    {
        var rosters = new AcceptedRosters(Database);
        await rosters.SaveAsync(Production, []);
        (await rosters.FindAsync(Production)).ShouldNotBeNull().ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "L9")]
    public async Task A_configuration_is_confirmed_once_for_its_environment()
    {
        var confirmations = new Confirmations(Database);
        (await confirmations.IsConfirmedAsync(Production, "f1")).ShouldBeFalse();
        await confirmations.ConfirmAsync(Production, "f1", "Léa");
        await confirmations.ConfirmAsync(Production, "f1", "Max");
        (await confirmations.IsConfirmedAsync(Production, "f1")).ShouldBeTrue();
        (await confirmations.IsConfirmedAsync(Production, "f2")).ShouldBeFalse();
        (await confirmations.IsConfirmedAsync(Test, "f1")).ShouldBeFalse();
        (await new AuditLog(Database).ListAsync(Production, 10)).ShouldHaveSingleItem().Actor.ShouldBe("Léa");
    }
}

public sealed class EnvironmentOnSqlite() : EnvironmentTests(new SqliteHome());

public sealed class EnvironmentOnPostgreSql(PostgresServer server) : EnvironmentTests(new PostgresHome(server));
