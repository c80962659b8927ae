using Passerelle.Browser.Tests.Visiting;
using Passerelle.Browser.Tests.World;
using Passerelle.Store.Accounts;

namespace Passerelle.Browser.Tests.Signing;

public sealed class SignInTests(Chromium chromium, Academy academy)
{
    [Theory]
    [InlineData(Role.Architect, true)]
    [InlineData(Role.Administrator, false)]
    [InlineData(Role.Auditor, false)]
    public async Task Everyone_arrives_at_home_and_finds_in_the_menu_what_the_role_may_do(Role role, bool managesAccounts)
    {
        await using var visitor = await academy.WelcomeAsync(chromium, role);
        (await visitor.GoAsync("/")).ShouldBe(200);
        visitor.Page.Url.ShouldEndWith("/home");
        (await visitor.Page.Locator(".shell-nav a[href$='/settings/accounts']").CountAsync()).ShouldBe(managesAccounts ? 1 : 0);
        visitor.TakeComplaints().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en", "do not belong together")]
    [InlineData("fr", "ne correspondent pas")]
    [InlineData("de", "gehören nicht zusammen")]
    public async Task A_wrong_password_is_told_in_the_language_of_the_browser_and_the_address_stays_typed(string language, string words)
    {
        await using var visitor = await Visitor.ComeAsync(chromium, academy.Address, new Look(language));
        await visitor.GoAsync("/sign-in");
        var page = new SignInPage(visitor);
        await page.SendAsync("nobody@acme-academy.example", "not the password");
        (await page.TroubleAsync()).ShouldContain(words);
        (await visitor.Page.InputValueAsync("[name=mail]")).ShouldBe("nobody@acme-academy.example");
        (await visitor.Page.InputValueAsync("[name=password]")).ShouldBeEmpty();
    }
}
