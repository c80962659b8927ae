using Passerelle.App.Tests.EndToEnd.World;
using Passerelle.App.Tests.Configuration;
using Passerelle.Cli;
using Passerelle.Sandbox.Company;
using Passerelle.Sandbox.Hosting;
using Passerelle.Sandbox.Learning;
using Passerelle.Sandbox.Personio;

namespace Passerelle.App.Tests.Checking;

/// <summary>Both simulated systems with a made-up company, and a configuration that is sound until a test spoils something.</summary>
internal sealed class CheckWorld : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();

    private CheckWorld(PersonioAccount personio, LearningPlatform learning, SandboxHost host, string group)
    {
        Personio = personio;
        Learning = learning;
        Host = host;
        Group = group;
        PersonioUrl = Plain(host.PersonioAddress);
        LearningUrl = Plain(host.LearningAddress);
        Groups = $"[{{ id: {group} }}]";
    }

    public PersonioAccount Personio { get; }

    public LearningPlatform Learning { get; }

    public SandboxHost Host { get; }

    /// <summary>The group that is synchronised.</summary>
    public string Group { get; }

    public string Administrator { get; set; } = "lea.martin@acme.example";

    public string PersonioUrl { get; set; }

    public string LearningUrl { get; set; }

    public string PersonioSecret { get; set; } = "papi-sandbox-secret";

    public string LearningSecret { get; set; } = "sandbox-secret";

    public string Api { get; set; } = "v1";

    public string Groups { get; set; }

    public string Pace { get; set; } = "learningWritesPerSecond: 0, learningReadsPerSecond: 0, personioPerSecond: 0";

    /// <summary>Further sections of the file.</summary>
    public string More { get; set; } = "";

    public long Writes => Host["learning"].Log.Writes + Host["personio"].Log.Writes;

    public static async Task<CheckWorld> StartAsync()
    {
        var personio = new PersonioAccount(new PersonioOptions(), TimeProvider.System);
        var company = MadeUpCompany.Create(60, 1);
        personio.Fill(company);
        var learning = new LearningPlatform(new LearningPlatformOptions(), TimeProvider.System);
        var byPath = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var group in company.Groups)
        {
            var parent = group.Path.Count == 1 ? learning.RootGroupId : byPath[string.Join('/', group.Path.SkipLast(1))];
            byPath.Add(string.Join('/', group.Path), learning.AddGroup(group.Path[^1], parent, group.IsPublic));
        }

        var synced = byPath[company.Groups[0].Path[0]];
        var lea = learning.AddUser("lea.martin@acme.example", "Léa", "Martin");
        learning.SetRole(lea, synced, GroupRole.Admin);
        var host = await SandboxHost.StartAsync(new SandboxHostOptions { Learning = learning, Personio = personio, LearningPort = 0 });
        return new CheckWorld(personio, learning, host, synced);
    }

    /// <summary>Runs the command in the test environment, or where the arguments say.</summary>
    public Task<CheckRun> CheckAsync(params string[] more) => RunAsync(["--json", .. more]);

    public async Task<CheckRun> RunAsync(params string[] more)
    {
        var environment = more.Contains("production", StringComparer.Ordinal) ? "production" : "test";
        var file = folder.Write("passerelle.yaml", Configuration(environment));
        string[] arguments = ["check", "--config", file, "--data", Path.Combine(folder.Path, "data"), "--env", environment, .. more.Except(["--env", environment])];
        var (code, output, complaints) = await RoutedConsole.CaptureAsync(() => CommandLine.RunAsync(arguments, TimeProvider.System, CancellationToken.None));
        return new CheckRun(code, output, complaints);
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        folder.Dispose();
    }

    /// <summary>The text of the configuration with this one environment.</summary>
    public string Configuration(string environment) =>
        $$"""
            version: 1
            platform: Acme Academy
            connector: { administrator: {{Administrator}} }
            personio: { api: {{Api}}, baseUrl: "{{PersonioUrl}}", clientId: papi-sandbox-client, clientSecret: {{PersonioSecret}} }
            environments:
              {{environment}}:
                baseUrl: "{{LearningUrl}}"
                clientId: sandbox-client
                clientSecret: {{LearningSecret}}
                groups: {{Groups}}
            limits: { {{Pace}}, attempts: 1, firstRetrySeconds: 0, timeoutSeconds: 20 }
            {{More}}
            """;

    private static string Plain(Uri address) => address.ToString().TrimEnd('/');
}

/// <summary>The command writes to the one console of the process, so these tests run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OneConsole
{
    public const string Name = "One console";
}
