using Microsoft.Playwright;
using Passerelle.App.Tests.Conventions;
using Passerelle.Browser.Tests.Visiting;
using Passerelle.Browser.Tests.World;
using Passerelle.Store.Accounts;

namespace Passerelle.Browser.Tests.Picturing;

/// <summary>
/// The pictures of the documentation. They are written only when asked for (<c>PASSERELLE_SCREENSHOTS=1</c>), so that other runs of the tests leave the
/// sources as they are; what they show is opened either way.
/// </summary>
public sealed class Screenshots(Chromium chromium, Academy academy)
{
    /// <summary>Heavier pictures do not belong into the sources.</summary>
    private const int Heaviest = 200_000;

    private const string Variable = "PASSERELLE_SCREENSHOTS";

    private static string Folder => Path.Combine(Repository.Folder, "docs", "screenshots");

    [Theory]
    [InlineData("home", "/production/home")]
    [InlineData("runs", "/production/runs")]
    [InlineData("run", "/production/runs", ".list-table tbody a")]
    [InlineData("people", "/production/people")]
    [InlineData("person", "/production/people?search=Vasseur", ".list-table tbody a")]
    [InlineData("held", "/production/held")]
    [InlineData("findings", "/production/findings")]
    [InlineData("audit", "/production/audit")]
    [InlineData("accounts", "/settings/accounts")]
    public async Task A_main_page_has_its_pictures(string name, string page, string? thenClick = null)
    {
        await TakeAsync($"{name}.png", new Look(), page, thenClick);
        await TakeAsync($"{name}-phone.png", new Look("fr", Look.Phone), page, thenClick);
    }

    [Fact]
    public async Task Home_has_a_picture_in_the_dark() => await TakeAsync("home-dark.png", new Look("de", IsDark: true), "/production/home");

    private async Task TakeAsync(string file, Look look, string page, string? thenClick = null)
    {
        await using var visitor = await academy.WelcomeAsync(chromium, Role.Architect, look);
        (await visitor.GoAsync(Academy.Connector + page)).ShouldBe(200);
        if (thenClick is not null)
        {
            var before = visitor.Page.Url;
            await visitor.Page.Locator(thenClick).First.ClickAsync();
            await visitor.Page.WaitForURLAsync(url => url != before);
        }

        var picture = await visitor.Page.ScreenshotAsync(new PageScreenshotOptions { Type = ScreenshotType.Png });
        picture.Length.ShouldBeLessThan(Heaviest, file);
        if (Environment.GetEnvironmentVariable(Variable) == "1")
        {
            Directory.CreateDirectory(Folder);
            await File.WriteAllBytesAsync(Path.Combine(Folder, file), picture);
        }
    }
}
