using System.Security.Cryptography;
using System.Text;
using Passerelle.Configuration.Drafting;
using Passerelle.Configuration.Settings;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.SetUp;
using Passerelle.Running;
using Passerelle.Running.Webhooks;
using Passerelle.Store;
using Passerelle.Store.Connectors;

namespace Passerelle.Api.Webhooks;

/// <summary>Where Personio may tell something: the production environments whose receiver is on, each with the hash of its token.</summary>
public sealed class WebhookDoors(Installation installation, Stores stores, WebhookPace pace, TimeProvider clock) : IDisposable
{
    private const string TokenKey = "environments.production.webhook.token";

    private readonly SemaphoreSlim reading = new(1, 1);
    private Known? known;

    /// <summary>One receiver.</summary>
    /// <param name="Token">SHA-256 of the token.</param>
    /// <param name="NextToken">SHA-256 of a token that is to replace it and waits for its first use; null for none.</param>
    /// <param name="Secret">The name under which the console keeps the token; null when it does not.</param>
    private sealed record Door(string Slug, EnvironmentKey Key, byte[] Token, byte[]? NextToken, string? Secret);

    private sealed record Known(IReadOnlyList<Door> Doors, long At);

    /// <summary>Whether a message may come in.</summary>
    /// <param name="Key">Null when there is no such receiver, or it is off.</param>
    public sealed record Entry(EnvironmentKey? Key, bool IsTokenRight);

    /// <param name="slug">The connector, as it stands in addresses.</param>
    /// <param name="token">What was sent to prove who it is; compared in constant time.</param>
    public async Task<Entry> EnterAsync(string slug, string token, CancellationToken cancel)
    {
        var door = (await ListAsync(cancel)).FirstOrDefault(one => string.Equals(one.Slug, slug, StringComparison.Ordinal));
        if (door is null)
        {
            return new Entry(Key: null, IsTokenRight: false);
        }

        var given = HashOf(token);
        if (CryptographicOperations.FixedTimeEquals(given, door.Token))
        {
            return new Entry(door.Key, IsTokenRight: true);
        }

        if (door.NextToken is null || !CryptographicOperations.FixedTimeEquals(given, door.NextToken))
        {
            return new Entry(door.Key, IsTokenRight: false);
        }

        // Personio sends the new token, so the old one has had its day: rotated without a gap (section 14).
        await stores.Secrets.PromoteAsync(door.Key.Connector, door.Secret!, Running.Queue.Starters.Webhook, cancel);
        known = null;
        return new Entry(door.Key, IsTokenRight: true);
    }

    public void Dispose() => reading.Dispose();

    /// <summary>Reading every configuration for every message would be work that anybody could cause.</summary>
    private async Task<IReadOnlyList<Door>> ListAsync(CancellationToken cancel)
    {
        if (Fresh() is { } fresh)
        {
            return fresh;
        }

        await reading.WaitAsync(cancel);
        try
        {
            if (Fresh() is { } meanwhile)
            {
                return meanwhile;
            }

            var at = clock.GetTimestamp();
            var doors = new List<Door>();
            foreach (var home in await installation.ListAsync(cancel))
            {
                if (home.Find(EnvironmentName.Production) is { Whole.Environment.Webhook: { } settings } production)
                {
                    var (secret, next) = await NextAsync(home, cancel);
                    doors.Add(new Door(home.Slug, production.Key, HashOf(settings.Token.Reveal()), next, secret));
                }
            }

            known = new Known(doors, at);
            return doors;
        }
        finally
        {
            reading.Release();
        }
    }

    private IReadOnlyList<Door>? Fresh() => known is { } now && clock.GetElapsedTime(now.At) < pace.Settings ? now.Doors : null;

    /// <summary>The token that is to replace the one that production runs with.</summary>
    private async Task<(string? Secret, byte[]? Next)> NextAsync(ConnectorHome home, CancellationToken cancel)
    {
        if (home.Stored is not { } stored || await stores.Deployments.LatestAsync(stored.Name, cancel) is not { } deployed)
        {
            return (null, null);
        }

        var name = SetUpForm.NameOf(ConfigurationDraft.Parse(deployed.Text).Text(TokenKey));
        return name is not null && (await stores.Secrets.RevealAsync(stored.Name, cancel)).GetValueOrDefault(name + ConnectorSecrets.Waiting) is { } next
            ? (name, HashOf(next))
            : (name, null);
    }

    private static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
