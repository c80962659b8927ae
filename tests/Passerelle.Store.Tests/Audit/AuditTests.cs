using System.Data.Common;
using Passerelle.Store.Audit;
using Passerelle.Store.Tests.Homes;

namespace Passerelle.Store.Tests.Audit;

public abstract class AuditTests(StoreHome home, string unlock) : StoreTests(home)
{
    private AuditLog Log => new(Database);

    [Fact]
    public async Task An_untouched_log_is_intact()
    {
        (await Log.VerifyAsync()).ShouldBe(new AuditVerdict(0, FirstBroken: null, ""));
        await FillAsync();
        var verdict = await Log.VerifyAsync();
        verdict.IsIntact.ShouldBeTrue();
        verdict.Entries.ShouldBe(4);
        verdict.Head.ShouldBe((await Log.ListAsync(environment: null, 1)).Single().Hash);
    }

    [Theory]
    [InlineData("UPDATE audit SET details = '{\"n\":99}' WHERE position = 2", 2)]
    [InlineData("UPDATE audit SET actor = 'Eve' WHERE position = 3", 3)]
    [InlineData("UPDATE audit SET env = NULL WHERE position = 1", 1)]
    [InlineData("DELETE FROM audit WHERE position = 2", 2)]
    [InlineData("DELETE FROM audit WHERE position = 1", 1)]
    public async Task A_changed_or_missing_entry_is_detected(string tampering, long broken)
    {
        await FillAsync();
        await Database.WriteAsync(async s =>
        {
            await s.ExecuteAsync(unlock);
            (await s.ExecuteAsync(tampering)).ShouldBe(1);
        });
        (await Log.VerifyAsync()).FirstBroken.ShouldBe(broken);
    }

    [Theory]
    [InlineData("UPDATE audit SET actor = 'Eve'")]
    [InlineData("DELETE FROM audit")]
    public async Task The_database_itself_refuses_to_change_an_entry(string tampering)
    {
        await FillAsync();
        await Should.ThrowAsync<DbException>(() => Database.WriteAsync(s => s.ExecuteAsync(tampering)));
        (await Log.VerifyAsync()).IsIntact.ShouldBeTrue();
    }

    [Fact]
    public async Task Entries_written_at_once_make_one_chain()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Task.Run(() => Log.AppendAsync(Production, "Léa", "try", new { n }))));
        (await Log.VerifyAsync()).ShouldSatisfyAllConditions(v => v.IsIntact.ShouldBeTrue(), v => v.Entries.ShouldBe(20));
    }

    [Fact]
    public async Task What_a_verification_said_is_kept_until_the_next_one()
    {
        var verifications = new AuditVerifications(Database);
        (await verifications.FindAsync()).ShouldBeNull();
        await FillAsync();
        var first = await verifications.VerifyAsync("Léa", "Acme Academy");
        first.Verdict.ShouldBe(await Log.VerifyAsync());
        (await verifications.FindAsync()).ShouldBe(first);

        await Database.WriteAsync(async s =>
        {
            await s.ExecuteAsync(unlock);
            await s.ExecuteAsync("UPDATE audit SET actor = 'Eve' WHERE position = 3");
        });
        (await verifications.FindAsync())!.Verdict.IsIntact.ShouldBeTrue();
        await verifications.VerifyAsync("Ann", platform: null);
        var last = (await verifications.FindAsync()).ShouldNotBeNull();
        last.Verdict.FirstBroken.ShouldBe(3);
        last.Verified.By.ShouldBe("Ann");
        last.Platform.ShouldBeNull();
    }

    private async Task FillAsync()
    {
        for (var n = 0; n < 4; n++)
        {
            await Log.AppendAsync(Production, "Léa", "try", new { n });
        }
    }
}

public sealed class AuditOnSqlite() : AuditTests(new SqliteHome(), "DROP TRIGGER audit_no_update; DROP TRIGGER audit_no_delete");

public sealed class AuditOnPostgreSql(PostgresServer server) : AuditTests(new PostgresHome(server), "DROP TRIGGER audit_no_change ON audit");
