using Passerelle.Instance.Filling;
using Passerelle.Running;
using Passerelle.Running.Reading.Pseudonymising;
using Passerelle.Core.Target;
using Passerelle.Store;

namespace Passerelle.Instance;

/// <summary>What Passerelle remembers of the instance. Links to accounts that are no more would keep everyone back, so it goes with them.</summary>
internal sealed class InstanceMemory(InstanceFolder folder, Stores stores, TimeProvider clock)
{
    /// <summary>Forgets all of it, and that it was filled.</summary>
    /// <param name="by">Who did it, for the audit log.</param>
    /// <param name="action">How it is called there.</param>
    public async Task ForgetAsync(string by, string action, CancellationToken cancel)
    {
        await ForgetTestsAsync(by, action, new { }, cancel);
        await ForgetFillAsync(by, cancel);
    }

    /// <summary>Forgets runs, links and all else of the tests that worked on it.</summary>
    public async Task ForgetTestsAsync<T>(string by, string action, T details, CancellationToken cancel)
    {
        foreach (var test in await TestsAsync(cancel))
        {
            await stores.Memory.ForgetAsync(test, cancel);
            await stores.Audit.AppendAsync(test, by, action, details, cancel);
        }
    }

    /// <summary>Forgets that it was filled, with the key of its pseudonyms: from now on test runs have the real names again.</summary>
    public async Task ForgetFillAsync(string by, CancellationToken cancel)
    {
        if (FillRecord.Read(folder) is { } fill)
        {
            await stores.Secrets.RemoveAsync(fill.Connector, Pseudonyms.SecretName, by, cancel);
        }

        File.Delete(folder.Fill);
    }

    private async Task<IReadOnlyCollection<EnvironmentKey>> TestsAsync(CancellationToken cancel)
    {
        var tests = new HashSet<EnvironmentKey>();
        if (FillRecord.Read(folder) is { } fill)
        {
            tests.Add(new EnvironmentKey(fill.Connector, IsTest: true));
            tests.UnionWith(await stores.Memory.TestsOfAsync(new GroupId(fill.Root), cancel));
        }

        if (new Beginning(folder, new SimulatedWorld(clock)).RootGroup() is { } root)
        {
            tests.UnionWith(await stores.Memory.TestsOfAsync(root, cancel));
        }

        return tests;
    }
}
