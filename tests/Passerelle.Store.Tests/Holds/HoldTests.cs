using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Store.Audit;
using Passerelle.Store.Holds;
using Passerelle.Store.Tests.Homes;

namespace Passerelle.Store.Tests.Holds;

[Trait("Rule", "R4")]
public abstract class HoldTests(StoreHome home) : StoreTests(home)
{
    private static readonly HeldPerson AdaHeld = Held(Ada, "removals");
    private static readonly HeldPerson BenHeld = Held(Ben, "removals");

    private HoldStore Holds => new(Database);

    [Fact]
    public async Task A_hold_keeps_what_approving_carries_out()
    {
        await Holds.SyncAsync(Production, "r-1", [AdaHeld]);
        var open = (await Holds.OpenOfRunAsync(Production, "r-1")).ShouldHaveSingleItem();
        open.Id.ShouldBe("h-20261122-0001");
        open.Employee.ShouldBe(Ada);
        open.User.ShouldBe(AdasAccount);
        open.Name.ShouldBe("Ada");
        Everything.In(open.Hold).ShouldBe(Everything.In(AdaHeld.Hold));
        open.FirstHeldAt.ShouldBe(Clock.Now);
    }

    [Fact]
    public async Task The_same_hold_is_opened_once_and_belongs_to_every_run_that_held_it()
    {
        await Holds.SyncAsync(Production, "r-1", [AdaHeld]);
        var first = (await Holds.OpenAsync(Production)).Single();
        await Holds.NoteNotifiedAsync(Production, [first.Id]);
        Clock.Now += TimeSpan.FromDays(1);
        await Holds.SyncAsync(Production, "r-2", [AdaHeld with { Hold = AdaHeld.Hold with { What = "still" } }]);

        var again = (await Holds.OpenOfRunAsync(Production, "r-2")).ShouldHaveSingleItem();

        again.Id.ShouldBe(first.Id);
        again.FirstHeldAt.ShouldBe(first.FirstHeldAt);
        again.NotifiedAt.ShouldBe(first.FirstHeldAt);
        again.Hold.Text.ShouldBe("still");
        (await Holds.OpenOfRunAsync(Production, "r-1")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_hold_closes_by_itself_when_a_run_no_longer_holds_it()
    {
        await Holds.SyncAsync(Production, "r-1", [AdaHeld, BenHeld]);
        await Holds.SyncAsync(Production, "r-2", [BenHeld]);
        (await Holds.OpenAsync(Production)).ShouldHaveSingleItem().Employee.ShouldBe(Ben);
        await Holds.SyncAsync(Production, "r-3", [AdaHeld]);
        (await Holds.OpenAsync(Production)).ShouldHaveSingleItem().Id.ShouldBe("h-20261122-0003");
    }

    [Fact]
    public async Task A_run_of_one_person_leaves_the_holds_of_others()
    {
        await Holds.SyncAsync(Production, "r-1", [AdaHeld, BenHeld]);
        await Holds.SyncAsync(Production, "r-2", [], new HashSet<EmployeeId> { Ada });
        (await Holds.OpenAsync(Production)).ShouldHaveSingleItem().Employee.ShouldBe(Ben);
    }

    [Fact]
    public async Task Named_people_are_approved_and_the_others_remain()
    {
        await Holds.SyncAsync(Production, "r-1", [AdaHeld, Held(Ada, "moves"), BenHeld]);
        var approval = await Holds.ApproveAsync(Production, "r-1", [Ada], "Léa");
        approval.Approved.Select(h => h.Hold.Code).ShouldBe(["removals", "moves"]);
        approval.Remaining.ShouldBe(1);
        (await Holds.OpenAsync(Production)).ShouldHaveSingleItem().Employee.ShouldBe(Ben);

        var entry = (await new AuditLog(Database).ListAsync(Production, 10)).ShouldHaveSingleItem();
        entry.Actor.ShouldBe("Léa");
        entry.Action.ShouldBe("holds-approved");
        entry.Details.ShouldContain("\"1001\"");
    }

    [Fact]
    public async Task Everyone_is_approved_at_once_and_only_once()
    {
        await Holds.SyncAsync(Production, "r-1", [AdaHeld, BenHeld]);
        (await Holds.ApproveAsync(Production, "r-1", only: null, "Léa")).Approved.Count.ShouldBe(2);
        var again = await Holds.ApproveAsync(Production, "r-1", only: null, "Léa");
        again.Approved.ShouldBeEmpty();
        again.Remaining.ShouldBe(0);
    }

    [Fact]
    public async Task A_person_who_is_not_held_lets_nothing_be_approved()
    {
        await Holds.SyncAsync(Production, "r-1", [AdaHeld]);
        var approval = await Holds.ApproveAsync(Production, "r-1", [Ada, Ben], "Léa");
        approval.NotHeld.ShouldBe([Ben]);
        approval.Approved.ShouldBeEmpty();
        approval.Remaining.ShouldBe(1);
        (await Holds.OpenAsync(Production)).ShouldHaveSingleItem();
    }

    [Fact]
    [Trait("Rule", "T2")]
    public async Task Another_environments_holds_are_untouched()
    {
        await Holds.SyncAsync(Production, "r-1", [AdaHeld]);
        await Holds.SyncAsync(Test, "r-2", []);
        (await Holds.ApproveAsync(Test, "r-1", only: null, "Léa")).Approved.ShouldBeEmpty();
        (await Holds.OpenAsync(Production)).ShouldHaveSingleItem();
        (await Holds.OpenAsync(Test)).ShouldBeEmpty();
    }

    private static HeldPerson Held(EmployeeId who, string code) =>
        new(
            who,
            who == Ada ? AdasAccount : BensAccount,
            who == Ada ? "Ada" : "Ben",
            new Hold(code, "above the limit", "approve", [new RemoveMembership(Paris, []), new DeleteUser()])
        );
}

public sealed class HoldOnSqlite() : HoldTests(new SqliteHome());

public sealed class HoldOnPostgreSql(PostgresServer server) : HoldTests(new PostgresHome(server));
