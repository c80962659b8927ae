using Passerelle.Browser.Tests.Crawling;
using Passerelle.Browser.Tests.Picturing;
using Passerelle.Browser.Tests.Visiting;
using Passerelle.Browser.Tests.World;
using Passerelle.Console.Pages.TestInstance;
using Passerelle.Instance;

namespace Passerelle.Browser.Tests.Walking;

/// <summary>An architect starts the test instance in the console and fills it from production, which is only read.</summary>
public sealed class FillTests(Chromium chromium)
{
    private const string Password = "a calm long sentence";

    [Fact]
    [Trait("Rule", "T1")]
    [Trait("Rule", "T2")]
    [Trait("Rule", "T5")]
    public async Task The_test_instance_is_started_used_and_filled_while_production_is_only_read()
    {
        await using var house = await NewHouse.BuildAsync();
        await using var jonas = await Visitor.ComeAsync(chromium, house.Address, new Look("fr"));
        await using var eyes = new Eyes([NewHouse.Platform, .. Staff.Names, .. Data.Of(house.Production)], (look, session) => Visitor.ComeAsync(chromium, house.Address, look, session));
        await SetUpAsync(house, jonas);
        var instance = new InstancePages(jonas);
        await instance.OpenAsync();
        await eyes.SeeAsync(jonas, "no test instance");
        try
        {
            await instance.StartAsync(employees: 12);
            await eyes.SeeAsync(jonas, "a test instance");
            await instance.UseAsync();
            await Pictures.TakeAsync(jonas, "test-instance");
            await instance.OpenFillAsync();
            await eyes.SeeAsync(jonas, "before it is filled");
            await instance.FillAsync("acme");
            await jonas.SeeAsync(TestInstanceWords.NameDiffers);
            await eyes.SeeOnceAsync(jonas, "filled with the wrong name");
            await instance.FillAsync(NewHouse.Platform);
            await instance.EndAsync();
            await jonas.SeeAsync(FillWords.WithPseudonyms);
            await eyes.SeeAsync(jonas, "filled");
            await instance.OpenResetAsync();
            await eyes.SeeAsync(jonas, "before it is reset");
        }
        finally
        {
            await instance.OpenAsync();
            await instance.StopAsync();
        }

        await jonas.SeeAsync(TestInstanceWords.Stopped);
        await eyes.SeeAsync(jonas, "stopped");
        house.ShouldBeUntouched("filling the test instance", Staff.ArchitectsMail, SimulatedWorld.Administrator);
        PagesOpened.NotAmong(jonas.Opened).Intersect(PagesOpened.ByFilling).ShouldBeEmpty();
        string.Join(Environment.NewLine, eyes.Wrong).ShouldBeEmpty();
    }

    private static async Task SetUpAsync(NewHouse house, Visitor jonas)
    {
        await jonas.GoAsync(house.FirstStart);
        var start = new FirstStartPage(jonas);
        await start.FillAsync(NewHouse.Platform, "Jonas Weber", Staff.ArchitectsMail);
        await start.MakeAccountAsync(Password, Password);
        var setUp = new SetUpPages(jonas);
        await setUp.SwitchOnAsync();
        await setUp.ImportAsync(await house.WriteConfigurationAsync());
        await setUp.OpenDetailsAsync();
        await setUp.TypeAsync("personio.clientId", house.Production.Personio.Options.ClientId);
        await setUp.TypeAsync("personio.clientSecret", house.Production.Personio.Options.ClientSecret);
        await setUp.SaveAsync();
    }
}
