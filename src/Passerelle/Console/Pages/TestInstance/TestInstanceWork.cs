using Passerelle.Console.Hosting;
using Passerelle.Instance;
using Passerelle.Login;
using Passerelle.Running;
using Passerelle.Store;

namespace Passerelle.Console.Pages.TestInstance;

/// <summary>Starts, stops, restarts and resets the instance in the name of who is signed in; audited.</summary>
public sealed class TestInstanceWork(IHttpContextAccessor accessor, InstanceFolder folder, InstanceLauncher launcher, Stores stores, InstanceTelling telling, TimeProvider clock)
{
    private string Actor => SignedIn.ActorOf(accessor.HttpContext!);

    /// <summary>Starts it in the background; one that runs, expired or not, begins a new period where it is.</summary>
    /// <returns>Why it was not started; null when it was.</returns>
    public async Task<string?> StartAsync(ConnectorHome home, InstanceStart start, CancellationToken cancel)
    {
        if (InstanceRecord.Running(folder) is not null)
        {
            InstancePeriod.Begin(folder, clock.GetUtcNow(), start.Days, start.Platform);
            await NoteAsync(home, "instance-restarted", cancel);
            await TellAsync(home, InstanceRecord.Running(folder), cancel);
            return null;
        }

        var action = File.Exists(folder.State) ? "instance-restarted" : "instance-started";
        var (record, trouble) = await launcher.LaunchAsync(start, cancel);
        if (record is null)
        {
            return trouble!.Text;
        }

        await NoteAsync(home, action, cancel);
        await TellAsync(home, record, cancel);
        return null;
    }

    public async Task StopAsync(ConnectorHome home, CancellationToken cancel)
    {
        if (InstanceRecord.Running(folder) is { } record)
        {
            await new InstanceEnding(folder, clock).EndAsync(record, cancel);
            await NoteAsync(home, "instance-stopped", cancel);
        }
    }

    /// <returns>Why nothing was reset; null when it was.</returns>
    public async Task<InstanceTrouble?> ResetAsync(CancellationToken cancel) =>
        await new InstanceReset(folder, stores, clock).RunAsync(InstanceRecord.Running(folder), Actor, cancel);

    public Task<bool> AskForRestartAsync(ConnectorHome home, CancellationToken cancel) =>
        RestartAsking.AskAsync(folder, stores, TestOf(home), Actor, clock.GetUtcNow(), cancel);

    /// <summary>Points the draft's test at the running instance.</summary>
    /// <returns>False when it does not run, or somebody else saved the draft meanwhile.</returns>
    public async Task<bool> UseAsync(ConnectorHome home, bool withPersonio, CancellationToken cancel)
    {
        if (home.Stored is not { } stored || InstanceRecord.Running(folder) is not { } record || await InstanceControl.TopGroupAsync(record, cancel) is not { } group)
        {
            return false;
        }

        var saved = await new InstanceForTest(record.Learning, withPersonio ? record.Personio : null, group).SaveAsync(stores, stored, Actor, cancel);
        if (saved)
        {
            await NoteAsync(home, "instance-used", cancel);
        }

        return saved;
    }

    private async Task TellAsync(ConnectorHome home, InstanceRecord? record, CancellationToken cancel)
    {
        if (record is not null)
        {
            await telling.TellAsync(home, record, Actor, cancel);
        }
    }

    private Task NoteAsync(ConnectorHome home, string action, CancellationToken cancel) => stores.Audit.AppendAsync(TestOf(home), Actor, action, new { }, cancel);

    private static EnvironmentKey TestOf(ConnectorHome home) => new(home.Key, IsTest: true);
}
