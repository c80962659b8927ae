using Passerelle.Connect.Http;

namespace Passerelle.Connect.Tests.Http;

[Trait("Rule", "R7")]
public sealed class TokenCacheTests
{
    private readonly ShiftedTime time = new();
    private int fetched;

    [Fact]
    public async Task Parallel_callers_share_one_token()
    {
        using var tokens = new TokenCache(FetchAsync, time);

        var all = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => tokens.GetAsync(CancellationToken.None).AsTask()));

        fetched.ShouldBe(1);
        all.Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_token_is_renewed_five_minutes_before_it_expires()
    {
        using var tokens = new TokenCache(FetchAsync, time);
        await tokens.GetAsync(CancellationToken.None);
        time.By = TimeSpan.FromMinutes(54);
        await tokens.GetAsync(CancellationToken.None);
        fetched.ShouldBe(1);

        time.By = TimeSpan.FromMinutes(56);
        await tokens.GetAsync(CancellationToken.None);
        fetched.ShouldBe(2);
    }

    [Fact]
    public async Task A_token_refused_to_many_at_once_is_renewed_once()
    {
        using var tokens = new TokenCache(FetchAsync, time);
        var refused = await tokens.GetAsync(CancellationToken.None);

        var all = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => tokens.RenewAsync(refused, CancellationToken.None)));

        fetched.ShouldBe(2);
        all.ShouldAllBe(t => t.Value == "t2");
    }

    [Fact]
    public async Task A_wrong_secret_is_not_tried_once_per_caller()
    {
        var tried = 0;
        using var tokens = new TokenCache(
            async cancel =>
            {
                tried++;
                await Task.Delay(100, cancel);
                throw new RemoteAccessException("Remote", "invalid_client", "refused", "mend");
            },
            TimeProvider.System
        );

        var all = Enumerable.Range(0, 20).Select(_ => tokens.GetAsync(CancellationToken.None).AsTask()).ToList();

        foreach (var one in all)
        {
            (await Should.ThrowAsync<RemoteAccessException>(() => one)).Code.ShouldBe("invalid_client");
        }

        tried.ShouldBe(1);
    }

    private async Task<AccessToken> FetchAsync(CancellationToken cancel)
    {
        var number = Interlocked.Increment(ref fetched);
        await Task.Delay(20, cancel);
        return new AccessToken($"t{number}", time.GetUtcNow(), time.GetUtcNow() + TimeSpan.FromHours(1));
    }
}
