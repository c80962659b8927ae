using System.Net;
using Passerelle.App.Tests.EndToEnd.World;
using Passerelle.App.Tests.Mail;
using Passerelle.Configuration.Drafting;
using Passerelle.Console.Hosting;
using Passerelle.Instance;
using Passerelle.Sandbox.Hosting;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Console;

/// <summary>The connector's page about the test instance; the instance itself is served by the test.</summary>
[Trait("Rule", "T5")]
public sealed class TestInstancePageTests : IAsyncLifetime
{
    private const string Page = "/acme-academy/instance";

    private readonly ServedConsole console = new();
    private readonly SimulatedWorld world = new(TimeProvider.System);

    private InstanceFolder Folder => new(console.DataFolder);

    public ValueTask InitializeAsync() => console.InitializeAsync();

    public ValueTask DisposeAsync() => console.DisposeAsync();

    [Fact]
    public async Task Before_the_first_start_an_architect_can_start_it_and_an_administrator_is_told_who_does()
    {
        var architect = await ReadAsync(Role.Architect);
        architect.ShouldContain("There is no test instance yet.");
        architect.ShouldContain("name=\"people\"");
        var administrator = await ReadAsync(Role.Administrator);
        administrator.ShouldContain("A solution architect of your platform starts it here.");
        administrator.ShouldNotContain("/instance/start");
    }

    [Theory]
    [InlineData("0", "300", "from 1 to 365")]
    [InlineData("30", "many", "from 1 to 20,000")]
    public async Task A_start_with_a_wrong_number_says_so_and_keeps_what_was_typed(string days, string people, string words)
    {
        var architect = await console.SignInAsync(Role.Architect);
        var answer = await architect.SendAsync(Page + "/start", ("days", days), ("people", people));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain(words);
        page.ShouldContain($"value=\"{days}\"");
        page.ShouldContain($"value=\"{people}\"");
    }

