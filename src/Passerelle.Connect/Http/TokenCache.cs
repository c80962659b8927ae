namespace Passerelle.Connect.Http;

/// <summary>A bearer token.</summary>
/// <param name="ObtainedAt">When it was asked for.</param>
public sealed record AccessToken(string Value, DateTimeOffset ObtainedAt, DateTimeOffset ExpiresAt)
{
    /// <summary>The secret never shows in a log by accident.</summary>
    public override string ToString() => nameof(AccessToken);

    /// <summary>Five minutes before it expires, or at half its life if that is shorter.</summary>
    public DateTimeOffset RenewAt
    {
        get
        {
            var life = ExpiresAt - ObtainedAt;
            return ExpiresAt - (life < TimeSpan.FromMinutes(10) ? life / 2 : TimeSpan.FromMinutes(5));
        }
    }
}

/// <summary>One token of one credential, fetched by one caller at a time and shared by all.</summary>
/// <param name="fetch">Asks for a token; throws <see cref="RemoteAccessException"/> when it is refused.</param>
public sealed class TokenCache(Func<CancellationToken, Task<AccessToken>> fetch, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private AccessToken? current;
    private (RemoteAccessException Error, long At)? lastRefusal;

    /// <summary>The token fetched last, whether it lasts or not; null before the first.</summary>
    public AccessToken? Latest => Volatile.Read(ref current);

    /// <summary>The token, fetched if there is none that lasts.</summary>
    /// <exception cref="RemoteAccessException">The credential was refused or the host is silent.</exception>
    public async ValueTask<AccessToken> GetAsync(CancellationToken cancel)
    {
        var token = Volatile.Read(ref current);
        return token is not null && time.GetUtcNow() < token.RenewAt
            ? token
            : await FetchUnlessDoneAsync(t => t is not null && time.GetUtcNow() < t.RenewAt, cancel);
    }

    /// <summary>Another token in place of one that was refused; if somebody renewed it meanwhile, theirs.</summary>
    /// <exception cref="RemoteAccessException">The credential was refused or the host is silent.</exception>
    public Task<AccessToken> RenewAsync(AccessToken refused, CancellationToken cancel) =>
        FetchUnlessDoneAsync(t => t is not null && !ReferenceEquals(t, refused), cancel);

    public void Dispose() => gate.Dispose();

    private async Task<AccessToken> FetchUnlessDoneAsync(Predicate<AccessToken?> isDone, CancellationToken cancel)
    {
        var asked = time.GetTimestamp();
        await gate.WaitAsync(cancel);
        try
        {
            if (isDone(current))
            {
                return current!;
            }

            // Those who queued behind a refusal share it: a wrong secret must not be tried once per caller.
            if (lastRefusal is { } refusal && refusal.At >= asked)
            {
                throw new RemoteAccessException(
                    refusal.Error.System,
                    refusal.Error.Code,
                    refusal.Error.What,
                    refusal.Error.Remedy,
                    refusal.Error.Status,
                    refusal.Error
                );
            }

            var token = await fetch(cancel);
            Volatile.Write(ref current, token);
            return token;
        }
        catch (RemoteAccessException error)
        {
            lastRefusal = (error, time.GetTimestamp());
            throw;
        }
        finally
        {
            gate.Release();
        }
    }
}
