using System.Net;
using Passerelle.App.Tests.Console;
using Passerelle.App.Tests.Console.World;
using Passerelle.Configuration.Drafting;
using Passerelle.Configuration.Owned;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Webhooks;

/// <summary>The receiver of a connector that the console owns: filled in, deployed, active on a group, and its token rotated.</summary>
[Trait("Rule", "Section11")]
public sealed class OwnedWebhookTests : IAsyncLifetime
{
    private const string Next = "the-token-that-comes-after-it-9876543210";
    private const string Key = "environments.production.webhook.";

    private RoadWorld world = null!;

    public async ValueTask InitializeAsync() => world = await RoadWorld.StartAsync(test => test.Hire("Ada", "Lovelace"));

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    [Trait("Rule", "L6")]
    public async Task It_takes_messages_once_it_is_deployed_and_its_token_is_never_shown()
    {
        using var hook = new Hook(world.Console);
        var lea = await world.SignInAsync(Role.Administrator);
        await SaveAsync(lea, ("enabled", "true"), ("token", Hook.Token));
        var page = WebUtility.HtmlDecode(await lea.ReadAsync(RoadWorld.Link("/set-up/schedule")));
        page.ShouldContain($"/hooks/personio/{ServedConsole.Slug}");
        page.ShouldContain("Production takes no messages from Personio.");
        page.ShouldNotContain(Hook.Token);
        (await hook.SendAsync(Hook.About(1))).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await DeployAsync();
        (await hook.SendAsync(Hook.About(1))).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        page = WebUtility.HtmlDecode(await lea.ReadAsync(RoadWorld.Link("/set-up/schedule"), "fr"));
        page.ShouldContain("La production accepte les messages de Personio.");
        page.ShouldContain("(person.updated)");
        (await (await world.SignInAsync(Role.Architect)).ReadAsync(RoadWorld.Link("/deploy"))).ShouldNotContain(Hook.Token);

        await SaveAsync(lea, ("enabled", "false"), ("token", ""));
        await DeployAsync();
        (await hook.SendAsync(Hook.About(1))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    [Trait("Rule", "L7")]
    public async Task Nothing_is_written_before_the_connector_is_active_on_a_group()
    {
        using var hook = new Hook(world.Console);
        await SaveAsync(await world.SignInAsync(Role.Administrator), ("enabled", "true"), ("token", Hook.Token));
        await DeployAsync();
        world.Production.ClearLogs();
        await hook.TellAsync(world.Test.Personio.Employees[0].Id);
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        world.Production.LearningLog.Entries.ShouldBeEmpty();
        (await Hook.StartedAsync(world.Stores, world.Key)).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "Section14")]
    public async Task A_new_token_counts_beside_the_old_one_until_it_is_first_sent()
    {
        using var old = new Hook(world.Console);
        using var next = new Hook(world.Console, Next);
        var lea = await world.SignInAsync(Role.Administrator);
        await SaveAsync(lea, ("enabled", "true"), ("token", Hook.Token));
        await DeployAsync();
        (await next.SendAsync(Hook.About(1))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        await SaveAsync(lea, ("enabled", "true"), ("token", Next));
        WebUtility.HtmlDecode(await lea.ReadAsync(RoadWorld.Link("/set-up/schedule"))).ShouldContain("A new value was given on");
        (await old.SendAsync(Hook.About(1))).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await next.SendAsync(Hook.About(1))).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await old.SendAsync(Hook.About(1))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await next.SendAsync(Hook.About(1))).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        WebUtility.HtmlDecode(await lea.ReadAsync(RoadWorld.Link("/set-up/schedule"))).ShouldNotContain("A new value was given on");
    }

    [Fact]
    [Trait("Rule", "Section12")]
    public async Task It_leaves_with_an_export_without_its_token_and_comes_back_with_an_import()
    {
        var lea = await world.SignInAsync(Role.Administrator);
        await SaveAsync(lea, ("enabled", "true"), ("token", Hook.Token));
        var exported = await lea.ReadAsync(RoadWorld.Link("/connector/export"));
        exported.ShouldContain("env:PERSONIO_WEBHOOK_TOKEN");
        exported.ShouldNotContain(Hook.Token);
        var back = DraftTransfer.Import(ConfigurationDraft.Parse(exported), await DraftAsync(), ServedConsole.Platform, keepsElsewhere: false, new HashSet<string>());
        back.Draft.Text(Key + "token").ShouldBe((await DraftAsync()).Text(Key + "token"));
        back.Draft.Text(Key + "enabled").ShouldBe("true");
    }

    [Fact]
    public async Task A_token_that_could_be_guessed_is_said_beside_its_field()
    {
        var lea = await world.SignInAsync(Role.Administrator);
        await SaveAsync(lea, ("enabled", "true"), ("token", "short"));
        WebUtility.HtmlDecode(await lea.ReadAsync(RoadWorld.Link("/set-up/schedule"), "de")).ShouldContain("Ein Token mit 5 Zeichen passt nicht. Geben Sie 24 bis 1000 zufällige Buchstaben und Ziffern an.", Case.Insensitive);
    }

    private async Task SaveAsync(ServedConsole.Browser browser, params (string Name, string Value)[] fields) =>
        (await browser.SendAsync(RoadWorld.Link("/set-up/schedule"), [("version", await world.VersionAsync()), .. fields.Select(field => (Key + field.Name, field.Value))]))
            .StatusCode.ShouldBe(HttpStatusCode.Redirect);

    private async Task DeployAsync()
    {
        var architect = await world.SignInAsync(Role.Architect);
        var answer = await architect.SendAsync(RoadWorld.Link("/deploy"), ("version", await world.VersionAsync()), ("reason", "a test"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
    }

    private async Task<ConfigurationDraft> DraftAsync() => ConfigurationDraft.Parse((await world.Stores.Connectors.FindAsync(world.Key.Connector))!.Draft.Text);
}