    [Fact]
    [Trait("Rule", "T1")]
    public async Task A_running_instance_shows_its_addresses_what_is_in_it_and_when_it_expires()
    {
        await using var host = await ServeAsync();
        InstancePeriod.Begin(Folder, new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero), days: 36_500);
        var page = await ReadAsync(Role.Auditor);
        page.ShouldContain(host.LearningAddress.GetLeftPart(UriPartial.Authority));
        page.ShouldContain(host.PersonioAddress.GetLeftPart(UriPartial.Authority));
        page.ShouldContain("40 employees");
        page.ShouldContain("It expires on 9 Oct 2126");
        page.ShouldNotContain("/instance/stop");
    }

    [Fact]
    public async Task An_expired_instance_says_so_an_administrator_asks_and_the_architect_sees_it_and_begins_a_new_period()
    {
        await using var host = await ServeAsync();
        InstancePeriod.Begin(Folder, DateTimeOffset.UtcNow.AddDays(-31), days: 30);
        var administrator = await console.SignInAsync(Role.Administrator);
        (await administrator.ReadAsync(Page, "en")).ShouldContain("The test instance has expired.");
        (await administrator.SendAsync(Page + "/ask-for-restart")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var architect = await console.SignInAsync(Role.Architect);
        WebUtility.HtmlDecode(await architect.ReadAsync(Page, "en")).ShouldContain("asked for a restart on");
        WebUtility.HtmlDecode(await architect.ReadAsync("/acme-academy/production/home", "en")).ShouldContain("asked for a restart on");
        (await administrator.ReadAsync("/acme-academy/production/home", "en")).ShouldNotContain("asked for a restart on");
        WebUtility.HtmlDecode(await architect.ReadAsync("/acme-academy/test/audit", "en")).ShouldContain("Asked for a restart of the test instance");
        (await architect.SendAsync(Page + "/start", ("days", "10"), ("people", "300"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var period = InstancePeriod.Read(Folder)!;
        (period.ExpiresAt - DateTimeOffset.UtcNow).TotalDays.ShouldBe(10, tolerance: 0.1);
        (period.Asked, period.Platform).ShouldBe((null, ServedConsole.Platform));
        (await architect.ReadAsync(Page, "en")).ShouldContain("The test instance is running.");
    }

    [Fact]
    public async Task An_instance_of_another_platform_shows_nothing_and_cannot_be_touched()
    {
        await using var host = await ServeAsync();
        InstancePeriod.Begin(Folder, DateTimeOffset.UtcNow, days: 30, platform: "Another platform");
        var architect = await console.SignInAsync(Role.Architect);
        var page = await architect.ReadAsync(Page, "en");
        page.ShouldContain("Another platform uses the test instance.");
        page.ShouldNotContain(host.LearningAddress.Authority);
        foreach (var action in new[] { "/start", "/stop", "/reset", "/ask-for-restart", "/use" })
        {
            (await architect.SendAsync(Page + action, ("days", "1"), ("people", "1"), ("platform", ServedConsole.Platform))).StatusCode.ShouldBe(HttpStatusCode.Conflict, action);
        }
    }

    [Fact]
    public async Task A_reset_asks_for_the_name_of_the_platform_and_goes_back_to_the_beginning()
    {
        await using var host = await ServeAsync();
        InstancePeriod.Begin(Folder, DateTimeOffset.UtcNow, days: 30);
        var before = world.Platform.UserCount;
        host["learning"].Beginning = () => world.Platform.AddUser("after.reset@acme.example");
        var architect = await console.SignInAsync(Role.Architect);
        (await architect.ReadAsync(Page + "/reset", "en")).ShouldContain($"{before} accounts, 40 employees");
        (await architect.SendAsync(Page + "/reset", ("platform", "acme"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        world.Platform.UserCount.ShouldBe(before);
        (await architect.SendAsync(Page + "/reset", ("platform", ServedConsole.Platform))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        world.Platform.FindUserByMail("after.reset@acme.example").ShouldNotBeNull();
        world.Platform.UserCount.ShouldBeLessThan(before);
    }

    [Fact]
    [Trait("Rule", "T1")]
    public async Task One_button_points_the_test_of_the_draft_at_the_instance_and_its_simulated_Personio()
    {
        await using var fresh = new ServedConsole { WithFile = false };
        await fresh.InitializeAsync();
        var slug = (await NewConnector.MakeAsync(fresh.Stores, ServedConsole.Platform, "test", TestContext.Current.CancellationToken))!;
        await using var host = await ServeAsync();
        InstanceRecord.OfThisProcess(host.LearningAddress, host.PersonioAddress, DateTimeOffset.UtcNow).Write(Made(new InstanceFolder(fresh.DataFolder)));
        InstancePeriod.Begin(new InstanceFolder(fresh.DataFolder), DateTimeOffset.UtcNow, days: 30);

        var administrator = await fresh.SignInAsync(Role.Administrator);
        (await administrator.SendAsync($"/{slug}/instance/use", ("personio", "on"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var stored = (await fresh.Stores.Connectors.ListAsync(TestContext.Current.CancellationToken)).Single();
        var draft = ConfigurationDraft.Parse(stored.Draft.Text);
        draft.Text("environments.test.baseUrl").ShouldBe(host.LearningAddress.GetLeftPart(UriPartial.Authority));
        draft.Text("environments.test.groups[0].id").ShouldBe(world.TopGroup);
        draft.Text("environments.test.clientSecret").ShouldBe("store:environments.test.clientSecret");
        stored.Draft.Text.ShouldNotContain(world.Platform.Options.ClientSecret);

        var home = (await new Installation(fresh.Stores, file: null, _ => null).ListAsync(TestContext.Current.CancellationToken)).Single();
        var test = home.Environments.Single(one => one.IsTest);
        test.Mistakes.ShouldBeEmpty();
        test.Configuration!.Environment.BaseUrl.Authority.ShouldBe(host.LearningAddress.Authority);
        test.Configuration.Personio.BaseUrl.Authority.ShouldBe(host.PersonioAddress.Authority);
        (await administrator.ReadAsync($"/{slug}/instance", "en")).ShouldContain("The test of this connector works on it.");
    }

    [Fact]
    [Trait("Rule", "T1")]
    public async Task Starting_it_tells_the_administrators_by_mail_and_at_home()
    {
        await using var server = new SmtpListener();
        await using var fresh = new ServedConsole { WithFile = false };
        await fresh.InitializeAsync();
        var slug = (await NewConnector.MakeAsync(fresh.Stores, ServedConsole.Platform, "test", TestContext.Current.CancellationToken))!;
        var stored = (await fresh.Stores.Connectors.ListAsync(TestContext.Current.CancellationToken)).Single();

        // The set-up is far from complete: only the mail server and the administrator are known.
        var draft = ConfigurationDraft
            .Parse(stored.Draft.Text)
            .Set("connector.administrator", "lea.martin@acme.example")
            .Set("connector.language", "fr")
            .Set("mail.host", server.Host)
            .SetPlain("mail.port", server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture))
            .Set("mail.security", "none")
            .Set("mail.from", "academy@acme.example");
        await fresh.Stores.Connectors.SaveDraftAsync(stored.Name, stored.Draft.Version, draft.ToString(), ["mail.host"], "test", TestContext.Current.CancellationToken);
        await using var host = await ServeAsync();
        InstanceRecord.OfThisProcess(host.LearningAddress, host.PersonioAddress, DateTimeOffset.UtcNow).Write(Made(new InstanceFolder(fresh.DataFolder)));

        var administrator = await fresh.SignInAsync(Role.Administrator);
        await fresh.AddAsync("else@acme.example", "Another platform", Role.Administrator);
        await fresh.AddAsync("auditor@acme.example", ServedConsole.Platform, Role.Auditor);
        var architect = await fresh.SignInAsync(Role.Architect);
        (await administrator.ReadAsync($"/{slug}/test/home", "en")).ShouldNotContain("The test instance is ready");
        (await architect.SendAsync($"/{slug}/instance/start", ("days", "30"), ("people", "40"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var address = host.LearningAddress.GetLeftPart(UriPartial.Authority);
        var mail = server.Mails.ShouldHaveSingleItem();
        var told = (await fresh.Stores.Accounts.ListAsync(ServedConsole.Platform)).Single(account => account.RolesOn(ServedConsole.Platform).Contains(Role.Administrator));
        mail.To.ShouldBe([told.Mail]);
        mail.Subject.ShouldBe("Acme Academy : l’instance de test est prête");
        mail.Text.ShouldContain(address);
        (await administrator.ReadAsync($"/{slug}/test/home", "en")).ShouldContain($"The test instance is ready at {address}.");

        (await StartOnCommandLineAsync(fresh)).ShouldContain("1 administrator was told by mail.");
        server.Mails.Count.ShouldBe(2);
        server.Mails[1].To.ShouldBe([told.Mail]);
        server.Mails[1].Text.ShouldContain(address);

        stored = (await fresh.Stores.Connectors.FindAsync(stored.Name, TestContext.Current.CancellationToken))!;
        (await fresh.Stores.Connectors.SaveDraftAsync(stored.Name, stored.Draft.Version, "platform: Acme Academy", ["mail.host"], "test", TestContext.Current.CancellationToken)).ShouldBeTrue();
        (await StartOnCommandLineAsync(fresh)).ShouldContain("No administrator was told by mail: no mail server is set.");
        server.Mails.Count.ShouldBe(2);
    }

    /// <summary>Starts the one that runs again, after its period is over.</summary>
    private static async Task<string> StartOnCommandLineAsync(ServedConsole console)
    {
        InstancePeriod.Begin(new InstanceFolder(console.DataFolder), DateTimeOffset.UtcNow - TimeSpan.FromDays(2), days: 1);
        var answer = await Passerelles.RunHereAsync(
            TimeProvider.System,
            ["instance", "start", "--data", console.DataFolder.FullName, "--config", Path.Combine(console.DataFolder.FullName, "none.yaml")]
        );
        answer.ExitCode.ShouldBe(0, answer.ToString());
        return answer.Output;
    }

    [Fact]
    [Trait("Rule", "T8")]
    public async Task The_form_takes_the_simulated_Personio_with_its_address_and_made_up_credential()
    {
        await using var fresh = new ServedConsole { WithFile = false };
        await fresh.InitializeAsync();
        var slug = (await NewConnector.MakeAsync(fresh.Stores, ServedConsole.Platform, "test", TestContext.Current.CancellationToken))!;
        var name = (await fresh.Stores.Connectors.ListAsync(TestContext.Current.CancellationToken)).Single().Name;
        await fresh.Stores.Connectors.EnableAsync(name, "test", TestContext.Current.CancellationToken);
        await using var host = await ServeAsync();
        InstanceRecord.OfThisProcess(host.LearningAddress, host.PersonioAddress, DateTimeOffset.UtcNow).Write(Made(new InstanceFolder(fresh.DataFolder)));

        var administrator = await fresh.SignInAsync(Role.Administrator);
        await administrator.SendAsync($"/{slug}/set-up/test-source", ("version", "1"), ("testSource", "simulated"), ("environments.test.personio.baseUrl", "https://typed.example"));
        var draft = ConfigurationDraft.Parse((await fresh.Stores.Connectors.FindAsync(name, TestContext.Current.CancellationToken))!.Draft.Text);
        draft.Text("environments.test.personio.baseUrl").ShouldBe(host.PersonioAddress.GetLeftPart(UriPartial.Authority));
        (await fresh.Stores.Secrets.RevealAsync(name, TestContext.Current.CancellationToken))["environments.test.personio.clientSecret"].ShouldBe(world.Personio.Options.ClientSecret);
        (await administrator.ReadAsync($"/{slug}/set-up/test-source", "en")).ShouldContain("value=\"simulated\" checked");
    }

    [Fact]
    [Trait("Rule", "T3")]
    public async Task The_mails_that_were_not_sent_are_listed_in_test_and_nowhere_else()
    {
        var auditor = await console.SignInAsync(Role.Auditor);
        (await auditor.ReadAsync("/acme-academy/test/mails", "en")).ShouldContain("Here will be the mails that were not sent.");
        (await auditor.GetAsync("/acme-academy/production/mails")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<SandboxHost> ServeAsync()
    {
        world.Fill(40, 1);
        var host = await SandboxHost.StartAsync(
            new SandboxHostOptions { Learning = world.Platform, Personio = world.Personio, LearningPort = 0, PersonioPort = 0 },
            TestContext.Current.CancellationToken
        );
        InstanceRecord.OfThisProcess(host.LearningAddress, host.PersonioAddress, DateTimeOffset.UtcNow).Write(Made(Folder));
        return host;
    }

    private static InstanceFolder Made(InstanceFolder folder)
    {
        folder.Create();
        return folder;
    }

    private async Task<string> ReadAsync(Role role) => WebUtility.HtmlDecode(await (await console.SignInAsync(role)).ReadAsync(Page, "en"));
}
