using Passerelle.Sandbox.Company;
using Passerelle.Sandbox.Faults;

namespace Passerelle.App.Tests.Checking;

[Collection(OneConsole.Name)]
[Trait("Rule", "L3")]
public sealed class BadInputTests : IAsyncLifetime
{
    private const string Nobody = "65a0f2c4d9b1e2a3c4d5e6f7";
    private CheckWorld world = null!;

    public async ValueTask InitializeAsync() => world = await CheckWorld.StartAsync();

    public async ValueTask DisposeAsync()
    {
        world.Writes.ShouldBe(0);
        await world.DisposeAsync();
    }

    [Fact]
    public async Task A_wrong_credential_of_Personio_leaves_the_other_side_proven()
    {
        world.PersonioSecret = "nobody-may-read-this";
        world.More = "hierarchy: [{ field: office }]";

        var run = await world.CheckAsync();

        run.ExitCode.ShouldBe(6);
        run.Ok.ShouldBeFalse();
        run["personio-credentials"].Status.ShouldBe("error");
        run["personio-credentials"].Mend!.ShouldContain("Copy both again");
        run["personio-attributes"].Status.ShouldBe("skipped");
        run["hierarchy-field"].Text.ShouldContain("since Personio could not be read");
        run["synced-group"].Status.ShouldBe("ok");
        run["administrator-role"].Status.ShouldBe("ok");
        run["platform-identity"].Status.ShouldBe("ok");
        (run.Output + run.Errors).ShouldNotContain("nobody-may-read-this");
    }

