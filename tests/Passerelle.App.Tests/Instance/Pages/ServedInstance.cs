using Microsoft.AspNetCore.Builder;
using Passerelle.App.Tests.Console;
using Passerelle.Console.Hosting;
using Passerelle.Instance;
using Passerelle.Instance.Pages.Hosting;
using Passerelle.Running;
using Passerelle.Sandbox.Hosting;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Instance.Pages;

/// <summary>Both simulated systems on loopback with their pages, and a console whose accounts sign in to them.</summary>
public sealed class ServedInstance : IAsyncLifetime
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("passerelle-pages-");
    private readonly ServedConsole console = new();
    private InstancePages pages = null!;

    public SimulatedWorld World { get; } = new(TimeProvider.System);

    /// <summary>The proxy in front that is believed; by default none.</summary>
    public TrustedProxy? Proxy { get; init; }

    public SandboxHost Host { get; private set; } = null!;

    public InstanceFolder Folder => new(data);

    public Stores Stores => console.Stores;

    public IReadOnlyDictionary<string, WebApplication> Applications => pages.Applications;

    public async ValueTask InitializeAsync()
    {
        await console.InitializeAsync();
        World.Fill(60, 1);
        Folder.Create();
        InstancePeriod.Begin(Folder, TimeProvider.System.GetUtcNow(), days: 30);
        var period = new PeriodWatch(Folder, TimeProvider.System);
        pages = new InstancePages(World, Folder, Stores, period, Path.Combine(data.FullName, "web"), TimeProvider.System, signInsPerMinute: 10_000, proxy: Proxy);
        Host = await SandboxHost.StartAsync(
            new SandboxHostOptions
            {
                Learning = World.Platform,
                Personio = World.Personio,
                LearningPort = 0,
                PersonioPort = 0,
                Pages = pages.Of,
                IsClosed = () => period.HasExpired,
            }
        );
        pages.Addresses.Tell(Host.LearningAddress, Host.PersonioAddress);
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await pages.DisposeAsync();
        await console.DisposeAsync();
        data.Delete(recursive: true);
    }

    /// <summary>A browser without an account, at <c>learning</c> or <c>personio</c>.</summary>
    public ServedConsole.Browser Open(string site) => new(AddressOf(site));

    /// <summary>A browser with an account of these roles.</summary>
    public async Task<ServedConsole.Browser> SignInAsync(string site, params Role[] roles)
    {
        var mail = $"{Guid.NewGuid():N}@acme.example";
        await AddAsync(mail, ServedConsole.Platform, roles);
        return await SignInAsync(site, mail);
    }

    public async Task<ServedConsole.Browser> SignInAsync(string site, string mail)
    {
        var browser = Open(site);
        (await browser.SendAsync("/sign-in", ("mail", mail), ("password", ServedConsole.Password))).StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        return browser;
    }

    public Task<string> AddAsync(string mail, string platform, params Role[] roles) => console.AddAsync(mail, platform, roles);

    private Uri AddressOf(string site) => site == "learning" ? Host.LearningAddress : Host.PersonioAddress;
}
