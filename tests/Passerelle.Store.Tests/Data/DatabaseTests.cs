using Passerelle.Store.Data;
using Passerelle.Store.Tests.Homes;

namespace Passerelle.Store.Tests.Data;

public abstract class DatabaseTests(StoreHome home) : StoreTests(home)
{
    [Fact]
    public async Task Opening_twice_migrates_once()
    {
        var before = await StepsAsync();
        await using var again = await Database.OpenAsync(Home.Options, Clock);
        (await StepsAsync()).ShouldBe(before);
        before.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Several_processes_may_open_a_new_store_at_once()
    {
        await using var fresh = NewHome();
        await fresh.MakeAsync();
        var opened = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Database.OpenAsync(fresh.Options, Clock))));
        foreach (var database in opened)
        {
            await database.DisposeAsync();
        }

        opened.Length.ShouldBe(6);
    }

    [Fact]
    public async Task A_store_of_a_newer_version_is_refused()
    {
        await Database.WriteAsync(s =>
            s.ExecuteAsync("INSERT INTO schema_migration (number, name, applied_at) VALUES (999, 'from the future', @now)", new { now = Database.Now })
        );
        var refusal = await Should.ThrowAsync<StoreException>(() => Database.OpenAsync(Home.Options, Clock));
        refusal.Code.ShouldBe("store-too-new");
    }

    [Fact]
    public async Task A_write_that_fails_leaves_nothing()
    {
        await Should.ThrowAsync<InvalidOperationException>(() =>
            Database.WriteAsync(async s =>
            {
                await s.ExecuteAsync("INSERT INTO counter (name, value) VALUES ('x', 1)");
                throw new InvalidOperationException("half-way");
            })
        );
        (await Database.ReadAsync(s => s.ScalarAsync<int>("SELECT count(*) FROM counter"))).ShouldBe(0);
    }

    protected abstract StoreHome NewHome();

    private Task<int> StepsAsync() => Database.ReadAsync(s => s.ScalarAsync<int>("SELECT count(*) FROM schema_migration"));
}

public sealed class DatabaseOnSqlite() : DatabaseTests(new SqliteHome())
{
    protected override StoreHome NewHome() => new SqliteHome();

    [Fact]
    public async Task A_commit_reaches_the_disk_before_it_returns()
    {
        (await Database.ReadAsync(s => s.ScalarAsync<int>("PRAGMA synchronous"))).ShouldBe(2);
        (await Database.ReadAsync(s => s.ScalarAsync<string>("PRAGMA journal_mode"))).ShouldBe("wal");
    }

    [Fact]
    public void The_data_folder_is_for_its_owner_only()
    {
        var mode = OperatingSystem.IsWindows() ? (UnixFileMode?)null : File.GetUnixFileMode(Home.Options.DataFolder);
        Assert.SkipWhen(mode is null, "Windows has no Unix file modes.");
        mode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}

public sealed class DatabaseOnPostgreSql(PostgresServer server) : DatabaseTests(new PostgresHome(server))
{
    private readonly PostgresServer server = server;

    protected override StoreHome NewHome() => new PostgresHome(server);

    [Theory]
    [InlineData("Host=127.0.0.1;Nonsense=1;Password=sesame")]
    [InlineData("Host=127.0.0.1;Port=sesame")]
    [InlineData("sesame")]
    [InlineData("Host=/nowhere/at/all;Username=postgres;Password=sesame")]
    public async Task A_server_that_cannot_be_used_is_told_with_the_mend_and_without_the_password(string connectionString)
    {
        var refusal = await Should.ThrowAsync<StoreException>(() => Database.OpenAsync(Home.Options with { PostgreSql = connectionString }, Clock));
        refusal.Code.ShouldBe("postgres");
        refusal.Message.ShouldContain("PASSERELLE_POSTGRES");
        refusal.Message.ShouldNotContain("sesame");
    }

    [Fact]
    public async Task Both_dialects_have_the_same_tables_and_columns()
    {
        await using var lite = new SqliteHome();
        await lite.MakeAsync();
        await using var other = await Database.OpenAsync(lite.Options, Clock);
        var here = await Database.ReadAsync(s =>
            s.ListAsync<string>(
                "SELECT table_name || '.' || column_name || CASE is_nullable WHEN 'YES' THEN '?' ELSE '' END FROM information_schema.columns WHERE table_schema = current_schema()"
            )
        );
        var there = await other.ReadAsync(s =>
            s.ListAsync<string>(
                "SELECT m.name || '.' || c.name || CASE c.\"notnull\" WHEN 0 THEN '?' ELSE '' END FROM sqlite_schema m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'"
            )
        );
        here.ShouldBe(there, ignoreOrder: true);
    }
}
