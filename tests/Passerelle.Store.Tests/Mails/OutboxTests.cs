using System.Text;
using Passerelle.Core.Source;
using Passerelle.Store.Journaling;
using Passerelle.Store.Ledgers;
using Passerelle.Store.Mails;
using Passerelle.Store.Secrets;
using Passerelle.Store.Tests.Homes;

namespace Passerelle.Store.Tests.Mails;

public abstract class OutboxTests(StoreHome home) : StoreTests(home)
{
    private const string Secret = "Pa55word-that-must-not-be-seen";
    private static readonly NewMail Login = new(Ada, AdasAccount, "r-1", "credentials", $"To: ada@acme.example {Secret}", IsListedOnly: false);

    private Outbox Outbox => new(Database, Box);

    private SecretBox Box => field ??= KeyFile.Open(Path.Combine(Home.Folder, "keys", "key"), Path.Combine(Home.Folder, "data"));

    [Fact]
    public async Task A_mail_that_waits_is_encrypted_and_comes_back()
    {
        var id = await Outbox.PutAsync(Production, Login);

        var due = (await Outbox.DueAsync(Production)).ShouldHaveSingleItem();
        due.Id.ShouldBe(id);
        due.Content.ShouldBe(Login.Content);
        due.State.ShouldBe(MailState.Due);
        Encoding.Latin1.GetString((await ContentAsync())!).ShouldNotContain(Secret);
    }

