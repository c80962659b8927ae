using Passerelle.Core.Planning;
using Passerelle.Store.Data;
using Passerelle.Store.Findings;
using Passerelle.Store.Holds;
using Passerelle.Store.Plans;
using Passerelle.Store.Tests.Homes;
using Passerelle.Store.Tests.Plans;

namespace Passerelle.Store.Tests.Data;

public abstract class SearchColumnTests(StoreHome home, string dialect) : StoreTests(home)
{
    private static readonly PersonPlan First = APlan.WithEverything.People[0];

    [Fact]
    public async Task Rows_are_kept_with_what_they_are_found_by()
    {
        await FillAsync();
        (await OneAsync("SELECT search FROM hold")).ShouldBe("ada\nmore than usual\n1001");
        (await OneAsync("SELECT search FROM finding")).ShouldBe("ada has no e-mail\nadd it\n1001\nmail-missing");
        (await OneAsync("SELECT name FROM plan_row WHERE position = 0")).ShouldBe(First.Name.ToLowerInvariant());
        (await OneAsync("SELECT action FROM plan_row WHERE position = 0")).ShouldBe(First.Action.ToString().ToLowerInvariant());
        var mails = (await OneAsync("SELECT mails FROM plan_row WHERE position = 0")).Split('\n');
        mails.ShouldContain("ada@acme.example");
        mails.ShouldContain("new@acme.example");
    }

    [Fact]
    public async Task Rows_of_before_are_found_as_well()
    {
        await FillAsync();
        var written = await KeptAsync();
        await Database.WriteAsync(async s =>
        {
            await s.ExecuteAsync("UPDATE hold SET search = ''");
            await s.ExecuteAsync("UPDATE finding SET search = ''");
            await s.ExecuteAsync("UPDATE plan_row SET name = '', mails = '', action = ''");
            foreach (var fill in Script().Split(';').Select(part => part.Trim()).Where(part => part.StartsWith("UPDATE", StringComparison.Ordinal)))
            {
                await s.ExecuteAsync(fill);
            }
        });
        var filled = await KeptAsync();
        filled.Texts.ShouldBe(written.Texts);
        foreach (var mail in written.Mails.Split('\n'))
        {
            filled.Mails.ShouldContain(mail);
        }
    }

    private async Task FillAsync()
    {
        await new PlanStore(Database).SaveAsync(Production, APlan.WithEverything);
        await new HoldStore(Database).SyncAsync(Production, "r-1", [new HeldPerson(Ada, AdasAccount, "ADA", new Hold("creations", "More than usual", "Look.", []))]);
        await new FindingStore(Database).SyncAsync(Production, "r-1", [new Finding("mail-missing", Ada, User: null, "email", "Ada has no e-mail", "Add it")]);
    }

    private async Task<(string Texts, string Mails)> KeptAsync() =>
        (
            string.Join('|', await OneAsync("SELECT search FROM hold"), await OneAsync("SELECT search FROM finding"), await OneAsync("SELECT name FROM plan_row WHERE position = 0"), await OneAsync("SELECT action FROM plan_row WHERE position = 0")),
            await OneAsync("SELECT mails FROM plan_row WHERE position = 0")
        );

    private Task<string> OneAsync(string sql) => Database.ReadAsync(s => s.ScalarAsync<string>(sql));

    private string Script()
    {
        var assembly = typeof(Database).Assembly;
        var name = assembly.GetManifestResourceNames().Single(one => one.Replace('\\', '/').EndsWith($"/{dialect}/019_lists.sql", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}

public sealed class SearchColumnsOnSqlite() : SearchColumnTests(new SqliteHome(), "sqlite");

public sealed class SearchColumnsOnPostgreSql(PostgresServer server) : SearchColumnTests(new PostgresHome(server), "postgres");
