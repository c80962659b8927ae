using Passerelle.Cli;
using Passerelle.Connect.Http;
using Passerelle.Running.Applying;
using Passerelle.Running.Planning;
using Passerelle.Running.Recording;
using Passerelle.Store.Environments;

namespace Passerelle.Running.Runs;

/// <summary>What every run that may write has around it: the pause switch, the writer's lock, the record of its beginning and its end.</summary>
public sealed class RunFrame(Connector connector)
{
    /// <summary>The code of the refusal while another run writes.</summary>
    public const string BusyCode = "busy";

    /// <param name="kind"><c>sync</c>, <c>apply</c>, <c>approve</c>, <c>person</c>, <c>link</c>, ...</param>
    /// <param name="work">Given the run's id and what was left open before it.</param>
    /// <param name="evenPaused">An undo pauses the connector itself, and another may follow while it is paused (rule R8).</param>
    public async Task<RunEnd> RunAsync(
        string kind,
        string? by,
        Func<string, Interrupted, CancellationToken, Task<RunWork>> work,
        CancellationToken cancel,
        bool evenPaused = false
    )
    {
        var stores = connector.Stores;
        if (await stores.Pauses.FindAsync(connector.Key, cancel) is { } pause)
        {
            if (evenPaused)
            {
                connector.GoOnDespite(pause);
            }
            else
            {
                return NotBegun(RefusalOf(pause));
            }
        }

        var platform = connector.Platform;
        await using var held = await stores.Locks.TryTakeAsync(platform, kind, cancel);
        if (held is null)
        {
            var holder = await stores.Locks.HolderAsync(platform, cancel);
            return NotBegun(
                new Refusal(
                    BusyCode,
                    $"Another run is writing on {platform}: {holder?.Purpose} (process {$"{holder?.Process}"} on {holder?.Machine}).",
                    "Wait until it has ended.",
                    ExitCodes.Configuration
                )
            );
        }

        connector.Heed(held);
        var interrupted = new Interrupted(connector);
        var recorder = new RunRecorder(connector);
        var run = "";
        var began = connector.Clock.GetTimestamp();
        RunWork done;
        try
        {
            await interrupted.BeforeReadingAsync(cancel);
            run = await stores.Runs.BeginAsync(connector.Key, kind, plan: null, by, cancel);
            done = await work(run, interrupted, cancel);
        }
        catch (RemoteAccessException refused)
        {
            var reason = StopReasons.Of(refused);
            done = RunWork.Refused(new Refusal(reason.Code, reason.What, reason.Remedy, reason.ExitCode));
        }
        catch (RunStoppedException stopped)
        {
            var reason = stopped.Reason;
            done = RunWork.Refused(new Refusal(reason.Code, reason.What, reason.Remedy, reason.ExitCode));
        }

        if (run.Length == 0)
        {
            run = await stores.Runs.BeginAsync(connector.Key, kind, plan: null, by, CancellationToken.None);
        }

        return await recorder.FinishAsync(run, done, connector.Clock.GetElapsedTime(began));
    }

    private Refusal RefusalOf(Pause pause)
    {
        var reason = StopReasons.Paused(pause.By, connector.EnvironmentName);
        return new Refusal(
            reason.Code,
            $"Paused by {pause.By} since {TimeZoneInfo.ConvertTime(pause.At, connector.TimeZone):yyyy-MM-dd HH:mm}.",
            reason.Remedy,
            ExitCodes.Configuration
        );
    }

    private static RunEnd NotBegun(Refusal refusal) => new(Report: null, refusal, refusal.ExitCode, HadChanges: false);
}
