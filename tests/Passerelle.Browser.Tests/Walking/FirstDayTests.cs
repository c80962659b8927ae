using Passerelle.Browser.Tests.Visiting;
using Passerelle.Browser.Tests.World;
using Passerelle.Login;
using Passerelle.Store.Accounts;

namespace Passerelle.Browser.Tests.Walking;

/// <summary>From the one-time link on the terminal to three people who can sign in.</summary>
public sealed class FirstDayTests(Chromium chromium)
{
    private const string Password = "a calm long sentence";

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task Whoever_starts_it_first_lets_the_others_in(string language)
    {
        await using var house = await NewHouse.BuildAsync();
        await using var architect = await Visitor.ComeAsync(chromium, house.Address, new Look(language));

        await architect.GoAsync(house.FirstStart);
        var start = new FirstStartPage(architect);
        await start.FillAsync(NewHouse.Platform, "Jonas Weber", "jonas.weber@acme.example");
        await start.MakeAccountAsync(Password, again: "another sentence");
        await architect.SeeAsync(LoginWords.PasswordsDiffer);
        (await architect.TypedAsync(LoginWords.Name)).ShouldBe("Jonas Weber");
        (await architect.TypedAsync(LoginWords.Password)).ShouldBeEmpty();
        await start.MakeAccountAsync(Password, Password);
        architect.Page.Url.ShouldContain("/acme-academy/");

        var accounts = new AccountsPage(architect);
        foreach (var (name, mail, role) in new[] { ("Léa Martin", "lea.martin@acme.example", Role.Administrator), ("Amira Haddad", "amira@acme.example", Role.Auditor) })
        {
            await accounts.OpenAsync();
            var link = await accounts.AddAsync(name, mail, role);
            await using var person = await Visitor.ComeAsync(chromium, house.Address, new Look(language));
            await person.GoAsync(link);
            await new FirstStartPage(person).ChoosePasswordAsync(Password);
            person.Page.Url.ShouldContain("/acme-academy/");
            person.TakeComplaints().ShouldBeEmpty();

            await using var late = await Visitor.ComeAsync(chromium, house.Address, new Look(language));
            (await late.GoAsync(link)).ShouldBe(410);
            await late.SeeAsync(LoginWords.LinkUseless);
        }
    }
}
