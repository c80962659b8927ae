using Passerelle.Browser.Tests.Visiting;
using Passerelle.Browser.Tests.Walking;
using Passerelle.Browser.Tests.World;

namespace Passerelle.Browser.Tests.Crawling;

/// <summary>Pages that have nothing to show yet.</summary>
public sealed class NewHousePagesTests(Chromium chromium)
{
    [Fact]
    public async Task Every_page_is_sound_while_there_is_nothing_to_show()
    {
        await using var house = await NewHouse.BuildAsync();
        var session = await BeginAsync(house);
        using var site = new Site(look => Visitor.ComeAsync(chromium, house.Address, look, session), [NewHouse.Platform]);
        List<string> wrong = [.. await site.InspectAsync(new Look("fr")), .. await site.InspectAsync(new Look("de", Look.Phone))];
        string.Join(Environment.NewLine, wrong).ShouldBeEmpty();
    }

    private async Task<string> BeginAsync(NewHouse house)
    {
        const string password = "a calm long sentence";
        await using var architect = await Visitor.ComeAsync(chromium, house.Address);
        await architect.GoAsync(house.FirstStart);
        var start = new FirstStartPage(architect);
        await start.FillAsync(NewHouse.Platform, "Jonas Weber", "jonas.weber@acme.example");
        await start.MakeAccountAsync(password, password);
        return await architect.SessionAsync();
    }
}
