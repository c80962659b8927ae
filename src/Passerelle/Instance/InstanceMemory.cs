using Passerelle.Running;

namespace Passerelle.Instance;

/// <summary>What Passerelle remembers of the instance. Links to accounts that are no more would keep everyone back, so it goes with them.</summary>
internal sealed class InstanceMemory(InstanceFolder folder, Stores stores, TimeProvider clock)
{
    /// <param name="by">Who did it, for the audit log.</param>
    /// <param name="action">How it is called there.</param>
    public async Task ForgetAsync(string by, string action, CancellationToken cancel)
    {
        if (new Beginning(folder, new SimulatedWorld(clock)).RootGroup() is not { } root)
        {
            return;
        }

        foreach (var test in await stores.Memory.TestsOfAsync(root, cancel))
        {
            await stores.Memory.ForgetAsync(test, cancel);
            await stores.Audit.AppendAsync(test, by, action, new { }, cancel);
        }
    }
}
