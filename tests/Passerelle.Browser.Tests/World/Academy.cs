using Passerelle.App.Tests.EndToEnd.World;
using Passerelle.App.Tests.Mail;
using Passerelle.Browser.Tests.Crawling;
using Passerelle.Browser.Tests.Visiting;
using Passerelle.Instance;
using Passerelle.Login;
using Passerelle.Running;
using Passerelle.Sandbox.Faults;
using Passerelle.Sandbox.Hosting;
using Passerelle.Store.Accounts;

[assembly: AssemblyFixture(typeof(Passerelle.Browser.Tests.World.Academy))]

namespace Passerelle.Browser.Tests.World;

/// <summary>A made-up company whose connector has run for weeks: both environments, both simulated systems behind them, the console in front.</summary>
public sealed class Academy : IAsyncLifetime
{
    public const string Platform = "Acme Academy";
    public const string Connector = "/acme-academy";
    public const string Password = "a calm long sentence";
    private const int People = 120;
    private const int Seed = 20_260_901;

    private static readonly (Role Role, string Name)[] Accounts = [(Role.Administrator, "Léa Martin"), (Role.Architect, "Jonas Weber"), (Role.Auditor, "Amira Haddad")];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("passerelle-academy-");
    private readonly SmtpListener mail = new();
    private readonly Dictionary<Role, string> sessions = [];
    private readonly SemaphoreSlim oneAtATime = new(1, 1);
    private Site? site;
    private SandboxHost productionHost = null!;
    private SandboxHost testHost = null!;
    private RunningProgram program = null!;

    public Academy()
    {
        Production = new SimulatedWorld(Clock, "Acme Group");
        Test = new SimulatedWorld(Clock, "Acme Group");
    }

    /// <summary>How long it has run.</summary>
    public int Days { get; init; } = 24;

    /// <summary>The employees who left last night, and whose removal waits for a person.</summary>
    public IReadOnlyList<long> Leavers { get; private set; } = [];

    /// <summary>Behind the present until the history has been played, then the present.</summary>
    public ShiftedClock Clock { get; } = new();

    /// <summary>Personio, and the platform of production.</summary>
    public SimulatedWorld Production { get; }

    /// <summary>The platform of the test environment; its people come from production's Personio.</summary>
    public SimulatedWorld Test { get; }

    public Uri Address => new(program.Document.GetProperty("addresses")[0].GetString()!);

    public string Errors => program.Errors;

    public DirectoryInfo Folder => new(Path.Combine(folder.FullName, "data"));

    /// <summary>How the simulated Personio misbehaves.</summary>
    public FaultPlan PersonioFaults => productionHost["personio"].Faults;

    private string ConfigurationFile => Path.Combine(folder.FullName, "passerelle.yaml");

    /// <summary>The names of those who can sign in.</summary>
    public static IEnumerable<string> Names => Accounts.Select(account => account.Name);

    /// <summary>The address that signs in with a role.</summary>
    public static string MailOf(Role role) => $"{role.ToString().ToLowerInvariant()}@acme-academy.example";

    public async ValueTask InitializeAsync()
    {
        var history = new History(this);
        history.Begin();
        foreach (var world in new[] { Production, Test })
        {
            world.Fill(People, Seed);
            world.Unlimit();
        }

        productionHost = await HostAsync(Production);
        testHost = await HostAsync(Test);
        await File.WriteAllTextAsync(ConfigurationFile, AcademyConfiguration.Of(this, productionHost, testHost, mail.Port));
        await history.PlayAsync();
        Leavers = history.Leavers;
        await AddAccountsAsync();
        program = await RunningProgram.ServeAsync("--config", ConfigurationFile, "--data", Folder.FullName);
    }

    /// <summary>A window on the console in which somebody with this role is signed in.</summary>
    public async Task<Visitor> WelcomeAsync(Chromium chromium, Role role, Look? look = null)
    {
        await oneAtATime.WaitAsync();
        try
        {
            // Who signs in often is slowed down; one session serves every window of a person.
            if (!sessions.TryGetValue(role, out var session))
            {
                await using var first = await Visitor.ComeAsync(chromium, Address);
                await new SignInPage(first).EnterAsync(MailOf(role), Password);
                sessions[role] = session = await first.SessionAsync();
            }

            return await Visitor.ComeAsync(chromium, Address, look, session);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    /// <summary>Everything an architect can reach.</summary>
    public Site Site(Chromium chromium) => site ??= new Site(look => WelcomeAsync(chromium, Role.Architect, look), [Platform, .. Names, .. Data.Of(Production), .. Data.Of(Test)]);

    /// <summary>Runs a command of the program on this installation.</summary>
    public Task<Answer> RunAsync(params IReadOnlyList<string> command) =>
        Passerelles.RunHereAsync(Clock, [.. command, "--config", ConfigurationFile, "--data", Folder.FullName, "--json", "--yes"]);

    public async ValueTask DisposeAsync()
    {
        // What could not be started need not be stopped.
        foreach (var part in new IAsyncDisposable?[] { program, productionHost, testHost }.OfType<IAsyncDisposable>())
        {
            await part.DisposeAsync();
        }

        await mail.DisposeAsync();
        site?.Dispose();
        oneAtATime.Dispose();
        folder.Delete(recursive: true);
    }

    private Task<SandboxHost> HostAsync(SimulatedWorld world) =>
        SandboxHost.StartAsync(new SandboxHostOptions { Personio = world.Personio, Learning = world.Platform, LearningPort = 0, PersonioPort = 0, Clock = Clock });

    private async Task AddAccountsAsync()
    {
        await using var stores = await Stores.OpenAsync(Folder, Clock, CancellationToken.None);
        foreach (var (role, name) in Accounts)
        {
            var id = (await stores.Accounts.AddAsync(MailOf(role), name, [new Grant(Platform, role)], "test"))!;
            await stores.Accounts.SetPasswordAsync(id, Passwords.Hash(Password), "test");
        }
    }
}
