using Passerelle.Running;

namespace Passerelle.Instance;

/// <summary>
/// Puts both simulated systems back to their beginning. What Passerelle remembers of them goes, too: links to accounts that never were would keep everyone
/// back.
/// </summary>
public sealed class InstanceReset(InstanceFolder folder, Stores stores, TimeProvider clock)
{
    private const string Action = "instance-reset";

    /// <param name="running">Where the instance runs; null when it does not.</param>
    /// <param name="by">Who does it, for the audit log.</param>
    /// <returns>Why nothing was done; null when it was.</returns>
    /// <exception cref="HttpRequestException">The running instance does not answer.</exception>
    /// <exception cref="IOException">The files cannot be changed.</exception>
    public async Task<InstanceTrouble?> RunAsync(InstanceRecord? running, string by, CancellationToken cancel)
    {
        if (running is null)
        {
            DropState();
            RenewPeriod();
            await new InstanceMemory(folder, stores, clock).ForgetAsync(by, Action, cancel);
            return null;
        }

        var platform = running.Learning.GetLeftPart(UriPartial.Authority);
        await using var held = await stores.Locks.TryTakeAsync(platform, "instance reset", cancel);
        if (held is null)
        {
            return new InstanceTrouble("busy", "A run is writing to the test instance just now. Wait until it has ended.");
        }

        await InstanceControl.ResetAsync(running, cancel);
        RenewPeriod();
        await new InstanceMemory(folder, stores, clock).ForgetAsync(by, Action, cancel);
        return null;
    }

    private void RenewPeriod()
    {
        if (InstancePeriod.Read(folder) is not null)
        {
            InstancePeriod.Renew(folder, clock.GetUtcNow());
        }
    }

    private void DropState()
    {
        if (Directory.Exists(folder.Path))
        {
            using var claim = new FileStream(folder.StateLock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.Delete(folder.State);
        }
    }
}
