using Passerelle.Running;

namespace Passerelle.Instance;

/// <summary>Erases the data of an instance that expired some time ago, and what Passerelle remembers of them (rule T5).</summary>
public sealed class InstanceErasing(InstanceFolder folder, Stores stores, TimeProvider clock)
{
    private const string Actor = "passerelle instance";

    /// <returns>Whether anything was erased. A running instance is left alone: it erases itself.</returns>
    /// <exception cref="IOException">The files cannot be deleted.</exception>
    public async Task<bool> RunIfDueAsync(CancellationToken cancel)
    {
        if (InstancePeriod.Read(folder) is not { } period || !period.IsToBeErased(clock.GetUtcNow()) || InstanceRecord.Running(folder) is not null)
        {
            return false;
        }

        await new InstanceMemory(folder, stores, clock).ForgetAsync(Actor, "instance-erased", cancel);
        using (new FileStream(folder.StateLock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            foreach (var file in new[] { folder.State, folder.BeginningOf("learning"), folder.BeginningOf("personio"), folder.Configuration, folder.Record })
            {
                File.Delete(file);
            }
        }

        (period with { ErasedAt = clock.GetUtcNow() }).Write(folder);
        return true;
    }
}
