using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Passerelle.App.Tests.Instance;

public sealed class InstanceTests : IAsyncLifetime
{
    private static readonly HttpClient Http = new();

    private readonly ProgramUnderTest program = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await program.RunAsync("instance", "stop");
        program.Dispose();
    }

    [Fact]
    [Trait("Rule", "T1")]
    public async Task It_starts_in_the_background_tells_where_and_stops()
    {
        var started = await StartAsync();
        started.GetProperty("running").GetBoolean().ShouldBeTrue();
        var numbers = started.GetProperty("numbers");
        numbers.GetProperty("people").GetInt32().ShouldBe(40);
        numbers.GetProperty("groups").GetInt32().ShouldBeGreaterThan(20);

        var status = await program.RunAsync("instance", "status", "--json");
        status.Document.GetProperty("learning").GetString().ShouldBe(started.GetProperty("learning").GetString());

        var again = await program.RunAsync("instance", "start", "--detach");
        again.ExitCode.ShouldBe(1);
        again.Error.ShouldContain(started.GetProperty("learning").GetString()!);

        (await program.RunAsync("instance", "stop")).ExitCode.ShouldBe(0);
        await Should.ThrowAsync<HttpRequestException>(() => FirstNameAsync(started));
        (await program.RunAsync("instance", "status", "--json")).Document.GetProperty("running").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    [Trait("Rule", "T7")]
    public async Task A_plan_against_it_works_at_once()
    {
        await StartAsync();
        var plan = await PlanAsync();
        plan.ExitCode.ShouldBe(0, plan.Error);
        var people = plan.Document.GetProperty("people").EnumerateArray().CountBy(p => p.GetProperty("action").GetString()!).ToDictionary();
        people.Values.Sum().ShouldBe(40);
        people["create"].ShouldBeGreaterThan(20);
        people["adopt"].ShouldBe(4);
    }

    [Fact]
    [Trait("Rule", "T7")]
    public async Task What_was_changed_survives_a_SIGKILL_and_goes_with_a_reset()
    {
        var started = await StartAsync();
        await RenameFirstAsync(started, "Zacharie");
        await UntilSavedAsync("Zacharie");
        using (var process = Process.GetProcessById(started.GetProperty("process").GetInt32()))
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        (await program.RunAsync("instance", "status", "--json")).Document.GetProperty("running").GetBoolean().ShouldBeFalse();
        var restarted = await StartAsync();
        (await FirstNameAsync(restarted)).ShouldBe("Zacharie");

        (await program.RunAsync("instance", "reset")).ExitCode.ShouldBe(0);
        (await FirstNameAsync(restarted)).ShouldNotBe("Zacharie");
    }

    [Fact]
    [Trait("Rule", "T5")]
    public async Task After_a_reset_a_first_run_can_be_made_again()
    {
        await StartAsync("--no-limits");
        var file = program.InstanceFile("passerelle.yaml");
        await File.AppendAllTextAsync(file, "limits: { learningWritesPerSecond: 0, learningReadsPerSecond: 0, personioPerSecond: 0 }\n");
        var before = (await PlanAsync()).Document.GetProperty("writes").ToString();
        var first = await program.RunAsync("sync", "--config", file, "--env", "test", "--json");
        first.ExitCode.ShouldBe(0, first.Error);

        (await program.RunAsync("instance", "reset")).ExitCode.ShouldBe(0);
        (await PlanAsync()).Document.GetProperty("writes").ToString().ShouldBe(before);

        await program.RunAsync("instance", "stop");
        (await program.RunAsync("instance", "reset")).ExitCode.ShouldBe(0);
        File.Exists(program.InstanceFile("state.zip")).ShouldBeFalse();
    }

    [Fact]
    [Trait("Rule", "R4")]
    public async Task Someone_hired_on_the_day_of_the_first_run_is_not_held()
    {
        var started = await StartAsync("--no-limits");
        var file = program.InstanceFile("passerelle.yaml");
        await File.AppendAllTextAsync(file, "limits: { learningWritesPerSecond: 0, learningReadsPerSecond: 0, personioPerSecond: 0 }\n");
        await program.RunAsync("sync", "--config", file, "--env", "test", "--json");
        using var hired = await Http.PostAsJsonAsync(
            new Uri($"{started.GetProperty("personio")}/_control/employees"),
            new { first_name = "Nina", last_name = "Neu", email = "nina.neu@acme-academy.example", office = "Paris" }
        );
        hired.EnsureSuccessStatusCode();
        var second = await program.RunAsync("sync", "--config", file, "--env", "test", "--json");
        second.ExitCode.ShouldBe(0, second.Error);
        second.Document.GetProperty("counts").GetProperty("created").GetInt32().ShouldBe(1);
    }

    [Fact]
    [Trait("Rule", "T5")]
    public async Task It_expires_answers_nothing_then_and_goes_on_after_a_restart()
    {
        var started = await StartAsync("--expires-days", "3");
        var expires = started.GetProperty("expiresAt").GetDateTimeOffset();
        (expires - DateTimeOffset.UtcNow).TotalDays.ShouldBe(3, tolerance: 0.1);
        await RenameFirstAsync(started, "Zacharie");

        await ExpireAsync(DateTimeOffset.UtcNow.AddDays(-1));
        var api = new Uri($"{started.GetProperty("learning")}/api/v2/users");
        await UntilAsync(async () => await StatusOfAsync(api) == 410);
        (await program.RunAsync("instance", "status")).Output.ShouldContain("expired on");
        (await PlanAsync()).ExitCode.ShouldBe(6);

        var renewed = await program.RunAsync("instance", "start", "--detach", "--json");
        renewed.ExitCode.ShouldBe(0, renewed.Error);
        renewed.Document.GetProperty("process").GetInt32().ShouldBe(started.GetProperty("process").GetInt32());
        await UntilAsync(async () => await StatusOfAsync(api) == 401);
        (await FirstNameAsync(started)).ShouldBe("Zacharie");
    }

    [Fact]
    [Trait("Rule", "T5")]
    public async Task Its_data_are_erased_a_fortnight_after_it_expired()
    {
        var started = await StartAsync();
        await ExpireAsync(DateTimeOffset.UtcNow.AddDays(-15));
        await UntilAsync(() => Task.FromResult(!File.Exists(program.InstanceFile("state.zip"))));
        var status = await program.RunAsync("instance", "status", "--json");
        status.Document.GetProperty("running").GetBoolean().ShouldBeFalse();
        await UntilAsync(async () => (await program.RunAsync("instance", "status", "--json")).Document.TryGetProperty("erasedAt", out var at) && at.ValueKind == JsonValueKind.String);
        Directory.EnumerateFiles(program.InstanceFile("")).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["period.json", "state.zip.lock"]);

        var again = await StartAsync();
        again.GetProperty("learning").GetString().ShouldNotBeNull();
        started.GetProperty("process").GetInt32().ShouldNotBe(again.GetProperty("process").GetInt32());
        again.GetProperty("erasedAt").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    private async Task ExpireAsync(DateTimeOffset at)
    {
        var file = program.InstanceFile("period.json");
        var period = JsonNode.Parse(await File.ReadAllTextAsync(file))!;
        period["expiresAt"] = at.ToString("O", CultureInfo.InvariantCulture);
        await File.WriteAllTextAsync(file + ".test", period.ToJsonString());
        File.Move(file + ".test", file, overwrite: true);
    }

    private static async Task<int> StatusOfAsync(Uri address)
    {
        using var answer = await Http.GetAsync(address);
        return (int)answer.StatusCode;
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await condition())
        {
            await Task.Delay(100, patience.Token);
        }
    }

    private async Task<JsonElement> StartAsync(params string[] more)
    {
        var started = await program.RunAsync(["instance", "start", "--detach", "--port", "0", "--personio-port", "0", "--people", "40", "--json", .. more]);
        started.ExitCode.ShouldBe(0, started.Error);
        return started.Document;
    }

    private Task<Ended> PlanAsync() => program.RunAsync("plan", "--config", program.InstanceFile("passerelle.yaml"), "--env", "test", "--json");

    /// <summary>Saving follows a change within moments, but on a busy machine moments are long.</summary>
    private async Task UntilSavedAsync(string text)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await IsSavedAsync(text))
        {
            await Task.Delay(50, patience.Token);
        }
    }

    private async Task<bool> IsSavedAsync(string text)
    {
        await using var archive = await ZipFile.OpenReadAsync(program.InstanceFile("state.zip"));
        using var reader = new StreamReader(await archive.GetEntry("personio.json")!.OpenAsync());
        return (await reader.ReadToEndAsync()).Contains(text, StringComparison.Ordinal);
    }

    private static async Task RenameFirstAsync(JsonElement instance, string name)
    {
        using var answer = await Http.PatchAsJsonAsync(FirstOf(instance), new { first_name = name });
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<string> FirstNameAsync(JsonElement instance) =>
        (await Http.GetFromJsonAsync<JsonElement>(FirstOf(instance))).GetProperty("firstName").GetString()!;

    private static Uri FirstOf(JsonElement instance) => new($"{instance.GetProperty("personio")}/_control/employees/4200001");
}
