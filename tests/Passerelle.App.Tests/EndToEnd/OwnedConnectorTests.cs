using System.Net;
using Passerelle.App.Tests.Console;
using Passerelle.App.Tests.EndToEnd.World;
using Passerelle.Configuration;
using Passerelle.Configuration.Drafting;
using Passerelle.Configuration.Settings;
using Passerelle.Console.Hosting;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.EndToEnd;

/// <summary>The command line on a connector that the console has taken over.</summary>
[Trait("Rule", "L9")]
public sealed class OwnedConnectorTests
{
    [Fact]
    public async Task Once_the_console_owns_a_connector_production_needs_a_deployment_and_the_file_is_not_used()
    {
        await using var world = await SyncWorld.StartAsync();
        world.Hire("Ada", "Lovelace");
        await world.SyncedAsync();
        await using var console = await TakenOverAsync(world);

        var refused = await world.SyncAsync();
        refused.ExitCode.ShouldBe(1);
        refused.Text("code").ShouldBe("not-deployed");
        refused.Errors.ShouldContain("is not used: the console owns Acme Academy/Personio");
        (await world.RunAsync("plan")).Text("code").ShouldBe("not-deployed");

        var stored = (await console.Stores.Connectors.FindAsync("Acme Academy/Personio"))!;
        var secrets = await console.Stores.Secrets.RevealAsync(stored.Name);
        var read = ConfigurationText.Read(stored.Draft.Text, EnvironmentName.Production, _ => null, secrets.GetValueOrDefault);
        read.Mistakes.ShouldBeEmpty();
        await console.Stores.Deployments.DeployAsync(stored.Name, stored.Draft.Text, read.Configuration!.Fingerprint, reason: "test", "Ada");
        (await world.SyncAsync()).Text("code").ShouldBe("not-active");
        await console.Stores.Activations.ActivateAsync(ServedConsole.Production, read.Configuration.Rules.Groups[0].Id, "Ada");

        world.Config = world.Config with { Edit = _ => "platform: Acme Academy\nnonsense: true\n" };
        var synced = await world.SyncedAsync();
        synced.Outcome.ShouldBe("unchanged");
        (await world.RunAsync("runs")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_draft_goes_out_as_a_file_and_comes_back_as_a_draft()
    {
        await using var world = await SyncWorld.StartAsync();
        await using var console = await TakenOverAsync(world);
        var file = Path.Combine(world.Data.FullName, "exported.yaml");
        (await world.RunAsync("export", file)).ExitCode.ShouldBe(0);
        var text = await File.ReadAllTextAsync(file);
        text.ShouldNotContain("sandbox-secret");
        text.ShouldContain("env:PERSONIO_CLIENT_SECRET");

        await File.WriteAllTextAsync(file, ConfigurationDraft.Parse(text).SetPlain("guards.removals.percent", "101").ToString());
        (await world.RunAsync("import", file)).Text("code").ShouldBe("name-missing");
        var imported = await world.RunAsync("import", file, "--by", "Ada");
        imported.ExitCode.ShouldBe(0, imported.ToString());
        imported.Json.GetProperty("changed").EnumerateArray().Select(one => one.GetString()).ShouldBe(["guards.removals.percent"]);
        imported.Json.GetProperty("mistakes").EnumerateArray().Select(one => one.GetString()!).ShouldContain(one => one.Contains("guards.removals.percent: 101", StringComparison.Ordinal));
        var draft = (await console.Stores.Connectors.FindAsync("Acme Academy/Personio"))!.Draft;
        ConfigurationDraft.Parse(draft.Text).Text("personio.clientSecret").ShouldBe("store:personio.clientSecret");
        draft.Saved.By.ShouldBe("Ada");
    }

    [Fact]
    public async Task Without_a_connector_of_the_console_there_is_nothing_to_export()
    {
        await using var world = await SyncWorld.StartAsync();
        world.Hire("Ada", "Lovelace");
        await world.SyncedAsync();
        (await world.RunAsync("export")).Text("code").ShouldBe("not-owned");
    }

    [Fact]
    public async Task Where_the_console_owns_several_connectors_a_command_names_the_one_it_is_about()
    {
        await using var world = await SyncWorld.StartAsync();
        world.Hire("Ada", "Lovelace");
        await world.SyncedAsync();
        await using var console = await TakenOverAsync(world);
        await NewConnector.MakeAsync(console.Stores, "Beta Académie", "test", default);

        var missing = await NoFileAsync("runs");
        missing.ExitCode.ShouldBe(1);
        missing.Text("code").ShouldBe("connector-missing");
        missing.Errors.ShouldContain("--connector acme-academy, --connector beta-academie");
        (await NoFileAsync("export")).Text("code").ShouldBe("connector-missing");

        (await NoFileAsync("runs", "--connector", "acme-academy", "--env", "test")).Text("code").ShouldBe("configuration");
        var exported = await NoFileAsync("export", "--connector", "acme-academy");
        exported.ExitCode.ShouldBe(0, exported.ToString());
        exported.Text("connector").ShouldBe("Acme Academy/Personio");
        (await NoFileAsync("export", "--connector", "beta-academie")).Text("connector").ShouldBe("Beta Académie/Personio");
        (await NoFileAsync("sync", "--connector", "beta-academie")).Text("code").ShouldBe("not-deployed");
        var unknown = await NoFileAsync("pause", "--by", "Ada", "--connector", "gamma");
        unknown.ExitCode.ShouldBe(1);
        unknown.Text("code").ShouldBe("connector-unknown");
        unknown.Errors.ShouldContain("There is: acme-academy, beta-academie.");
        (await console.Stores.Pauses.FindAsync(ServedConsole.Production)).ShouldBeNull();

        // A name goes before the file beside which the command is given.
        (await world.RunAsync("export", "--connector", "beta-academie")).Text("connector").ShouldBe("Beta Académie/Personio");
        (await world.RunAsync("export")).Text("connector").ShouldBe("Acme Academy/Personio");

        Task<Answer> NoFileAsync(params IReadOnlyList<string> command) =>
            Passerelles.RunHereAsync(world.Clock, [.. command, "--config", Path.Combine(world.Data.FullName, "none.yaml"), "--data", world.Data.FullName, "--json", "--yes"]);
    }

    [Fact]
    public async Task The_connector_of_a_file_may_be_named_and_no_other()
    {
        await using var world = await SyncWorld.StartAsync();
        world.Hire("Ada", "Lovelace");
        var wrong = await world.SyncAsync("--connector", "beta");
        wrong.ExitCode.ShouldBe(1);
        wrong.Text("code").ShouldBe("connector-unknown");
        wrong.Errors.ShouldContain("There is: acme-academy.");
        world.LearningLog.Entries.ShouldBeEmpty();
        (await world.SyncAsync("--connector", "acme-academy")).ExitCode.ShouldBe(0);
        (await world.RunAsync("runs", "--connector", "acme-academy")).ExitCode.ShouldBe(0);
        (await world.RunAsync("runs", "--connector", "beta")).Text("code").ShouldBe("connector-unknown");
        (await world.RunAsync("instance", "status", "--connector", "acme-academy")).ExitCode.ShouldBe(1, "it belongs to no connector");
    }

    private static async Task<ServedConsole> TakenOverAsync(SyncWorld world)
    {
        var (home, mistakes) = FileConnector.Load(world.WriteConfig(), _ => null);
        mistakes.ShouldBeEmpty();
        var console = new ServedConsole { Data = world.Data, File = home };
        await console.InitializeAsync();
        var architect = await console.SignInAsync(Role.Architect);
        (await architect.ReadAsync("/acme-academy/connector")).ShouldContain("/acme-academy/connector/take-over");
        (await architect.SendAsync("/acme-academy/connector/take-over", ("typed", "yes"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await console.Stores.Connectors.ListAsync()).ShouldBeEmpty();
        (await architect.SendAsync("/acme-academy/connector/take-over", ("typed", "acme academy"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await architect.ReadAsync("/acme-academy/set-up/details")).ShouldNotContain("sandbox-secret");
        return console;
    }
}
