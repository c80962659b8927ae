using Microsoft.Extensions.Logging.Abstractions;
using Passerelle.Configuration;
using Passerelle.Configuration.Settings;
using Passerelle.Running;
using Passerelle.Store;

namespace Passerelle.App.Tests.Schedule;

/// <summary>A store with runs in it and a clock that stands where it is put: it is 12:00 in Paris on a Wednesday.</summary>
public sealed class ScheduleWorld : IAsyncDisposable
{
    private const string Text = """
        version: 1
        platform: Acme
        connector: { administrator: lea@acme.example, language: fr }
        personio: { domain: https://acme.personio.de, clientId: a, clientSecret: b }
        environments:
          production:
            baseUrl: https://app.360learning.com
            clientId: a
            clientSecret: b
            groups: [{ id: 65a0f2c4d9b1e2a3c4d5e6f7 }]
            schedule: { cron: "0 2 * * *", timeZone: Europe/Paris, quickMinutes: QUICK }
        MAIL
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("passerelle-schedule-").FullName;

    public static EnvironmentKey Key { get; } = new("Acme/Personio", IsTest: false);

    public Moment Clock { get; } = new();

    public Stores Stores { get; private set; } = null!;

    public ConnectorConfiguration Configuration { get; private set; } = null!;

    public ScheduleSettings Schedule => Configuration.Environment.Schedule!;

    public static async Task<ScheduleWorld> MakeAsync(int quickMinutes = 0, string mail = "")
    {
        var world = new ScheduleWorld();
        world.Stores = await Stores.OpenFileAsync(new DirectoryInfo(Path.Combine(world.folder, "data")), world.Clock, CancellationToken.None);
        var text = Text.Replace("QUICK", $"{quickMinutes}", StringComparison.Ordinal).Replace("MAIL", mail, StringComparison.Ordinal);
        var read = ConfigurationText.Read(text, EnvironmentName.Production, _ => null, _ => null);
        read.Mistakes.ShouldBeEmpty();
        world.Configuration = read.Configuration!;
        return world;
    }

    /// <summary>A run that began so many hours ago.</summary>
    public async Task RunAsync(double hoursAgo, string? outcome = "unchanged", string kind = "sync")
    {
        var now = Clock.Now;
        Clock.Now = now.AddHours(-hoursAgo);
        var run = await Stores.Runs.BeginAsync(Key, kind);
        if (outcome is not null)
        {
            await Stores.Runs.FinishAsync(Key, run, outcome, counts: null, report: null);
        }

        Clock.Now = now;
    }

    /// <summary>A person has said yes to this configuration on production.</summary>
    public async Task ConfirmAsync()
    {
        using var connector = new Connector(Configuration, Stores, Clock, NullLoggerFactory.Instance);
        await FirstUse.ConfirmAsync(connector, "Ada", CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await Stores.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Its moment is what it is set to; its timers are real.</summary>
    public sealed class Moment : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 18, 11, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
