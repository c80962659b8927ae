using Passerelle.Store.Accounts;
using Passerelle.Store.Audit;
using Passerelle.Store.Backups;
using Passerelle.Store.Environments;
using Passerelle.Store.Ledgers;
using Passerelle.Store.Mails;
using Passerelle.Store.Secrets;
using Passerelle.Store.Tests.Homes;

namespace Passerelle.Store.Tests.Backups;

public abstract class RestoredStoreTests(StoreHome home) : StoreTests(home)
{
    [Fact]
    public async Task Nothing_of_an_old_state_goes_on_by_itself()
    {
        var box = KeyFile.Open(Path.Combine(Home.Folder, "keys", "key"), Path.Combine(Home.Folder, "data"));
        var outbox = new Outbox(Database, box);
        await outbox.PutAsync(Production, new NewMail(Ada, AdasAccount, "r-1", "credentials", "a password", IsListedOnly: false));
        await outbox.PutAsync(Test, new NewMail(Ada, AdasAccount, "r-1", "credentials", "listed", IsListedOnly: true));
        var ledger = new LedgerStore(Database);
        await ledger.ApplyAsync(Production, [new LinkSaved(Ada, AdasAccount)]);
        await ledger.ApplyAsync(Test, [new LinkSaved(Ada, AdasAccount)]);
        var links = new OneTimeLinks(Database);
        var token = await links.MakeAsync(account: null, TimeSpan.FromHours(24), "test");

        var stopped = await new RestoredStore(Database).SettleAsync(Clock.Now.AddDays(-1), "Léa Martin");

        (stopped.MailsStopped, stopped.LinksVoided).ShouldBe((1, 1));
        stopped.Paused.ShouldBe([Production.Value]);
        (await outbox.DueAsync(Production)).ShouldBeEmpty();
        var mail = (await outbox.OfEmployeeAsync(Production, Ada)).ShouldHaveSingleItem();
        (mail.State, mail.Content).ShouldBe((MailState.Void, null));
        (await outbox.ListedAsync(Test)).ShouldHaveSingleItem();
        var pauses = new PauseSwitch(Database);
        (await pauses.FindAsync(Production)).ShouldNotBeNull().By.ShouldBe("Léa Martin");
        (await pauses.FindAsync(Test)).ShouldBeNull();
        (await links.FindAsync(token)).ShouldBeNull();
        var audit = new AuditLog(Database);
        (await audit.ListAsync(environment: null, 5)).Select(entry => entry.Action).ShouldBe(["restored", "pause", "link-made"]);
        (await audit.VerifyAsync()).IsIntact.ShouldBeTrue();
    }
}

public sealed class RestoredOnSqlite() : RestoredStoreTests(new SqliteHome());

public sealed class RestoredOnPostgreSql(PostgresServer server) : RestoredStoreTests(new PostgresHome(server));
