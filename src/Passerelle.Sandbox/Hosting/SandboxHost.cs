using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;

namespace Passerelle.Sandbox.Hosting;

/// <summary>Serves the simulated systems over HTTP on loopback, each on an address of its own, and keeps their state in a file.</summary>
public sealed class SandboxHost : IAsyncDisposable
{
    private readonly IReadOnlyList<(SandboxSite Site, WebApplication App)> served;
    private readonly StateKeeper? keeper;

    private SandboxHost(IReadOnlyList<(SandboxSite, WebApplication)> served, StateKeeper? keeper)
    {
        this.served = served;
        this.keeper = keeper;
    }

    /// <summary>Whether a state file was found and loaded.</summary>
    public bool StateLoaded => keeper?.Loaded ?? false;

    /// <summary>Address of the learning platform, without a trailing slash in its text.</summary>
    /// <exception cref="InvalidOperationException">It is not served.</exception>
    public Uri LearningAddress => Address("learning");

    /// <summary>Address of Personio.</summary>
    /// <exception cref="InvalidOperationException">It is not served.</exception>
    public Uri PersonioAddress => Address("personio");

    /// <summary>The sites served, with their logs and fault plans.</summary>
    public IReadOnlyList<SandboxSite> Sites => [.. served.Select(one => one.Site)];

    /// <summary>The site of that name (<c>personio</c>, <c>learning</c>).</summary>
    public SandboxSite this[string name] => served.First(one => one.Site.Name == name).Site;

    /// <summary>Loads the state file if there is one, and starts to listen.</summary>
    /// <exception cref="IOException">A given port is taken, or another process uses the state file.</exception>
    /// <exception cref="InvalidDataException">The state file is damaged.</exception>
    public static async Task<SandboxHost> StartAsync(SandboxHostOptions options, CancellationToken cancellation = default)
    {
        SandboxSite?[] sites =
        [
            options.Learning is { } platform ? LearningSite.Create(platform, options.Clock) : null,
            options.Personio is { } account ? PersonioSite.Create(account) : null,
        ];
        var present = sites.OfType<SandboxSite>().ToList();
        var state = options.StateFile is { } file ? StateKeeper.Open(file, present, options.SaveDelay, options.Clock) : null;
        try
        {
            var apps = await ListenAsync(options, present, state, cancellation);
            state?.Start();
            return new SandboxHost(apps, state);
        }
        catch
        {
            state?.Release();
            throw;
        }
    }

    /// <summary>Stops listening, then saves.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var (_, app) in served)
        {
            await app.StopAsync(CancellationToken.None);
            await app.DisposeAsync();
        }

        if (keeper is not null)
        {
            await keeper.StopAsync();
        }
    }

    private Uri Address(string name) => new(served.First(one => one.Site.Name == name).App.Urls.First());

    private static async Task<List<(SandboxSite, WebApplication)>> ListenAsync(
        SandboxHostOptions options, IReadOnlyList<SandboxSite> sites, StateKeeper? state, CancellationToken cancellation)
    {
        for (var first = options.LearningPort ?? SandboxHostOptions.FirstPort; ; first++)
        {
            var apps = new List<(SandboxSite, WebApplication)>();
            try
            {
                foreach (var site in sites)
                {
                    var port = site.Name == "personio" ? options.PersonioPort ?? (first == 0 ? 0 : first + 1) : first;
                    var app = SitePipeline.Build(site, IPAddress.Loopback, port, options, () => state?.Trouble);
                    apps.Add((site, app));
                    await app.StartAsync(cancellation);
                }

                return apps;
            }
            catch (IOException taken) when (taken.InnerException is AddressInUseException && options.LearningPort is null && options.PersonioPort is null && first < 65_000)
            {
                await DisposeAsync(apps);
            }
            catch
            {
                await DisposeAsync(apps);
                throw;
            }
        }
    }

    private static async Task DisposeAsync(IEnumerable<(SandboxSite, WebApplication)> apps)
    {
        foreach (var (_, app) in apps)
        {
            await app.DisposeAsync();
        }
    }
}
