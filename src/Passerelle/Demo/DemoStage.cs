using Passerelle.Configuration;
using Passerelle.Configuration.Settings;
using Passerelle.Instance;
using Passerelle.Sandbox.Faults;
using Passerelle.Sandbox.Hosting;
using Passerelle.Sandbox.Learning;
using Passerelle.Sandbox.Personio;

namespace Passerelle.Demo;

/// <summary>Where the demo plays: both simulated systems, served on loopback without limits, and the configuration that fits them.</summary>
public sealed class DemoStage : IAsyncDisposable
{
    private readonly SimulatedWorld simulated;
    private readonly SandboxHost served;

    private DemoStage(SimulatedWorld world, SandboxHost host, DemoClock clock, FileInfo file, ConnectorConfiguration configuration)
    {
        this.simulated = world;
        this.served = host;
        Clock = clock;
        File = file;
        Configuration = configuration;
    }

    public DemoClock Clock { get; }

    public LearningPlatform Platform => simulated.Platform;

    public PersonioAccount Personio => simulated.Personio;

    /// <summary>Faults of the simulated Personio.</summary>
    public FaultPlan PersonioFaults => served["personio"].Faults;

    public FileInfo File { get; }

    public ConnectorConfiguration Configuration { get; }

    public Uri LearningAddress => served.LearningAddress;

    public Uri PersonioAddress => served.PersonioAddress;

    /// <summary>Writes that the platform itself has counted since <see cref="ForgetRequests"/>.</summary>
    public long WritesServed => Math.Max(simulated.Platform.Log.Writes, served["learning"].Log.Writes);

    /// <summary>Reads that the platform itself has counted since <see cref="ForgetRequests"/>.</summary>
    public long ReadsServed => simulated.Platform.Log.Reads;

    /// <param name="latency">Time each answer of the learning platform takes; zero for none.</param>
    /// <exception cref="InvalidOperationException">The file written for the demo cannot be used: a mistake in this program.</exception>
    public static async Task<DemoStage> BuildAsync(DirectoryInfo folder, int people, int seed, TimeSpan latency, DemoClock clock, CancellationToken cancel)
    {
        var world = new SimulatedWorld(clock);
        world.Fill(people, seed);
        world.Unlimit();
        var host = await SandboxHost.StartAsync(
            new SandboxHostOptions
            {
                Learning = world.Platform,
                Personio = world.Personio,
                LearningPort = 0,
                PersonioPort = 0,
                Clock = clock,
            },
            cancel
        );
        if (latency > TimeSpan.Zero)
        {
            host["learning"].Faults.Add(new FaultRule { Kind = FaultKind.Latency, LatencyMilliseconds = (int)latency.TotalMilliseconds });
        }

        var file = new FileInfo(Path.Combine(folder.FullName, SimulatedConfiguration.FileName));
        await System.IO.File.WriteAllTextAsync(file.FullName, SimulatedConfiguration.Of(world, host.LearningAddress, host.PersonioAddress, unpaced: true), cancel);
        var loaded = ConfigurationFile.Load(file.FullName, EnvironmentName.Test, _ => null);
        return loaded.IsUsable
            ? new DemoStage(world, host, clock, file, loaded.Configuration)
            : throw new InvalidOperationException(string.Join(Environment.NewLine, loaded.Mistakes));
    }

    public void ForgetRequests()
    {
        simulated.Platform.Log.Clear();
        served["learning"].Log.Clear();
    }

    public ValueTask DisposeAsync() => served.DisposeAsync();
}
