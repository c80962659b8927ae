using System.Diagnostics;
using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Store.Data;
using Passerelle.Store.Journaling;
using Passerelle.Store.Ledgers;
using Passerelle.Store.Tests.Homes;

namespace Passerelle.Store.Tests.Journaling;

public abstract class JournalTests(StoreHome home) : StoreTests(home)
{
    private const int People = 4000;
    private const int AtOnce = 64;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private JournalReader Reader => new(Database);

    [Fact]
    [Trait("Rule", "R5")]
    public async Task An_intent_and_what_it_causes_are_there_before_the_request_is_sent()
    {
        await using var journal = new Journal(Database);
        var change = new AddMembership(Paris, [new GroupId("parent")]);
        var id = await journal.IntendAsync(
            Intent.Of(Production, "r-1", Ada, AdasAccount, change, new MembershipCaused(AdasAccount, Paris)) with
            {
                Before = """{"groups":[]}""",
            }
        );

        var open = (await Reader.OpenAsync(Production)).ShouldHaveSingleItem();

        open.Id.ShouldBe(id);
        open.Kind.ShouldBe("addMembership");
        open.Employee.ShouldBe(Ada);
        open.User.ShouldBe(AdasAccount);
        open.Before.ShouldBe("""{"groups":[]}""");
        open.Outcome.ShouldBeNull();
        var kept = StoreJson.Read<Change>(open.Payload).ShouldBeOfType<AddMembership>();
        kept.Group.ShouldBe(Paris);
        kept.AlsoEnters.ShouldBe([new GroupId("parent")]);
        (await new LedgerStore(Database).LoadAsync(Production)).Caused[AdasAccount].ShouldBe([Paris]);
    }

    [Fact]
    public async Task An_outcome_closes_the_intent_and_changes_the_ledger()
    {
        await using var journal = new Journal(Database);
        var id = await journal.IntendAsync(AnIntent(Ada, "createUser") with { Effects = [new CreatePending(Ada, "ada@acme.example", Clock.Now)] });
        Clock.Now += TimeSpan.FromSeconds(1);

        await journal.OutcomeAsync(
            Production,
            id,
            Outcome.Success(new LinkSaved(Ada, AdasAccount), new CreateSettled(Ada)) with
            {
                Result = """{"id":"x"}""",
                HttpStatus = 201,
            }
        );

        (await Reader.OpenAsync(Production)).ShouldBeEmpty();
        var kept = (await Reader.OfRunAsync(Production, "r-1")).ShouldHaveSingleItem();
        kept.Outcome.ShouldNotBeNull().HttpStatus.ShouldBe(201);
        kept.Outcome.Kind.ShouldBe(OutcomeKind.Succeeded);
        kept.Outcome.Result.ShouldBe("""{"id":"x"}""");
        kept.OutcomeAt.ShouldBe(Clock.Now);
        var ledger = await new LedgerStore(Database).LoadAsync(Production);
        ledger.PendingCreates.ShouldBeEmpty();
        ledger.Links[Ada].User.ShouldBe(AdasAccount);
    }

    [Fact]
    public async Task The_first_outcome_stays()
    {
        await using var journal = new Journal(Database);
        var id = await journal.IntendAsync(AnIntent(Ada, "deleteUser"));
        await journal.OutcomeAsync(Production, id, Outcome.Failure("forbidden", "no right", 403));
        await journal.OutcomeAsync(Production, id, Outcome.Success());
        (await Reader.OfEmployeeAsync(Production, Ada)).ShouldHaveSingleItem().Outcome.ShouldNotBeNull().Code.ShouldBe("forbidden");
    }

