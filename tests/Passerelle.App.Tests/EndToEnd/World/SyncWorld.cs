using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Passerelle.App.Tests.Mail;
using Passerelle.Sandbox.Faults;
using Passerelle.Sandbox.Hosting;
using Passerelle.Sandbox.Learning;
using Passerelle.Sandbox.Personio;
using Passerelle.Sandbox.Personio.People;

namespace Passerelle.App.Tests.EndToEnd.World;

/// <summary>Everything a sync needs: both simulated systems, a mail server, a configuration file and a data folder.</summary>
public sealed class SyncWorld : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("passerelle-e2e-");
    private readonly Dictionary<string, string> groups = new(StringComparer.Ordinal);

    private SyncWorld(bool isTest)
    {
        IsTest = isTest;
        Personio.Options.Unlimit();
        Platform.Options.WritesPerSecond = Platform.Options.ReadsPerSecond = 0;
    }

    public bool IsTest { get; set; }

    public PersonioAccount Personio { get; } = new(new PersonioOptions(), TimeProvider.System);

    public LearningPlatform Platform { get; } = new(new LearningPlatformOptions(), TimeProvider.System);

    public SmtpListener Mail { get; } = new();

    public ShiftedClock Clock { get; } = new();

    public SandboxHost Host { get; private set; } = null!;

    public WorldConfig Config { get; set; } = new();

    public DirectoryInfo Data => new(Path.Combine(folder.FullName, "data"));

    public SiteLog LearningLog => Host["learning"].Log;

    public SiteLog PersonioLog => Host["personio"].Log;

    public FaultPlan LearningFaults => Host["learning"].Faults;

    public FaultPlan PersonioFaults => Host["personio"].Faults;

    /// <summary>Starts both systems: groups Acme (private) / Paris (Support, Human Resources) and Lyon (Support), a custom attribute, and nobody yet.</summary>
    public static async Task<SyncWorld> StartAsync(bool isTest = false, bool hasGroups = true)
    {
        var world = new SyncWorld(isTest);
        world.Host = await SandboxHost.StartAsync(new SandboxHostOptions { Personio = world.Personio, Learning = world.Platform, LearningPort = 0 });
        world.Personio.AddAttribute(PersonioAttribute.Custom("dynamic_1", "Personnel number"));
        if (hasGroups)
        {
            foreach (var path in new[] { "Acme", "Acme/Paris", "Acme/Paris/Support", "Acme/Paris/Human Resources", "Acme/Lyon", "Acme/Lyon/Support" })
            {
                world.AddGroup(path, isPublic: path != "Acme");
            }
        }

        return world;
    }

    public static string Id(long employee) => employee.ToString(CultureInfo.InvariantCulture);

    /// <summary>Adds a group below the platform's root; <paramref name="path"/> are the names down to it.</summary>
    public void AddGroup(string path, bool isPublic = true)
    {
        var cut = path.LastIndexOf('/');
        groups[path] = Platform.AddGroup(path[(cut + 1)..], cut < 0 ? Platform.RootGroupId : groups[path[..cut]], isPublic);
    }

    /// <summary>The id of a group.</summary>
    public string Group(string path) => groups[path];

    /// <summary>Hires somebody with the address first.last@acme.example; further values by attribute key.</summary>
    public long Hire(string first, string last, string office = "Paris", string department = "Support", long? supervisor = null, params (string Key, string? Value)[] more)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["first_name"] = first,
            ["last_name"] = last,
            ["email"] = $"{first}.{last}@acme.example".ToLowerInvariant(),
            ["position"] = "Clerk",
            ["office"] = office,
            ["department"] = department,
            ["supervisor"] = supervisor is { } id ? Id(id) : null,
            ["status"] = "active",
        };
        foreach (var (key, value) in more)
        {
            values[key] = value;
        }

        var person = Personio.Hire(values);
        Personio.Change(person.Id, "dynamic_1", values.GetValueOrDefault("dynamic_1") ?? $"P{person.Id % 1000:D3}");
        return person.Id;
    }

    /// <summary>The account linked to an employee on the platform, deleted or not; null for none.</summary>
    public PlatformUser? Account(long employee) =>
        Platform.ExternalIds().FirstOrDefault(m => m.Platform == "passerelle" && m.Value == Id(employee)) is { } link ? Platform.FindUser(link.TargetId) : null;

    /// <summary>The groups of which the employee's account is a learner, as paths.</summary>
    public IReadOnlyList<string> GroupsOf(long employee)
    {
        var names = groups.ToDictionary(g => g.Value, g => g.Key, StringComparer.Ordinal);
        return [.. Platform.LearnerGroupsOf(Account(employee)!.Id).Select(g => names.GetValueOrDefault(g, g)).Order(StringComparer.Ordinal)];
    }

    /// <summary>The addresses of the managers of the employee's account.</summary>
    public IReadOnlyList<string> ManagersOf(long employee) =>
        [.. Platform.ManagersOf(Account(employee)!.Id).Select(m => Platform.FindUser(m)!.Mail!).Order(StringComparer.Ordinal)];

    /// <summary>The custom values of the employee's account by the field's name.</summary>
    public IReadOnlyDictionary<string, string> ValuesOf(long employee)
    {
        var names = Platform.CustomFields().ToDictionary(f => f.Id, f => f.Name, StringComparer.Ordinal);
        return Platform.CustomValuesOf(Account(employee)!.Id).ToDictionary(v => names[v.FieldId], v => v.Value, StringComparer.Ordinal);
    }

    /// <summary>The arguments of a command with those every command gets.</summary>
    public IReadOnlyList<string> Arguments(params IReadOnlyList<string> command) =>
        [.. command, "--config", WriteConfig(), "--data", Data.FullName, "--env", IsTest ? "test" : "production", "--json"];

    /// <summary>Writes the configuration file as it is meant now.</summary>
    /// <returns>Its path.</returns>
    public string WriteConfig()
    {
        var file = Path.Combine(folder.FullName, "passerelle.yaml");
        File.WriteAllText(file, Config.Write(this));
        return file;
    }

    /// <summary>Runs a command in this process, saying yes to the first use of a configuration.</summary>
    public Task<Answer> RunAsync(params IReadOnlyList<string> command) => Passerelles.RunHereAsync(Clock, [.. Arguments(command), "--yes"]);

    public Task<Answer> SyncAsync(params IReadOnlyList<string> more) => RunAsync(["sync", .. more]);

    /// <summary>A sync that must end well.</summary>
    public async Task<Answer> SyncedAsync()
    {
        var answer = await SyncAsync();
        answer.ExitCode.ShouldBe(0, answer.ToString());
        return answer;
    }

    /// <summary>Runs the built executable as another process.</summary>
    public Task<Answer> RunChildAsync(params IReadOnlyList<string> command) => Passerelles.RunChildAsync(Arguments(command));

    public void ClearLogs()
    {
        LearningLog.Clear();
        PersonioLog.Clear();
        Platform.Log.Clear();
    }

    /// <summary>Takes a mapping off through the platform's own API, as another integration would.</summary>
    public async Task DeleteMappingAsync(string mapping)
    {
        using var http = new HttpClient { BaseAddress = Host.LearningAddress };
        using var signedIn = await http.PostAsJsonAsync("/api/v2/oauth2/token", new { client_id = "sandbox-client", client_secret = "sandbox-secret", grant_type = "client_credentials" });
        var token = (await signedIn.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString();
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"/api/v2/external-ids/{mapping}");
        request.Headers.Add("Authorization", $"Bearer {token}");
        request.Headers.Add("360-api-version", "v2.0");
        using var deleted = await http.SendAsync(request);
        deleted.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Mail.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
