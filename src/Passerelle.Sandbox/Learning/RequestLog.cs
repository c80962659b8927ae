namespace Passerelle.Sandbox.Learning;

public enum RequestKind
{
    Read,
    Write,
    Token,
}

/// <summary>One API request as it was answered.</summary>
/// <param name="At">When it arrived.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Path without the query.</param>
/// <param name="Query">Query string as it was sent, with its question mark; empty when there is none.</param>
/// <param name="Status">HTTP status of the answer.</param>
/// <param name="Kind">Read, write or token request.</param>
public sealed record LoggedRequest(DateTimeOffset At, string Method, string Path, string Query, int Status, RequestKind Kind);

/// <summary>Every API request the platform answered, refused ones included. Thread-safe; kept in memory only.</summary>
public sealed class RequestLog
{
    /// <summary>Older entries are dropped beyond this number; the counters go on.</summary>
    public const int Capacity = 200_000;

    private readonly Lock _gate = new();
    private readonly Queue<LoggedRequest> _requests = new();
    private readonly SlidingSecond _reads = new();
    private readonly SlidingSecond _writes = new();

    public long Reads { get; private set; }
    public long Writes { get; private set; }
    public long Tokens { get; private set; }

    /// <summary>The largest number of reads that arrived within any one second.</summary>
    public int MostReadsInOneSecond { get; private set; }

    /// <summary>The largest number of writes that arrived within any one second.</summary>
    public int MostWritesInOneSecond { get; private set; }

    /// <summary>A copy of the entries, oldest first.</summary>
    public IReadOnlyList<LoggedRequest> Requests
    {
        get
        {
            lock (_gate)
            {
                return [.. _requests];
            }
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _requests.Clear();
            _reads.Clear();
            _writes.Clear();
            (Reads, Writes, Tokens, MostReadsInOneSecond, MostWritesInOneSecond) = (0, 0, 0, 0, 0);
        }
    }

    internal void Arrived(RequestKind kind, DateTimeOffset at)
    {
        lock (_gate)
        {
            switch (kind)
            {
                case RequestKind.Read:
                    Reads++;
                    MostReadsInOneSecond = Math.Max(MostReadsInOneSecond, _reads.Enter(at));
                    break;
                case RequestKind.Write:
                    Writes++;
                    MostWritesInOneSecond = Math.Max(MostWritesInOneSecond, _writes.Enter(at));
                    break;
                default:
                    Tokens++;
                    break;
            }
        }
    }

    internal void Answered(LoggedRequest request)
    {
        lock (_gate)
        {
            _requests.Enqueue(request);
            if (_requests.Count > Capacity)
            {
                _requests.Dequeue();
            }
        }
    }
}

/// <summary>Counts what happened within the last second, to the tick.</summary>
internal sealed class SlidingSecond
{
    private readonly Queue<DateTimeOffset> _times = new();

    public int CountAt(DateTimeOffset now)
    {
        while (_times.TryPeek(out var oldest) && now - oldest >= TimeSpan.FromSeconds(1))
        {
            _times.Dequeue();
        }

        return _times.Count;
    }

    /// <summary>Notes one more and returns how many the last second now holds.</summary>
    public int Enter(DateTimeOffset now)
    {
        CountAt(now);
        _times.Enqueue(now);
        return _times.Count;
    }

    public void Clear() => _times.Clear();
}
