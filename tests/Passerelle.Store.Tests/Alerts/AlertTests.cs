using Passerelle.Store.Alerts;
using Passerelle.Store.Tests.Homes;

namespace Passerelle.Store.Tests.Alerts;

public abstract class AlertTests(StoreHome home) : StoreTests(home)
{
    [Fact]
    public async Task Something_is_told_once_in_each_environment_unless_it_could_not_be_told()
    {
        var alerts = new AlertStore(Database);
        (await alerts.TryTellAsync(Production, "overdue")).ShouldBeTrue();
        (await alerts.TryTellAsync(Production, "overdue")).ShouldBeFalse();
        (await alerts.TryTellAsync(Test, "overdue")).ShouldBeTrue();
        await alerts.TakeBackAsync(Production, "overdue");
        (await alerts.TryTellAsync(Production, "overdue")).ShouldBeTrue();
        (await alerts.TryTellAsync(Test, "overdue")).ShouldBeFalse();
    }
}

public sealed class AlertsOnSqlite() : AlertTests(new SqliteHome());

public sealed class AlertsOnPostgreSql(PostgresServer server) : AlertTests(new PostgresHome(server));
