using Passerelle.Running;
using Passerelle.Store;

namespace Passerelle.Instance;

/// <summary>An administrator asks the architects for a restart; noted at the instance and in the audit log (rule T5).</summary>
public static class RestartAsking
{
    private const string Action = "instance-restart-asked";

    /// <param name="environment">Whose audit log it enters; null for that of the installation.</param>
    /// <returns>False when there is no instance to restart.</returns>
    public static async Task<bool> AskAsync(InstanceFolder folder, Stores stores, EnvironmentKey? environment, string by, DateTimeOffset now, CancellationToken cancel)
    {
        if (!InstancePeriod.AskForRestart(folder, by, now))
        {
            return false;
        }

        await stores.Audit.AppendAsync(environment, by, Action, new { }, cancel);
        return true;
    }
}
