using Passerelle.Core.Source;
using Passerelle.Store.Tests.Homes;
using Passerelle.Store.Webhooks;

namespace Passerelle.Store.Tests.Webhooks;

[Trait("Rule", "Section11")]
public abstract class WebhookInboxTests(StoreHome home) : StoreTests(home)
{
    private WebhookInbox Inbox => new(Database);

    [Fact]
    public async Task Several_events_of_one_person_wait_as_one_person_from_the_first_to_the_last()
    {
        var first = Clock.Now;
        await Inbox.KeepAsync([Of(Ada)]);
        Clock.Now = first.AddSeconds(2);
        await Inbox.KeepAsync([Of(Ada, "employment.updated"), Of(Ben), Of(Ada)]);
        var waiting = (await Inbox.FindAsync(Production)).ShouldNotBeNull();
        waiting.People.ShouldBe([Ada, Ben], ignoreOrder: true);
        waiting.First.ShouldBe(first);
        waiting.Last.ShouldBe(first.AddSeconds(2));
        (await Inbox.FindAsync(Test)).ShouldBeNull();
        (await Inbox.AnyAsync()).ShouldBeTrue();
        (await Inbox.HeardAsync(Production)).ShouldBe(new LastHeard("person.updated", Clock.Now, 4));
    }

    [Fact]
    public async Task Whoever_is_heard_of_again_while_a_run_reads_goes_on_waiting()
    {
        await Inbox.KeepAsync([Of(Ada), Of(Ben)]);
        var taken = (await Inbox.FindAsync(Production))!;
        await Inbox.KeepAsync([Of(Ben)]);
        await Inbox.DoneAsync(Production, taken);
        (await Inbox.FindAsync(Production)).ShouldNotBeNull().People.ShouldBe([Ben]);
        await Inbox.DoneAsync(Production, (await Inbox.FindAsync(Production))!);
        (await Inbox.FindAsync(Production)).ShouldBeNull();
        (await Inbox.AnyAsync()).ShouldBeFalse();
        (await Inbox.HeardAsync(Production)).ShouldNotBeNull().Events.ShouldBe(3);
    }

    [Fact]
    public async Task More_people_than_are_kept_one_by_one_become_everyone_and_one_row()
    {
        var first = Clock.Now;
        await Inbox.KeepAsync([.. Enumerable.Range(1, WebhookInbox.MostPeople).Select(id => Of(new EmployeeId($"{id}")))]);
        (await Inbox.FindAsync(Production))!.People!.Count.ShouldBe(WebhookInbox.MostPeople);
        Clock.Now = first.AddSeconds(1);
        await Inbox.KeepAsync([Of(new EmployeeId("999"))]);
        var waiting = (await Inbox.FindAsync(Production))!;
        waiting.People.ShouldBeNull();
        waiting.First.ShouldBe(first);
        await Inbox.KeepAsync([Of(Ada)]);
        (await CountAsync()).ShouldBe(1);
        await Inbox.DoneAsync(Production, waiting);
        (await Inbox.FindAsync(Production)).ShouldNotBeNull("somebody was heard of since");
        await Inbox.ForgetAsync(Production);
        (await Inbox.FindAsync(Production)).ShouldBeNull();
    }

    [Fact]
    public async Task Many_who_are_heard_of_at_once_are_never_kept_one_by_one()
    {
        await Inbox.KeepAsync([.. Enumerable.Range(1, 1000).Select(id => Of(new EmployeeId($"{id}")))]);
        (await Inbox.FindAsync(Production))!.People.ShouldBeNull();
        (await CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task An_event_about_nobody_is_heard_and_starts_nothing()
    {
        await Inbox.KeepAsync([new HeardEvent(Production, "ping", Employee: null)]);
        (await Inbox.FindAsync(Production)).ShouldBeNull();
        (await Inbox.HeardAsync(Production)).ShouldNotBeNull().Event.ShouldBe("ping");
    }

    private static HeardEvent Of(EmployeeId employee, string name = "person.updated") => new(Production, name, employee);

    private Task<long> CountAsync() => Database.ReadAsync(session => session.ScalarAsync<long>("SELECT count(*) FROM webhook_waiting"));
}

public sealed class WebhookInboxOnSqlite() : WebhookInboxTests(new SqliteHome());

public sealed class WebhookInboxOnPostgreSql(PostgresServer server) : WebhookInboxTests(new PostgresHome(server));
