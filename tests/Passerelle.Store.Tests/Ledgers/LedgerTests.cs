using Passerelle.Core.Memory;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Store.Data;
using Passerelle.Store.Ledgers;
using Passerelle.Store.Tests.Homes;

namespace Passerelle.Store.Tests.Ledgers;

public abstract class LedgerTests(StoreHome home) : StoreTests(home)
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 21, 8, 0, 0, TimeSpan.FromHours(1));
    private static readonly FieldId Number = new("65a0f2c4d9b1e2a3c4d7000a");

    private LedgerStore Ledgers => new(Database);

    public static TheoryData<string> EveryEffect => [.. All.Keys];

    private static Dictionary<string, LedgerEffect> All { get; } =
        new LedgerEffect[]
        {
            new LinkSaved(Ada, AdasAccount),
            new LinkMoved(Ada, Ben, AdasAccount),
            new LinkForgotten(Ada),
            new LinkedByHand(Ada, AdasAccount),
            new TakenOffByHand(Ada, AdasAccount),
            new RemovedByConnector(Ada, Morning),
            new LeaverSeen(Ada, new DateOnly(2026, 11, 20)),
            new LeaverCleared(Ada),
            new MembershipCaused(AdasAccount, Paris),
            new MembershipGone(AdasAccount, Paris),
            new ManagerSet(AdasAccount, BensAccount),
            new ManagerGone(AdasAccount, BensAccount),
            new CreatePending(Ada, "ada@acme.example", Morning),
            new CreateSettled(Ada),
            new WelcomeBegun(Ada, Morning),
            new PasswordSet(Ada, Morning),
            new WelcomeMailSent(Ada),
            new WelcomeDone(Ada),
            new HandDeletionUndone(Ada, new DateOnly(2026, 11, 1)),
            new BindingSaved("dynamic_1", Number, "Personnel number"),
            new BindingDropped("dynamic_1"),
            new FieldRetired(Number),
            new RetiredFieldDropped(Number),
            new MailboxDecided(Ben, MailboxDecision.SomeoneElse),
            new MailboxDecisionDropped(Ben),
        }.ToDictionary(e => e.GetType().Name);

    [Fact]
    public async Task An_empty_store_gives_an_empty_ledger()
    {
        var ledger = await Ledgers.LoadAsync(Production);
        ledger.Links.ShouldBeEmpty();
        ledger.Welcomes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Everything_remembered_comes_back_as_it_was()
    {
        await ApplyAsync(
            new LinkSaved(Ada, AdasAccount),
            new RemovedByConnector(Ada, Morning),
            new LeaverSeen(Ada, new DateOnly(2026, 11, 20)),
            new LinkSaved(Ben, BensAccount),
            new MembershipCaused(AdasAccount, Paris),
            new ManagerSet(AdasAccount, BensAccount),
            new CreatePending(Ada, "ada@acme.example", Morning),
            new WelcomeBegun(Ada, Morning),
            new PasswordSet(Ada, Morning.AddMinutes(1)),
            new WelcomeMailSent(Ada),
            new HandDeletionUndone(Ada, new DateOnly(2026, 11, 1)),
            new HandDeletionUndone(Ada, new DateOnly(2026, 11, 9)),
            new BindingSaved("dynamic_1", Number, "Überstunden 名"),
            new FieldRetired(new FieldId("old")),
            new MailboxDecided(Ben, MailboxDecision.SomeoneElse)
        );

        var ledger = await Ledgers.LoadAsync(Production);

        ledger.Links[Ada].ShouldBe(new Link(AdasAccount, RemovedByConnector: true, new DateOnly(2026, 11, 20)));
        ledger.Links[Ben].ShouldBe(new Link(BensAccount));
        ledger.Caused[AdasAccount].ShouldBe([Paris]);
        ledger.Managers[AdasAccount].ShouldBe([BensAccount]);
        ledger.PendingCreates[Ada].ShouldBe(new PendingCreate("ada@acme.example", Morning));
        ledger.Welcomes[Ada].ShouldBe(new Welcome(Morning, Morning.AddMinutes(1), MailSent: true));
        ledger.HandDeletionsUndone[Ada].ShouldBe([new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 9)]);
        ledger.Bindings["dynamic_1"].ShouldBe(new FieldBinding(Number, "Überstunden 名"));
        ledger.RetiredFields.ShouldBe([new FieldId("old")]);
        ledger.MailboxDecisions[Ben].ShouldBe(MailboxDecision.SomeoneElse);
    }

    [Fact]
    [Trait("Rule", "R10")]
    public async Task A_link_given_by_hand_is_remembered_until_it_is_written_and_what_was_taken_off_until_it_is_given_again()
    {
        await ApplyAsync(new LinkSaved(Ada, BensAccount), new TakenOffByHand(Ada, BensAccount), new LinkedByHand(Ada, AdasAccount));
        var decided = await Ledgers.LoadAsync(Production);
        decided.LinkedByHand.ShouldBe(new Dictionary<EmployeeId, UserId> { [Ada] = AdasAccount });
        decided.NotTheirs.ShouldBe([(Ada, BensAccount)]);
        (await Ledgers.LoadAsync(Test)).NotTheirs.ShouldBeEmpty();

        await ApplyAsync(new LinkSaved(Ada, AdasAccount));
        (await Ledgers.LoadAsync(Production)).LinkedByHand.ShouldBeEmpty();
        await ApplyAsync(new LinkedByHand(Ada, BensAccount));
        (await Ledgers.LoadAsync(Production)).NotTheirs.ShouldBeEmpty();
        await ApplyAsync(new TakenOffByHand(Ada, BensAccount));
        (await Ledgers.LoadAsync(Production)).LinkedByHand.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_forgotten_is_gone()
    {
        await ApplyAsync([.. All.Values.Where(e => e is not (LinkMoved or LinkForgotten))]);
        await ApplyAsync(new LinkForgotten(Ada));

        var ledger = await Ledgers.LoadAsync(Production);

        ledger.Links.ShouldBeEmpty();
        ledger.Caused.ShouldBeEmpty();
        ledger.Managers.ShouldBeEmpty();
        ledger.PendingCreates.ShouldBeEmpty();
        ledger.Welcomes.ShouldBeEmpty();
        ledger.Bindings.ShouldBeEmpty();
        ledger.RetiredFields.ShouldBeEmpty();
        ledger.MailboxDecisions.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(EveryEffect))]
    [Trait("Rule", "R5")]
    public async Task An_effect_applied_twice_is_as_if_applied_once(string name)
    {
        await ApplyAsync(
            new LinkSaved(Ada, AdasAccount),
            new MembershipCaused(BensAccount, Paris),
            new WelcomeBegun(Ada, Morning),
            new PasswordSet(Ada, Morning)
        );
        await ApplyAsync(All[name]);
        var once = await Ledgers.LoadAsync(Production);

        Clock.Now += TimeSpan.FromMinutes(5);
        await ApplyAsync(All[name]);

        StoreJson.Write(await Ledgers.LoadAsync(Production)).ShouldBe(StoreJson.Write(once));
    }

    [Fact]
    public void Every_effect_there_is_has_been_tried() =>
        typeof(LedgerEffect)
            .Assembly.GetTypes()
            .Where(t => t.BaseType == typeof(LedgerEffect) && t != typeof(Store.Mails.MailQueued))
            .Select(t => t.Name)
            .ShouldBe(All.Keys, ignoreOrder: true);

    [Fact]
    [Trait("Rule", "T2")]
    public async Task Two_environments_never_mix()
    {
        await ApplyAsync([.. All.Values]);
        await ApplyAsync(new LinkSaved(Ada, AdasAccount), new WelcomeBegun(Ada, Morning));
        var before = StoreJson.Write(await Ledgers.LoadAsync(Production));

        await Ledgers.ApplyAsync(Test, [new LinkSaved(Ada, BensAccount), new WelcomeBegun(Ada, Morning.AddDays(1)), new FieldRetired(Number)]);
        await Ledgers.ApplyAsync(Test, [new LinkForgotten(Ada), new WelcomeDone(Ada)]);
        await Ledgers.ApplyAsync(new EnvironmentKey("other", IsTest: false), [new LinkForgotten(Ada), new WelcomeDone(Ada)]);

        StoreJson.Write(await Ledgers.LoadAsync(Production)).ShouldBe(before);
        (await Ledgers.LoadAsync(Test)).RetiredFields.ShouldBe([Number]);
    }

    [Fact]
    [Trait("Rule", "S11")]
    public async Task A_moved_link_leaves_the_old_id_without_an_account()
    {
        await ApplyAsync(new LinkSaved(Ada, AdasAccount), new RemovedByConnector(Ada, Morning));
        await ApplyAsync(new LinkMoved(Ada, Ben, AdasAccount));

        var ledger = await Ledgers.LoadAsync(Production);
        ledger.Links.Keys.ShouldBe([Ben]);
        ledger.Links[Ben].ShouldBe(new Link(AdasAccount));
        (await Ledgers.FindEmployeeAsync(Production, AdasAccount)).ShouldBe(Ben);
    }

    [Fact]
    [Trait("Rule", "S6")]
    public async Task A_link_saved_again_says_that_the_account_lives()
    {
        await ApplyAsync(new LinkSaved(Ada, AdasAccount), new RemovedByConnector(Ada, Morning));
        await ApplyAsync(new LinkSaved(Ada, AdasAccount));
        (await Ledgers.LoadAsync(Production)).Links[Ada].RemovedByConnector.ShouldBeFalse();
    }

    [Fact]
    [Trait("Rule", "S9")]
    public async Task The_day_as_a_leaver_stays_until_it_is_taken_off()
    {
        await ApplyAsync(new LinkSaved(Ada, AdasAccount), new LeaverSeen(Ada, new DateOnly(2026, 11, 20)));
        await ApplyAsync(new LeaverSeen(Ada, new DateOnly(2026, 11, 21)), new LinkSaved(Ada, AdasAccount));
        (await Ledgers.LoadAsync(Production)).Links[Ada].LeaverSince.ShouldBe(new DateOnly(2026, 11, 20));
        await ApplyAsync(new LeaverCleared(Ada));
        (await Ledgers.LoadAsync(Production)).Links[Ada].LeaverSince.ShouldBeNull();
    }

    [Fact]
    [Trait("Rule", "N2")]
    public async Task A_fresh_password_makes_the_mail_that_went_void()
    {
        await ApplyAsync(new WelcomeBegun(Ada, Morning), new PasswordSet(Ada, Morning), new WelcomeMailSent(Ada));
        await ApplyAsync(new PasswordSet(Ada, Morning.AddHours(1)));
        (await Ledgers.LoadAsync(Production)).Welcomes[Ada].ShouldBe(new Welcome(Morning, Morning.AddHours(1), MailSent: false));
    }

    [Fact]
    [Trait("Rule", "R4")]
    public async Task The_number_of_linked_people_a_day_ago_is_known()
    {
        await ApplyAsync(new LinkSaved(Ada, AdasAccount), new LinkSaved(Ben, BensAccount));
        var dayAgo = Clock.Now;
        Clock.Now += TimeSpan.FromDays(1);
        await ApplyAsync(new RemovedByConnector(Ada, Clock.Now), new LinkForgotten(Ben), new LinkSaved(new EmployeeId("1003"), new UserId("c")));

        (await Ledgers.CountLinkedAtAsync(Production, dayAgo)).ShouldBe(2);
        (await Ledgers.CountLinkedAtAsync(Production, dayAgo.AddSeconds(-1))).ShouldBe(0);
        (await Ledgers.CountLinkedAtAsync(Production, Clock.Now)).ShouldBe(1);
    }

    private Task ApplyAsync(params LedgerEffect[] effects) => Ledgers.ApplyAsync(Production, effects);
}

public sealed class LedgerOnSqlite() : LedgerTests(new SqliteHome());

public sealed class LedgerOnPostgreSql(PostgresServer server) : LedgerTests(new PostgresHome(server));
