using Passerelle.Store.Webhooks;

namespace Passerelle.Running.Webhooks;

/// <summary>
/// Keeps messages as they come. Those that come while others are being kept are kept together, so that a storm of them costs few writes and each is in the
/// store before it is acknowledged.
/// </summary>
public sealed class WebhookIntake(WebhookInbox inbox)
{
    private readonly Lock gate = new();
    private List<HeardEvent> gathering = [];
    private Task last = Task.CompletedTask;
    private Task? next;

    /// <summary>Completes when the message is in the store.</summary>
    public Task KeepAsync(HeardEvent heard)
    {
        lock (gate)
        {
            gathering.Add(heard);
            return next ??= last = WriteAsync(last);
        }
    }

    private async Task WriteAsync(Task before)
    {
        // Whoever gathered for the one before was told of its failure; this one goes its own way.
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        List<HeardEvent> batch;
        lock (gate)
        {
            (batch, gathering) = (gathering, []);
            next = null;
        }

        await inbox.KeepAsync(batch);
    }
}
