using Microsoft.Extensions.Hosting;
using Passerelle.Running;

namespace Passerelle.Instance;

/// <summary>Looks every hour whether the data of an expired instance are to be erased, since an instance that does not run cannot do it itself (rule T5).</summary>
public sealed class InstanceEraser(InstanceFolder folder, Stores stores, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var erasing = new InstanceErasing(folder, stores, clock);
        using var looking = new PeriodicTimer(BetweenLooks, clock);
        try
        {
            do
            {
                await erasing.RunIfDueAsync(stoppingToken);
            } while (await looking.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The console stops.
        }
    }
}
