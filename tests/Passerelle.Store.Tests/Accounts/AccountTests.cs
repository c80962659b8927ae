using Passerelle.Store.Accounts;
using Passerelle.Store.Audit;
using Passerelle.Store.Secrets;
using Passerelle.Store.Tests.Homes;

namespace Passerelle.Store.Tests.Accounts;

public abstract class AccountTests(StoreHome home) : StoreTests(home)
{
    private const string Acme = "Acme";
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private AccountStore Accounts => new(Database, new SecretBox(new byte[32]));

    private OneTimeLinks Links => new(Database);

    private SignInRecord SignIns => new(Database);

    [Fact]
    public async Task An_account_is_found_by_its_address_however_it_is_written()
    {
        var id = await AddAsync("Lea@Acme.example", Role.Architect, Role.Auditor);
        var found = (await Accounts.FindByMailAsync(" LEA@acme.example "))!;
        found.Account.Id.ShouldBe(id);
        found.Account.RolesOn(Acme).ShouldBe([Role.Architect, Role.Auditor], ignoreOrder: true);
        found.Account.RolesOn("Other").ShouldBeEmpty();
        (await Accounts.AddAsync("lea@ACME.example", "Somebody", [new Grant(Acme, Role.Auditor)], "test")).ShouldBeNull();
    }

    [Fact]
    public async Task Nobody_can_sign_in_until_somebody_has_a_password()
    {
        var id = await AddAsync("a@acme.example", Role.Architect);
        (await Accounts.IsEmptyAsync()).ShouldBeTrue();
        await Accounts.SetPasswordAsync(id, "hash", "test");
        (await Accounts.IsEmptyAsync()).ShouldBeFalse();
        (await Accounts.FindByMailAsync("a@acme.example"))!.PasswordHash.ShouldBe("hash");
    }