    [Fact]
    [Trait("Rule", "R5")]
    public async Task A_bulk_request_is_found_again_by_its_job()
    {
        await using var journal = new Journal(Database);
        var ids = await journal.IntendAllAsync([AnIntent(Ada, "addMembership"), AnIntent(Ben, "addMembership")]);
        await journal.NoteJobAsync(Production, ids, "job-7");
        var open = await Reader.OpenAsync(Production);
        open.Select(i => i.Id).ShouldBe(ids);
        open.ShouldAllBe(i => i.Job == "job-7");

        await journal.OutcomeAllAsync(Production, [(ids[0], Outcome.Success()), (ids[1], Outcome.Failure("not-found", "gone"))]);
        (await Reader.OpenAsync(Production)).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "T2")]
    public async Task Another_environment_neither_sees_nor_settles_an_intent()
    {
        await using var journal = new Journal(Database);
        var id = await journal.IntendAsync(AnIntent(Ada, "createUser"));
        await journal.OutcomeAsync(Test, id, Outcome.Success());
        (await Reader.OpenAsync(Test)).ShouldBeEmpty();
        (await Reader.OpenAsync(Production)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_record_that_cannot_be_written_does_not_take_its_neighbours_along()
    {
        await using var journal = new Journal(Database);
        var good = Enumerable.Range(0, 50).Select(n => journal.IntendAsync(AnIntent(new EmployeeId($"{n}"), "createUser"))).ToList();
        var bad = journal.IntendAsync(AnIntent(Ada, null!));
        good.AddRange(Enumerable.Range(50, 50).Select(n => journal.IntendAsync(AnIntent(new EmployeeId($"{n}"), "createUser"))));

        await Should.ThrowAsync<System.Data.Common.DbException>(() => bad);
        var ids = await Task.WhenAll(good);

        ids.Distinct().Count().ShouldBe(100);
        (await Reader.OpenAsync(Production)).Select(i => i.Id).ShouldBe(ids, ignoreOrder: true);
    }

    [Fact]
    [Trait("Rule", "R4")]
    public async Task Guards_count_people_once_over_a_window_and_not_what_failed()
    {
        await using var journal = new Journal(Database);
        await RemoveAsync(Ada, Outcome.Success());
        Clock.Now += TimeSpan.FromHours(24);
        var since = Clock.Now;
        await RemoveAsync(Ben, Outcome.Success());
        await RemoveAsync(Ben, Outcome.AlreadyDone());
        await RemoveAsync(new EmployeeId("1003"), Outcome.Failure("x", "x"));
        await RemoveAsync(new EmployeeId("1004"), outcome: null);

        (await Reader.GuardedSinceAsync(Production, GuardedKind.Removal, since)).ShouldBe([Ben, new EmployeeId("1004")], ignoreOrder: true);
        (await Reader.GuardedSinceAsync(Production, GuardedKind.Creation, since)).ShouldBeEmpty();
        (await Reader.GuardedSinceAsync(Test, GuardedKind.Removal, since)).ShouldBeEmpty();

        async Task RemoveAsync(EmployeeId who, Outcome? outcome)
        {
            var id = await journal.IntendAsync(AnIntent(who, "deleteUser") with { Guard = GuardedKind.Removal });
            if (outcome is not null)
            {
                await journal.OutcomeAsync(Production, id, outcome);
            }
        }
    }

    [Fact]
    public async Task Thousands_of_records_share_few_commits()
    {
        await using var journal = new Journal(Database);
        var started = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, People),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (n, _) =>
            {
                var who = new EmployeeId($"{n}");
                var id = await journal.IntendAsync(AnIntent(who, "createUser") with { Effects = [new CreatePending(who, "x@acme.example", Clock.Now)] });
                await journal.OutcomeAsync(Production, id, Outcome.Success(new LinkSaved(who, new UserId($"u{n}")), new CreateSettled(who)));
            }
        );
        var took = Stopwatch.GetElapsedTime(started);

        TestContext.Current.SendDiagnosticMessage($"{GetType().Name}: {2 * People / took.TotalSeconds:0} records a second");
        took.ShouldBeLessThan(Patience);
        (await new LedgerStore(Database).LoadAsync(Production)).Links.Count.ShouldBe(People);
    }

    private static Intent AnIntent(EmployeeId employee, string kind) =>
        new()
        {
            Environment = Production,
            Run = "r-1",
            Employee = employee,
            Kind = kind,
            Payload = "{}",
        };
}

public sealed class JournalOnSqlite() : JournalTests(new SqliteHome());

public sealed class JournalOnPostgreSql(PostgresServer server) : JournalTests(new PostgresHome(server));
