using System.CommandLine;
using System.Runtime.InteropServices;

namespace Passerelle.Cli;

/// <summary>
/// Ctrl+C and SIGTERM ask a command to stop: the first one cancels its token and lets it come to its end, the second one ends the process.
/// A run, which records what it did, hears of it by <see cref="Watching"/>.
/// </summary>
public sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration[] signals;

    public StopSignals() =>
        signals = [PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal), PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal)];

    /// <summary>The library's own handler waits for the command before any other handler is called, so a run would hear of the signal when it is over.</summary>
    public static InvocationConfiguration Invocation { get; } = new() { ProcessTerminationTimeout = null };

    public CancellationToken Token => source.Token;

    public void Dispose()
    {
        foreach (var signal in signals)
        {
            signal.Dispose();
        }

        source.Dispose();
    }

    private void OnSignal(PosixSignalContext signal)
    {
        if (source.IsCancellationRequested)
        {
            return;
        }

        signal.Cancel = true;
        _ = source.CancelAsync();
    }
}