    [Fact]
    public async Task A_link_is_good_once_and_for_its_time()
    {
        var id = await AddAsync("a@acme.example", Role.Auditor);
        var late = await Links.MakeAsync(id, Hour, "test");
        Clock.Now += Hour;
        (await Links.FindAsync(late)).ShouldBeNull();
        (await Links.SetPasswordAsync(late, id, "hash")).ShouldBeFalse();

        var good = await Links.MakeAsync(id, Hour, "test");
        (await Links.FindAsync(good))!.Account.ShouldBe(id);
        (await Links.SetPasswordAsync(good, id, "hash")).ShouldBeTrue();
        (await Links.SetPasswordAsync(good, id, "other")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_token_is_taken_until_it_expires_or_is_revoked_and_only_as_a_whole()
    {
        var tokens = new AccessTokens(Database);
        var id = await AddAsync("a@acme.example", Role.Auditor);
        var token = await tokens.MakeAsync(id, "A program", TokenScope.Act, Hour, "test");
        (await tokens.TakeAsync(token)).ShouldNotBeNull().ShouldSatisfyAllConditions(known => known.Account.ShouldBe(id), known => known.Scope.ShouldBe(TokenScope.Act));
        (await tokens.ListAsync(id)).Single().UsedAt.ShouldBe(Clock.Now);
        (await tokens.TakeAsync(token[..^1])).ShouldBeNull();
        (await tokens.TakeAsync(token[..^1] + (token[^1] == '0' ? '1' : '0'))).ShouldBeNull();
        (await tokens.TakeAsync("")).ShouldBeNull();

        Clock.Now += Hour;
        (await tokens.TakeAsync(token)).ShouldBeNull();
        var other = await tokens.MakeAsync(id, "Another", TokenScope.Read, Hour, "test");
        var known = (await tokens.ListAsync(id))[0];
        (await tokens.RevokeAsync("a-somebody-else", known.Id, "test")).ShouldBeFalse();
        (await tokens.RevokeAsync(id, known.Id, "test")).ShouldBeTrue();
        (await tokens.TakeAsync(other)).ShouldBeNull();
    }

    [Fact]
    public async Task A_newer_link_makes_the_older_one_void()
    {
        var id = await AddAsync("a@acme.example", Role.Auditor);
        var older = await Links.MakeAsync(id, Hour, "test");
        await Links.MakeAsync(id, Hour, "test");
        (await Links.FindAsync(older)).ShouldBeNull();
    }

    [Fact]
    public async Task Only_one_of_many_makes_the_first_account()
    {
        var token = await Links.MakeAsync(account: null, Hour, "test");
        var made = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(n => Task.Run(() => Links.MakeFirstAccountAsync(token, $"{n}@acme.example", "Léa", "hash", [new Grant(Acme, Role.Architect)])))
        );
        made.Count(id => id is not null).ShouldBe(1);
        (await Accounts.ListAsync(Acme)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Failures_in_a_row_lock_and_a_success_begins_anew()
    {
        var id = await AddAsync("a@acme.example", Role.Auditor);
        for (var n = 1; n < SignInRecord.MostFailures; n++)
        {
            (await SignIns.FailedAsync(id)).ShouldBeFalse();
        }

        await SignIns.SucceededAsync(id, step: null);
        (await SignIns.FailedAsync(id)).ShouldBeFalse();
        for (var n = 2; n < SignInRecord.MostFailures; n++)
        {
            (await SignIns.FailedAsync(id)).ShouldBeFalse();
        }

        (await SignIns.FailedAsync(id)).ShouldBeTrue();
        (await Accounts.FindAsync(id))!.LockedUntil.ShouldBe(Clock.Now + SignInRecord.LockTime);
    }

    [Fact]
    public async Task A_one_time_code_is_accepted_once_also_when_sent_twice_at_once()
    {
        var id = await AddAsync("a@acme.example", Role.Auditor);
        await Accounts.SetSecondFactorAsync(id, [1, 2, 3], step: 10, "test");
        (await Accounts.FindCredentialsAsync(id))!.SecondFactor.ShouldBe([1, 2, 3]);
        (await SignIns.SucceededAsync(id, step: 10)).ShouldBeFalse();
        var both = await Task.WhenAll(Task.Run(() => SignIns.SucceededAsync(id, 11)), Task.Run(() => SignIns.SucceededAsync(id, 11)));
        both.Count(accepted => accepted).ShouldBe(1);
    }

    [Fact]
    public async Task The_last_architect_stays_and_the_stamp_changes_when_disabled()
    {
        var first = await AddAsync("a@acme.example", Role.Architect);
        await Accounts.SetPasswordAsync(first, "hash", "test");
        var second = await AddAsync("b@acme.example", Role.Architect);
        (await Accounts.SetRolesAsync(first, Acme, [Role.Auditor], "test")).ShouldBeFalse();
        (await Accounts.SetDisabledAsync(first, disabled: true, "test")).ShouldBeFalse();

        await Accounts.SetPasswordAsync(second, "hash", "test");
        var before = (await Accounts.FindAsync(first))!.Stamp;
        (await Accounts.SetDisabledAsync(first, disabled: true, "test")).ShouldBeTrue();
        var after = (await Accounts.FindAsync(first))!;
        after.IsDisabled.ShouldBeTrue();
        after.Stamp.ShouldNotBe(before);
    }

    [Fact]
    public async Task Every_change_of_an_account_is_audited()
    {
        var id = await AddAsync("a@acme.example", Role.Architect);
        await Accounts.SetPasswordAsync(id, "hash", "test");
        await Accounts.SetRolesAsync(id, Acme, [Role.Architect, Role.Auditor], "test");
        var entries = await new AuditLog(Database).ListAsync(environment: null, 10);
        entries.Select(e => e.Action).ShouldBe(["account-roles-changed", "password-changed", "account-added"]);
        entries.ShouldAllBe(e => !e.Details.Contains("hash", StringComparison.Ordinal));
    }

    private async Task<string> AddAsync(string mail, params Role[] roles) =>
        (await Accounts.AddAsync(mail, "Léa Martin", [.. roles.Select(role => new Grant(Acme, role))], "test"))!;
}

public sealed class AccountsOnSqlite() : AccountTests(new SqliteHome());

public sealed class AccountsOnPostgreSql(PostgresServer server) : AccountTests(new PostgresHome(server));
