using Passerelle.App.Tests.EndToEnd.World;
using Passerelle.Browser.Tests.Visiting;
using Passerelle.Browser.Tests.Walking;
using Passerelle.Browser.Tests.World;
using Passerelle.Store.Accounts;

namespace Passerelle.Browser.Tests.Picturing;

/// <summary>
/// The pictures of the documentation that need no walk; every page is opened by other tests anyway.
/// </summary>
public sealed class Screenshots(Chromium chromium, Academy academy)
{
    private const string NotAsked = "Pictures are taken with PASSERELLE_SCREENSHOTS=1.";

    private const string Structure = Academy.Connector + "/structure?environment=test";

    public static bool IsAsked => Pictures.IsAsked;

    /// <summary>A page with the name of its pictures; some are reached by a click from there.</summary>
    private sealed record Scene(string Name, string Page, params string[] Clicks);

    private static readonly Scene[] Scenes =
    [
        new("home", "/production/home"),
        new("runs", "/production/runs"),
        new("run", "/production/runs", ".list-table tbody a:visible"),
        new("plan", "/production/runs", ".list-table tbody a:visible", "main a[href*='/plans/']"),
        new("people", "/production/people"),
        new("person", "/production/people?search=Vasseur", ".list-table tbody a:visible"),
        new("held", "/production/held"),
        new("findings", "/production/findings"),
        new("audit", "/production/audit"),
        new("accounts", "/settings/accounts"),
    ];

    [Fact(Skip = NotAsked, SkipUnless = nameof(IsAsked))]
    public async Task The_main_pages_have_their_pictures()
    {
        foreach (var scene in Scenes)
        {
            await TakeAsync($"{scene.Name}.png", new Look(), scene);
            await TakeAsync($"{scene.Name}-phone.png", new Look("fr", Look.Phone), scene);
        }

        await TakeAsync("home-dark.png", new Look("de", IsDark: true), Scenes[0]);
        await TakeAsync("home-dark-phone.png", new Look("de", Look.Phone, IsDark: true), Scenes[0]);
    }

    [Fact(Skip = NotAsked, SkipUnless = nameof(IsAsked))]
    public async Task The_structure_has_its_pictures()
    {
        await using var reader = await academy.WelcomeAsync(chromium, Role.Administrator);
        await reader.GoAsync(Structure);
        await reader.Page.ClickAsync(".reading-bar button");
        await reader.AwaitAsync("#editor");
        foreach (var (look, end) in new[] { (new Look(), ".png"), (new Look("fr", Look.Phone), "-phone.png") })
        {
            await using var visitor = await academy.WelcomeAsync(chromium, Role.Administrator, look);
            await visitor.GoAsync(Structure);
            await visitor.Page.EvaluateAsync("() => document.querySelector('#editor').scrollIntoView()");
            await Pictures.KeepAsync(visitor, "structure" + end);
            await visitor.GoAsync(Academy.Connector + "/structure/proposal?environment=test");
            await Pictures.KeepAsync(visitor, "proposal" + end);
        }
    }

    [Fact(Skip = NotAsked, SkipUnless = nameof(IsAsked))]
    public async Task The_set_up_has_its_pictures()
    {
        await using var house = await NewHouse.BuildAsync();
        await using var visitor = await Visitor.ComeAsync(chromium, house.Address);
        await visitor.GoAsync(house.FirstStart);
        var start = new FirstStartPage(visitor);
        await start.FillAsync(NewHouse.Platform, "Jonas Weber", "jonas.weber@acme.example");
        await start.MakeAccountAsync(Academy.Password, Academy.Password);
        var setUp = new SetUpPages(visitor);
        await setUp.SwitchOnAsync();
        await setUp.ImportAsync(await house.WriteConfigurationAsync());
        await setUp.OpenDetailsAsync();
        await setUp.TypeAsync("personio.clientId", house.Production.Personio.Options.ClientId);
        await setUp.TypeAsync("personio.clientSecret", house.Production.Personio.Options.ClientSecret);
        await setUp.SaveAsync();
        await Pictures.KeepAsync(visitor, "set-up.png");
        await setUp.CheckAsync();
        await Pictures.KeepAsync(visitor, "check.png");
        await using var phone = await Visitor.ComeAsync(chromium, house.Address, new Look("fr", Look.Phone), await visitor.SessionAsync());
        await phone.GoAsync(Academy.Connector + "/set-up/details");
        await Pictures.KeepAsync(phone, "set-up-phone.png");
        await phone.GoAsync(Academy.Connector + "/test/check");
        await Pictures.KeepAsync(phone, "check-phone.png");
    }

    [Fact(Skip = NotAsked, SkipUnless = nameof(IsAsked))]
    public async Task The_test_instance_has_its_pictures()
    {
        var data = Directory.CreateTempSubdirectory("passerelle-pictures-");
        await using var instance = await RunningProgram.StartAsync("instance", "start", "--port", "0", "--personio-port", "0", "--people", "60", "--no-limits", "--data", academy.Folder.FullName);
        var sync = await Passerelles.RunHereAsync(TimeProvider.System, ["sync", "--env", "test", "--config", Path.Combine(academy.Folder.FullName, "instance", "passerelle.yaml"), "--data", data.FullName, "--json", "--yes"]);
        sync.ExitCode.ShouldBe(0, sync.ToString());
        await TakeInstanceAsync(new Uri(instance.Document.GetProperty("learning").GetString()!), ("test-platform", "/groups"), ("test-learners", "/people"), ("test-profile", "/people?search=Engineer"));
        await TakeInstanceAsync(new Uri(instance.Document.GetProperty("personio").GetString()!), ("test-personio", "/employees"));
        data.Delete(recursive: true);
    }

    private async Task TakeInstanceAsync(Uri address, params (string Name, string Page)[] scenes)
    {
        await using var first = await Visitor.ComeAsync(chromium, address);
        await new SignInPage(first).EnterAsync(Academy.MailOf(Role.Architect), Academy.Password);
        var session = await first.SessionAsync();
        foreach (var look in new[] { new Look(), new Look("fr", Look.Phone) })
        {
            await using var visitor = await Visitor.ComeAsync(chromium, address, look, session);
            foreach (var (name, page) in scenes)
            {
                (await visitor.GoAsync(page)).ShouldBe(200);
                if (page.Contains('?', StringComparison.Ordinal))
                {
                    await visitor.LeaveAsync(() => visitor.Page.Locator(".list-table tbody a:visible").First.ClickAsync());
                }

                await Pictures.KeepAsync(visitor, look.Width == Look.Phone ? $"{name}-phone.png" : $"{name}.png");
            }
        }
    }

    private async Task TakeAsync(string file, Look look, Scene scene)
    {
        await using var visitor = await academy.WelcomeAsync(chromium, Role.Architect, look);
        (await visitor.GoAsync(Academy.Connector + scene.Page)).ShouldBe(200);
        foreach (var click in scene.Clicks)
        {
            await visitor.LeaveAsync(() => visitor.Page.Locator(click).First.ClickAsync());
        }

        await Pictures.KeepAsync(visitor, file);
    }
}
