using System.Net;
using Passerelle.Login;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Console;

/// <summary>People who work on two platforms of one installation.</summary>
public sealed class SharedAccountsTests(ServedConsole console) : IClassFixture<ServedConsole>
{
    private const string Elsewhere = "Elsewhere";

    [Theory]
    [InlineData("link")]
    [InlineData("disable")]
    [InlineData("codes-off")]
    public async Task An_architect_of_one_of_the_two_manages_only_the_roles_there(string action)
    {
        var both = await AddOfBothAsync();
        var architect = await console.SignInAsync(Role.Architect);

        var answer = await architect.SendAsync($"/acme-academy/settings/accounts/{both}/{action}");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("also works on a platform that is not yours");
        var after = (await console.Stores.Accounts.FindAsync(both))!;
        (after.IsDisabled, after.HasSecondFactor).ShouldBe((false, true));
        (await architect.SendAsync($"/acme-academy/settings/accounts/{both}/roles", ("roles", nameof(Role.Administrator)))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await console.Stores.Accounts.FindAsync(both))!.RolesOn(Elsewhere).ShouldBe([Role.Architect]);
    }

    [Fact]
    public async Task An_architect_of_both_manages_the_account()
    {
        var both = await AddOfBothAsync();
        var mail = $"{Guid.NewGuid():N}@acme.example";
        var architect = await console.AddAsync(mail, ServedConsole.Platform, Role.Architect);
        await console.Stores.Accounts.SetRolesAsync(architect, Elsewhere, [Role.Architect], "test");
        var browser = console.Open();
        await browser.SendAsync("/sign-in", ("mail", mail), ("password", ServedConsole.Password));

        (await browser.SendAsync($"/acme-academy/settings/accounts/{both}/codes-off")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.SendAsync($"/acme-academy/settings/accounts/{both}/disable")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var after = (await console.Stores.Accounts.FindAsync(both))!;
        (after.IsDisabled, after.HasSecondFactor).ShouldBe((true, false));
    }

    [Fact]
    public async Task The_last_architect_of_another_platform_is_not_shut_out_from_here()
    {
        var mail = $"{Guid.NewGuid():N}@acme.example";
        var alone = await console.AddAsync(mail, ServedConsole.Platform, Role.Architect);
        await console.AddAsync($"{Guid.NewGuid():N}@acme.example", ServedConsole.Platform, Role.Architect);
        await console.Stores.Accounts.SetRolesAsync(alone, "A third platform", [Role.Architect], "test");

        (await console.Stores.Accounts.SetDisabledAsync(alone, disabled: true, "test")).ShouldBeFalse();
        (await console.Stores.Accounts.FindAsync(alone))!.IsDisabled.ShouldBeFalse();
    }

    [Fact]
    public async Task A_person_of_another_platform_gets_roles_here_as_well()
    {
        var mail = $"{Guid.NewGuid():N}@elsewhere.example";
        var theirs = await console.AddAsync(mail, Elsewhere, Role.Architect);
        var architect = await console.SignInAsync(Role.Architect);
        (string, string)[] typed = [("mail", mail), ("name", "Somebody"), ("roles", nameof(Role.Auditor))];

        (await architect.SendAsync("/acme-academy/settings/accounts", typed)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var after = (await console.Stores.Accounts.FindAsync(theirs))!;
        (after.RolesOn(ServedConsole.Platform).Single(), after.RolesOn(Elsewhere).Single()).ShouldBe((Role.Auditor, Role.Architect));
        (await architect.SendAsync("/acme-academy/settings/accounts", typed)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_person_added_without_a_role_is_asked_for_one_and_what_was_typed_stays()
    {
        var architect = await console.SignInAsync(Role.Architect);

        var answer = await architect.SendAsync("/acme-academy/settings/accounts", ("mail", "without.role@acme.example"), ("name", "Without Role"));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain("Tick at least one role.");
        page.ShouldContain("value=\"without.role@acme.example\"");
        page.ShouldContain("value=\"Without Role\"");
    }

    [Fact]
    public async Task Nobody_loses_every_role_by_a_form_without_a_tick()
    {
        var id = await console.AddAsync($"{Guid.NewGuid():N}@acme.example", ServedConsole.Platform, Role.Auditor);
        var architect = await console.SignInAsync(Role.Architect);

        var answer = await architect.SendAsync($"/acme-academy/settings/accounts/{id}/roles");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Tick at least one role.");
        (await console.Stores.Accounts.FindAsync(id))!.RolesOn(ServedConsole.Platform).ShouldBe([Role.Auditor]);
    }

    [Fact]
    public async Task A_one_time_link_stands_for_the_password_and_not_for_the_code()
    {
        var mail = $"{Guid.NewGuid():N}@acme.example";
        var id = await console.AddAsync(mail, ServedConsole.Platform, Role.Auditor);
        byte[] secret = [.. Enumerable.Range(0, Totp.SecretBytes).Select(n => (byte)n)];
        await console.Stores.Accounts.SetSecondFactorAsync(id, secret, step: 0, "test");
        var token = await console.Stores.Links.MakeAsync(id, TimeSpan.FromHours(1), "test");
        var browser = console.Open();

        var answer = await browser.SendAsync("/first-start", ("token", token), ("password", "quite another password 7"), ("again", "quite another password 7"));

        var asked = await answer.Content.ReadAsStringAsync();
        (await browser.GetAsync("/acme-academy/production/home")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var code = Totp.CodeOf(secret, Totp.StepAt(TimeProvider.System.GetUtcNow()));
        await browser.SendAsync("/sign-in/code", ("ticket", asked.Split("name=\"ticket\" value=\"")[1].Split('"')[0]), ("code", code));
        await browser.ReadAsync("/acme-academy/production/home");
    }

    private async Task<string> AddOfBothAsync()
    {
        var id = await console.AddAsync($"{Guid.NewGuid():N}@acme.example", ServedConsole.Platform, Role.Auditor);
        await console.Stores.Accounts.SetRolesAsync(id, Elsewhere, [Role.Architect], "test");
        await console.Stores.Accounts.SetSecondFactorAsync(id, new byte[Totp.SecretBytes], step: 0, "test");

        // Somebody else who stays, so that the last architect is not what keeps them in.
        await console.AddAsync($"{Guid.NewGuid():N}@elsewhere.example", Elsewhere, Role.Architect);
        return id;
    }
}
