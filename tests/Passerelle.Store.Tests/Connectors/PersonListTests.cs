using Passerelle.Core.Source;
using Passerelle.Store.Audit;
using Passerelle.Store.Connectors;
using Passerelle.Store.Tests.Homes;

namespace Passerelle.Store.Tests.Connectors;

[Trait("Rule", "S12")]
public abstract class PersonListTests(StoreHome home) : StoreTests(home)
{
    private const string Name = "Acme Academy/Personio";

    private static readonly EmployeeId Somebody = new("61");

    private PersonLists Lists => new(Database);

    [Fact]
    public async Task A_person_is_on_each_list_once_with_the_latest_reason_and_end_and_every_change_is_audited()
    {
        var last = new DateOnly(2027, 3, 31);
        await Lists.PutAsync(Name, PersonListKind.Exclude, Somebody, "Ada Moreau", "on loan", until: null, "Léa");
        await Lists.PutAsync(Name, PersonListKind.Exclude, Somebody, "Ada Moreau", "on loan to Beta", last, "Ben");
        await Lists.PutAsync(Name, PersonListKind.Protect, Somebody, name: null, "founder", until: null, "Léa");
        await Lists.PutAsync("Other/Personio", PersonListKind.Protect, Somebody, name: null, "other", until: null, "Léa");
        var listed = await Lists.ListAsync(Name);
        listed.Count.ShouldBe(2);
        listed.Single(one => one.Kind == PersonListKind.Exclude).ShouldBe(new ListedPerson(PersonListKind.Exclude, Somebody, "Ada Moreau", "on loan to Beta", last, new Signed("Ben", Clock.Now)));

        (await Lists.TakeOffAsync(Name, PersonListKind.Exclude, Somebody, "Léa")).ShouldBeTrue();
        (await Lists.TakeOffAsync(Name, PersonListKind.Exclude, Somebody, "Léa")).ShouldBeFalse();
        (await Lists.ListAsync(Name)).Single().Kind.ShouldBe(PersonListKind.Protect);
        (await new AuditLog(Database).ListAsync(Production with { Connector = Name }, 10)).Select(entry => entry.Action)
            .ShouldBe(["never-synchronised-unlisted", "never-removed-listed", "never-synchronised-listed", "never-synchronised-listed"]);
    }

    [Fact]
    public void The_last_day_still_counts_and_the_day_after_does_not()
    {
        var day = new DateOnly(2027, 3, 31);
        var listed = new ListedPerson(PersonListKind.Protect, Somebody, Name: null, "founder", day, new Signed("Léa", Clock.Now));
        listed.CountsOn(day).ShouldBeTrue();
        listed.CountsOn(day.AddDays(1)).ShouldBeFalse();
        (listed with { Until = null }).CountsOn(DateOnly.MaxValue).ShouldBeTrue();
    }
}

public sealed class PersonListsOnSqlite() : PersonListTests(new SqliteHome());

public sealed class PersonListsOnPostgreSql(PostgresServer server) : PersonListTests(new PostgresHome(server));
