using System.Data.Common;
using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Passerelle.Store.Data;

namespace Passerelle.Console.Pages.Plans.Digest;

/// <summary>
/// Has the latest plans read before anybody asks for them: a hundred thousand rows take seconds. It looks instead of being told, since another
/// process may have made the plan.
/// </summary>
public sealed partial class PlanShelfFiller(PlanShelf shelf, TimeProvider clock, ILogger<PlanShelfFiller> log) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var looking = new PeriodicTimer(BetweenLooks, clock);
        try
        {
            do
            {
                await LookAsync(stoppingToken);
            } while (await looking.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The console stops.
        }
    }

    private async Task LookAsync(CancellationToken cancel)
    {
        try
        {
            await shelf.FillAsync(cancel);
        }
        catch (Exception trouble) when (trouble is DbException or StoreException or IOException or JsonException)
        {
            // Whoever asks for the plan reads it then, and is told what is wrong.
            NotFilled(log, trouble);
        }
    }

    [LoggerMessage(4201, LogLevel.Warning, "The latest plans could not be read ahead")]
    private static partial void NotFilled(ILogger log, Exception trouble);
}
