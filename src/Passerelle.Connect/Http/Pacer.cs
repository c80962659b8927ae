namespace Passerelle.Connect.Http;

/// <summary>
/// Hands out evenly spaced slots, never more than the given number in any one second, whoever asks.
/// Why not the in-box limiter: <c>docs/decisions/003-pacing.md</c>.
/// </summary>
public sealed class Pacer : IDisposable
{
    /// <summary>A little more than a second, since requests that leave a second apart may arrive closer together.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(1010);

    private readonly TimeProvider time;
    private readonly long start;
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly TimeSpan spacing;
    private readonly int perWindow;

    // When the last slots were really given. A timer wakes late now and then, so the plan alone would let N + 1 into a second.
    private readonly Queue<TimeSpan> given = new();
    private TimeSpan next;
    private long heldUntil;

    /// <param name="perSecond">Slots per second; 0 does not pace at all.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="perSecond"/> is negative or no number.</exception>
    public Pacer(double perSecond, TimeProvider time)
    {
        if (!double.IsFinite(perSecond) || perSecond < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(perSecond), perSecond, "A rate is a number of requests per second, or 0.");
        }

        this.time = time;
        start = time.GetTimestamp();
        spacing = perSecond == 0 ? TimeSpan.Zero : Window / perSecond;
        perWindow = Math.Max(1, (int)perSecond);
    }

    private TimeSpan Now => time.GetElapsedTime(start);

    /// <summary>Returns when the caller may send, and must then send at once. A cancelled caller uses up no slot.</summary>
    /// <param name="ready">
    /// Runs when the slot has come, before it is taken: what it takes delays this request, but never lets it arrive closer to later ones.
    /// If it throws, no slot is used up.
    /// </param>
    public async ValueTask WaitAsync(CancellationToken cancel, Func<CancellationToken, ValueTask>? ready = null)
    {
        if (spacing == TimeSpan.Zero && Volatile.Read(ref heldUntil) <= Now.Ticks)
        {
            cancel.ThrowIfCancellationRequested();
            await ReadyAsync(ready, cancel);
            return;
        }

        await gate.WaitAsync(cancel);
        try
        {
            for (var wait = Due() - Now; wait > TimeSpan.Zero; wait = Due() - Now)
            {
                // Timers count whole milliseconds and round down: round up, or the last fraction is spent spinning.
                await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), time, cancel);
            }

            await ReadyAsync(ready, cancel);
            Take();
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Gives nobody a slot for this long: the remote side said that it has had enough.</summary>
    public void HoldFor(TimeSpan duration)
    {
        var until = (Now + duration).Ticks;
        var seen = Volatile.Read(ref heldUntil);
        while (seen < until)
        {
            var before = Interlocked.CompareExchange(ref heldUntil, until, seen);
            if (before == seen)
            {
                return;
            }

            seen = before;
        }
    }

    public void Dispose() => gate.Dispose();

    private static ValueTask ReadyAsync(Func<CancellationToken, ValueTask>? ready, CancellationToken cancel) =>
        ready is null ? ValueTask.CompletedTask : ready(cancel);

    private TimeSpan Due()
    {
        var due = given.Count == perWindow ? given.Peek() + spacing * perWindow : TimeSpan.Zero;
        due = next > due ? next : due;
        var held = TimeSpan.FromTicks(Volatile.Read(ref heldUntil));
        return held > due ? held : due;
    }

    private void Take()
    {
        var now = Now;

        // Counted on from the planned moment, so that late timers do not slow the whole row down; from now after an idle time.
        next = (now - next < spacing ? next : now) + spacing;
        if (given.Count == perWindow)
        {
            given.Dequeue();
        }

        given.Enqueue(now);
    }
}
