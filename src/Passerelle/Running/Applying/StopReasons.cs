using Passerelle.Cli;
using Passerelle.Connect.Http;

namespace Passerelle.Running.Applying;

/// <summary>What ends a run before its plan.</summary>
public static class StopReasons
{
    public const string PausedCode = "paused";
    public const string CancelledCode = "cancelled";

    public static StopReason Of(RemoteAccessException refused) =>
        new(refused.Code.Replace('_', '-'), $"{refused.System}: {refused.What}", refused.Remedy, ExitCodes.Remote);

    public static StopReason Paused(string by, string environment) =>
        new(PausedCode, $"Paused by {by}; what was under way came to its end.", $"Resume with: passerelle resume --env {environment} --by NAME.", ExitCodes.Configuration);

    public static StopReason Cancelled { get; } =
        new(CancelledCode, "Stopped by the person at the keyboard; what was under way came to its end.", "Run again to go on.", ExitCodes.SomeFailed);
}
