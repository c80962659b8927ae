using Passerelle.Store.Requests;
using Passerelle.Store.Tests.Homes;

namespace Passerelle.Store.Tests.Requests;

[Trait("Rule", "R6")]
public abstract class PersonRequestTests(StoreHome home) : StoreTests(home)
{
    private PersonRequests Requests => new(Database);

    [Fact]
    public async Task Who_asked_first_comes_first_and_is_taken_once()
    {
        var first = await Requests.AskAsync(Production, Ben, "Lea");
        Clock.Now += TimeSpan.FromSeconds(1);
        var second = await Requests.AskAsync(Production, Ada, by: null);
        await Requests.AskAsync(Test, Ada, by: null);

        (await Requests.PendingAsync(Production)).Select(r => (r.Id, r.Employee, r.By)).ShouldBe([(first, Ben, "Lea"), (second, Ada, null)]);
        (await Requests.TakeAsync(first, "r-1")).ShouldBeTrue();
        (await Requests.TakeAsync(first, "r-2")).ShouldBeFalse();
        (await Requests.PendingAsync(Production)).ShouldHaveSingleItem().Id.ShouldBe(second);
    }

    [Fact]
    public async Task The_answer_can_be_read_and_stays()
    {
        var id = await Requests.AskAsync(Production, Ada, "Lea");
        await Requests.TakeAsync(id, "r-1");
        await Requests.EndAsync(id, 4, "{}");

        var ended = (await Requests.FindAsync(id))!;
        (ended.TakenBy, ended.ExitCode, ended.Report, ended.EndedAt).ShouldBe(("r-1", 4, "{}", Clock.Now));
        (await Requests.WithdrawAsync(id, evenTaken: true)).ShouldBeFalse();
    }

    [Fact]
    public async Task What_nobody_took_can_be_withdrawn_and_what_a_dead_run_took_too()
    {
        var open = await Requests.AskAsync(Production, Ada, "Lea");
        var taken = await Requests.AskAsync(Production, Ben, "Lea");
        await Requests.TakeAsync(taken, "r-1");

        (await Requests.WithdrawAsync(taken, evenTaken: false)).ShouldBeFalse();
        (await Requests.WithdrawAsync(taken, evenTaken: true)).ShouldBeTrue();
        (await Requests.WithdrawAsync(open, evenTaken: false)).ShouldBeTrue();
        (await Requests.FindAsync(open)).ShouldBeNull();
        (await Requests.TakeAsync(open, "r-2")).ShouldBeFalse();
    }
}

public sealed class PersonRequestsOnSqlite() : PersonRequestTests(new SqliteHome());

public sealed class PersonRequestsOnPostgreSql(PostgresServer server) : PersonRequestTests(new PostgresHome(server));