    [Fact]
    public async Task A_wrong_credential_of_360Learning_leaves_the_other_side_proven()
    {
        world.LearningSecret = "wrong";
        world.More = $$"""customFields: [{ source: {{MadeUpCompany.PersonnelNumber}}, name: Personnel number }]""";

        var run = await world.CheckAsync("--write-scopes");

        run.ExitCode.ShouldBe(6);
        run["personio-attributes"].Status.ShouldBe("ok");
        run["learning-credentials"].Status.ShouldBe("error");
        foreach (var id in new[] { "learning-read-scope", "learning-write-scope", "synced-group", "nested-groups", "administrator-account", "custom-field", "platform-identity" })
        {
            run[id].Status.ShouldBe("skipped", id);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_host_that_does_not_answer_makes_its_own_answers_skipped(bool personio)
    {
        var nowhere = $"http://127.0.0.1:{FreePort()}";
        (world.PersonioUrl, world.LearningUrl) = personio ? (nowhere, world.LearningUrl) : (world.PersonioUrl, nowhere);

        var run = await world.CheckAsync();

        run.ExitCode.ShouldBe(6);
        run[personio ? "personio-credentials" : "learning-credentials"].Text.ShouldContain("does not answer");
        run[personio ? "synced-group" : "personio-attributes"].Status.ShouldBe("ok");
        run[personio ? "personio-attributes" : "synced-group"].Status.ShouldBe("skipped");
    }

    [Theory]
    [InlineData("personio", "/v1/company/*", "personio-credentials")]
    [InlineData("personio", "/v1/auth", "personio-credentials")]
    [InlineData("learning", "/api/v2/oauth2/token", "learning-credentials")]
    [InlineData("learning", "/api/v2/groups", "synced-group")]
    [InlineData("learning", "/api/v2/users", "learning-read-scope")]
    public async Task A_page_in_the_place_of_an_answer_is_said_and_stops_only_what_needs_it(string site, string path, string id)
    {
        world.Host[site].Faults.Add(new FaultRule { Kind = FaultKind.Html, Path = path });

        var run = await world.CheckAsync();

        run.ExitCode.ShouldBe(6, run.Output);
        run.All(id).Count(a => a.Status == "error").ShouldBe(1);
        run[site == "personio" ? "learning-credentials" : "personio-credentials"].Status.ShouldBe("ok");
        if (path == "/api/v2/users")
        {
            run["synced-group"].Status.ShouldBe("ok");
            run["administrator-account"].Status.ShouldBe("skipped");
        }
    }

    [Theory]
    [InlineData("email", 5, "personio.clientId")]
    [InlineData("status", 5, "personio.clientId")]
    [InlineData("position", 1, "personio.clientId")]
    [InlineData(MadeUpCompany.PersonnelNumber, 1, "customFields[0].source")]
    [Trait("Rule", "R3")]
    public async Task A_hidden_attribute_is_named_with_the_place_to_tick_it(string attribute, int exitCode, string key)
    {
        world.More = $$"""customFields: [{ source: {{MadeUpCompany.PersonnelNumber}}, name: Personnel number }]""";
        world.Personio.HideAttribute(attribute);

        var run = await world.CheckAsync();

        run.ExitCode.ShouldBe(exitCode);
        run["personio-attributes"].Status.ShouldBe("error");
        run["personio-attributes"].Key.ShouldBe(key);
        run["personio-attributes"].Text.ShouldContain(attribute);
        run["personio-attributes"].Mend!.ShouldContain("tick");
    }

    [Fact]
    public async Task A_missing_scope_is_named_and_what_needs_it_is_skipped()
    {
        world.Learning.Options.Scopes = [.. world.Learning.Options.Scopes.Where(s => s != "groups:read")];

        var run = await world.CheckAsync();

        run.ExitCode.ShouldBe(6);
        run.All("learning-read-scope").Single(a => a.Status == "error").Text.ShouldContain("groups:read");
        run["synced-group"].Text.ShouldContain("since the scope groups:read is not proven");
        run["administrator-account"].Status.ShouldBe("ok");
        run["administrator-role"].Status.ShouldBe("skipped");
    }

    [Fact]
    public async Task A_scope_that_the_configuration_does_not_need_is_not_asked_for()
    {
        world.Learning.Options.Scopes = [.. world.Learning.Options.Scopes.Where(s => s != "customFields:read")];

        (await world.CheckAsync()).ExitCode.ShouldBe(0);

        world.More = "customFields: [{ source: team, name: Team }]";
        (await world.CheckAsync()).ExitCode.ShouldBe(6);
    }

    [Fact]
    public async Task The_highest_exit_code_counts()
    {
        world.Groups = $"[{{ id: {Nobody} }}]";
        (await world.CheckAsync()).ExitCode.ShouldBe(1);

        world.Personio.HideAttribute("email");
        (await world.CheckAsync()).ExitCode.ShouldBe(5);

        world.LearningSecret = "wrong";
        (await world.CheckAsync()).ExitCode.ShouldBe(6);
    }

    [Fact]
    public async Task A_list_of_employees_that_does_not_add_up_is_not_trusted()
    {
        world.More = "hierarchy: [{ field: office }]";
        world.Host["personio"].Faults.Add(new FaultRule { Kind = FaultKind.CutPage, Path = "/v1/company/employees", Rows = 5 });

        var run = await world.CheckAsync();

        run.ExitCode.ShouldBe(5);
        run["personio-roster"].Status.ShouldBe("error");
    }

    [Fact]
    [Trait("Rule", "14")]
    public async Task Production_on_a_host_of_nobody_s_is_refused_before_anything_is_asked()
    {
        world.LearningUrl = "https://learning.acme.example";

        var run = await world.CheckAsync("--env", "production");

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("environments.production.baseUrl");
        world.Host["personio"].Log.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_test_instance_on_an_address_of_its_own_is_asked_there()
    {
        world.LearningUrl = "https://test-instance.invalid";
        world.Pace = "learningWritesPerSecond: 8";

        var run = await world.CheckAsync();

        run.ExitCode.ShouldBe(6);
        run["learning-address"].Status.ShouldBe("warning");
        run["learning-credentials"].Text.ShouldContain("test-instance.invalid does not answer");
        run["platform-mails"].Status.ShouldBe("warning");
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