    [Fact]
    public async Task The_content_is_erased_once_the_mail_has_gone()
    {
        var id = await Outbox.PutAsync(Production, Login);
        await new LedgerStore(Database).ApplyAsync(Production, [new WelcomeBegun(Ada, Clock.Now), new PasswordSet(Ada, Clock.Now)]);
        (await Outbox.BeginAttemptAsync(Production, id)).ShouldBeTrue();
        await Outbox.MarkSentAsync(Production, id, new WelcomeMailSent(Ada));

        (await ContentAsync()).ShouldBeNull();
        var history = (await Outbox.OfEmployeeAsync(Production, Ada)).ShouldHaveSingleItem();
        history.State.ShouldBe(MailState.Sent);
        history.SentAt.ShouldBe(Clock.Now);
        history.Attempts.ShouldBe(1);
        history.Content.ShouldBeNull();
        (await new LedgerStore(Database).LoadAsync(Production)).Welcomes[Ada].MailSent.ShouldBeTrue();
        (await Outbox.DueAsync(Production)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mail_is_queued_in_the_transaction_of_the_password_that_it_carries()
    {
        await using var journal = new Journal(Database);
        var intent = await journal.IntendAsync(
            new Intent
            {
                Environment = Production,
                Run = "r-1",
                Employee = Ada,
                Kind = "setPassword",
                Payload = "{}",
            }
        );
        await journal.OutcomeAsync(Production, intent, Outcome.Success(new PasswordSet(Ada, Clock.Now), Outbox.Seal(Production, Login)));
        (await Outbox.DueAsync(Production)).ShouldHaveSingleItem().Content.ShouldBe(Login.Content);
    }

    [Fact]
    [Trait("Rule", "N2")]
    public async Task A_newer_mail_makes_the_one_that_waits_void()
    {
        var old = await Outbox.PutAsync(Production, Login);
        var other = await Outbox.PutAsync(Production, Login with { Kind = "report" });
        var fresh = await Outbox.PutAsync(Production, Login);

        (await Outbox.DueAsync(Production)).Select(m => m.Id).ShouldBe([other, fresh], ignoreOrder: true);
        (await Outbox.BeginAttemptAsync(Production, old)).ShouldBeFalse();
        (await Outbox.OfEmployeeAsync(Production, Ada)).Single(m => m.Id == old).ShouldSatisfyAllConditions(m => m.State.ShouldBe(MailState.Void), m => m.Content.ShouldBeNull());
    }

    [Fact]
    [Trait("Rule", "N2")]
    public async Task A_mail_whose_sending_never_ended_is_neither_due_nor_lost()
    {
        var id = await Outbox.PutAsync(Production, Login);
        await Outbox.BeginAttemptAsync(Production, id);
        (await Outbox.DueAsync(Production)).ShouldBeEmpty();
        (await Outbox.BeginAttemptAsync(Production, id)).ShouldBeFalse();
        (await Outbox.UncertainAsync(Production)).ShouldHaveSingleItem().Id.ShouldBe(id);

        await Outbox.VoidAsync(Production, Ada, "credentials");
        (await Outbox.UncertainAsync(Production)).ShouldBeEmpty();
        (await ContentAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task A_refused_mail_waits_for_its_next_try_and_is_given_up_at_last()
    {
        var id = await Outbox.PutAsync(Production, Login);
        await Outbox.BeginAttemptAsync(Production, id);
        await Outbox.MarkFailedAsync(Production, id, "421 try later", Clock.Now.AddMinutes(5));
        (await Outbox.DueAsync(Production)).ShouldBeEmpty();
        Clock.Now += TimeSpan.FromMinutes(5);
        var due = (await Outbox.DueAsync(Production)).ShouldHaveSingleItem();
        due.Error.ShouldBe("421 try later");
        due.Content.ShouldBe(Login.Content);

        await Outbox.BeginAttemptAsync(Production, id);
        await Outbox.MarkFailedAsync(Production, id, "550 no such user", nextTry: null);
        var failed = (await Outbox.OfEmployeeAsync(Production, Ada)).ShouldHaveSingleItem();
        failed.State.ShouldBe(MailState.Failed);
        failed.Attempts.ShouldBe(2);
        (await ContentAsync()).ShouldBeNull();
    }

    [Fact]
    [Trait("Rule", "T3")]
    public async Task A_mail_of_the_test_environment_is_listed_and_never_due()
    {
        var id = await Outbox.PutAsync(Test, Login with { IsListedOnly = true });
        (await Outbox.DueAsync(Test)).ShouldBeEmpty();
        (await Outbox.BeginAttemptAsync(Test, id)).ShouldBeFalse();
        (await Outbox.ListedAsync(Test, "r-1")).ShouldHaveSingleItem().Id.ShouldBe(id);
        (await Outbox.ListedAsync(Test, "r-2")).ShouldBeEmpty();
        (await Outbox.ListedAsync(Production)).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "T3")]
    public async Task Listed_mails_come_page_by_page_newest_first()
    {
        var ids = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            ids.Add(await Outbox.PutAsync(Test, Login with { Employee = new EmployeeId($"42000{i}"), IsListedOnly = true }));
        }

        await Outbox.PutAsync(Test, Login);
        var (first, total) = await Outbox.ListedAsync(Test, search: null, skip: 0, most: 2);
        total.ShouldBe(5);
        var (second, _) = await Outbox.ListedAsync(Test, search: null, skip: 2, most: 2);
        var (last, _) = await Outbox.ListedAsync(Test, search: null, skip: 4, most: 2);
        first.Concat(second).Concat(last).Select(mail => mail.Id).ShouldBe(ids, ignoreOrder: true);
        first.Concat(second).Concat(last).Select(mail => mail.CreatedAt).ShouldBeInOrder(SortDirection.Descending);
        (await Outbox.ListedAsync(Production, search: null, skip: 0, most: 2)).Total.ShouldBe(0);
    }

    [Theory]
    [Trait("Rule", "T3")]
    [InlineData("ADA@", 2)]
    [InlineData("acces", 1)]
    [InlineData("accès", 1)]
    [InlineData("a%e", 0)]
    [InlineData("a_e", 0)]
    [InlineData("100 %", 1)]
    public async Task Listed_mails_are_found_by_their_texts_case_and_accents_aside(string search, int found)
    {
        await Outbox.PutAsync(Test, Login with { IsListedOnly = true, FoundBy = ["ada@acme.example", "Votre ACCÈS"] });
        await Outbox.PutAsync(Test, Login with { Employee = new EmployeeId("420002"), IsListedOnly = true, FoundBy = ["Ada@acme.example", "100 %"] });
        var (mails, total) = await Outbox.ListedAsync(Test, search, skip: 0, most: 10);
        total.ShouldBe(found);
        mails.Count.ShouldBe(found);
        (await Outbox.CanFindAsync(Test)).ShouldBeTrue();
    }

    [Fact]
    public async Task Only_a_listed_mail_keeps_in_plain_what_it_is_found_by_and_only_while_it_is_listed()
    {
        await Outbox.PutAsync(Production, Login with { FoundBy = ["ada@acme.example"] });
        await Outbox.PutAsync(Test, Login with { IsListedOnly = true, FoundBy = ["ada@acme.example"] });
        await Outbox.PutAsync(Test, Login with { IsListedOnly = true, FoundBy = ["another one"] });
        (await Database.ReadAsync(s => s.ListAsync<string?>("SELECT search FROM mail ORDER BY created_at, id"))).ShouldBe([null, null, "another one"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_mail_of_before_that_has_no_text_to_be_found_by_is_told_of()
    {
        await Outbox.PutAsync(Test, Login with { IsListedOnly = true, FoundBy = ["ada@acme.example"] });
        await Database.WriteAsync(s => s.ExecuteAsync("UPDATE mail SET search = NULL"));
        (await Outbox.CanFindAsync(Test)).ShouldBeFalse();
    }

    [Fact]
    public async Task Another_key_opens_nothing()
    {
        await Outbox.PutAsync(Production, Login);
        var other = KeyFile.Open(Path.Combine(Home.Folder, "keys", "other"), Path.Combine(Home.Folder, "data"));
        (await new Outbox(Database, other).DueAsync(Production)).ShouldHaveSingleItem().Content.ShouldBeNull();
    }

    private Task<byte[]?> ContentAsync() => Database.ReadAsync(s => s.FirstOrDefaultAsync<byte[]>("SELECT content FROM mail"));
}

public sealed class OutboxOnSqlite() : OutboxTests(new SqliteHome())
{
    [Fact]
    public async Task No_file_of_the_store_holds_plain_text()
    {
        var box = KeyFile.Open(Path.Combine(Home.Folder, "keys", "key"), Home.Options.DataFolder);
        const string Secret = "never-in-a-file";
        await new Outbox(Database, box).PutAsync(Production, new NewMail(Ada, AdasAccount, "r-1", "credentials", Secret, IsListedOnly: false));
        var files = Directory.GetFiles(Home.Options.DataFolder);
        files.ShouldNotBeEmpty();
        foreach (var file in files)
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            (await reader.ReadToEndAsync()).ShouldNotContain(Secret);
        }
    }
}

public sealed class OutboxOnPostgreSql(PostgresServer server) : OutboxTests(new PostgresHome(server));
