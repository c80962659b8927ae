using Passerelle.Browser.Tests.Visiting;
using Passerelle.Browser.Tests.World;
using Passerelle.Console.Pages.Begin;
using Passerelle.Console.Pages.Check;

namespace Passerelle.Browser.Tests.Walking;

/// <summary>Somebody who has never seen a terminal sets the connector up, makes mistakes, and tries it on the test platform.</summary>
public sealed class SetUpTests(Chromium chromium)
{
    private const string Password = "a calm long sentence";
    private const string Connector = "/acme-academy";

    [Theory]
    [Trait("Rule", "L2")]
    [Trait("Rule", "L3")]
    [Trait("Rule", "L4")]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task A_set_up_with_mistakes_is_mended_checked_and_tried_while_nothing_reaches_production(string language)
    {
        await using var house = await NewHouse.BuildAsync();
        await using var jonas = await Visitor.ComeAsync(chromium, house.Address, new Look(language));
        await BeginAsync(house, jonas);
        var setUp = new SetUpPages(jonas);
        await setUp.SwitchOnAsync();
        await setUp.ImportAsync(await house.WriteConfigurationAsync());

        await setUp.OpenDetailsAsync();
        await setUp.TypeAsync("environments.test.groups", "the whole company");
        await setUp.TypeAsync("personio.clientId", house.Production.Personio.Options.ClientId);
        await setUp.TypeAsync("personio.clientSecret", "not the secret");
        await setUp.SaveAsync();
        (await setUp.WrongAsync("environments.test.groups")).ShouldNotBeEmpty();
        (await setUp.TypedAsync("environments.test.groups")).ShouldBe("the whole company");
        (await setUp.TypedAsync("personio.clientSecret")).ShouldBeEmpty();
        (await jonas.Page.ContentAsync()).ShouldNotContain("not the secret");

        await setUp.TypeAsync("environments.test.groups", house.Test.TopGroup);
        await setUp.SaveAsync();
        (await setUp.WrongAsync("environments.test.groups")).ShouldBeEmpty();
        await setUp.CheckAsync();
        (await setUp.ToMendAsync()).ShouldContain(jonas.Read(CheckWords.QuestionOf("personio-credentials")));

        await setUp.OpenDetailsAsync();
        await setUp.TypeAsync("personio.clientSecret", house.Production.Personio.Options.ClientSecret);
        await setUp.SaveAsync();
        await setUp.CheckAsync();
        (await setUp.ToMendAsync()).ShouldBeEmpty();

        var before = house.Test.Platform.UserCount;
        await setUp.RunTestAsync(Connector);
        house.Test.Platform.UserCount.ShouldBeGreaterThan(before);

        await jonas.GoAsync($"{Connector}/production/home");
        (await jonas.Page.GetByText(jonas.Read(BeginWords.Sync)).CountAsync()).ShouldBe(0);
        house.Production.Platform.Log.Writes.ShouldBe(0);
        house.Mail.Mails.ShouldBeEmpty();
    }

    private static async Task BeginAsync(NewHouse house, Visitor visitor)
    {
        await visitor.GoAsync(house.FirstStart);
        var start = new FirstStartPage(visitor);
        await start.FillAsync(NewHouse.Platform, "Jonas Weber", "jonas.weber@acme.example");
        await start.MakeAccountAsync(Password, Password);
    }
}
