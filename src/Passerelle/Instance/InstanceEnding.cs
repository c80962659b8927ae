using System.Diagnostics;

namespace Passerelle.Instance;

/// <summary>Ends a running instance: asks first, and ends the process when it does not listen.</summary>
public sealed class InstanceEnding(InstanceFolder folder, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    /// <returns>False when it had to be ended by force; its state is whole all the same.</returns>
    public async Task<bool> EndAsync(InstanceRecord record, CancellationToken cancel)
    {
        await File.WriteAllTextAsync(folder.StopRequest, "", cancel);
        if (await HasEndedAsync(record, cancel))
        {
            return true;
        }

        using (var process = Process.GetProcessById(record.Process))
        {
            process.Kill();
        }

        await HasEndedAsync(record, cancel);
        File.Delete(folder.StopRequest);
        File.Delete(folder.Record);
        return false;
    }

    private async Task<bool> HasEndedAsync(InstanceRecord record, CancellationToken cancel)
    {
        var began = clock.GetTimestamp();
        while (ProcessMark.Of(record.Process) == record.Mark)
        {
            if (clock.GetElapsedTime(began) > Patience)
            {
                return false;
            }

            await Task.Delay(BetweenLooks, clock, cancel);
        }

        return true;
    }
}
