using System.Collections.Concurrent;

namespace Passerelle.Sandbox.Hosting;

/// <summary>What a simulated site was asked, in order, without bodies. Keeps the last <see cref="Capacity"/> entries; the counts go on.</summary>
public sealed class SiteLog
{
    /// <summary>Entries kept.</summary>
    public const int Capacity = 200_000;

    private readonly ConcurrentQueue<SiteRequest> entries = new();
    private long reads;
    private long writes;

    /// <summary>Requests other than GET and HEAD and the token endpoints since the last <see cref="Clear"/>.</summary>
    public long Writes => Interlocked.Read(ref writes);

    /// <summary>All other requests, those for tokens included.</summary>
    public long Reads => Interlocked.Read(ref reads);

    /// <summary>The requests, oldest first.</summary>
    public IReadOnlyList<SiteRequest> Entries => [.. entries];

    /// <summary>Number of requests whose path matches <paramref name="path"/> (with <c>*</c>) and, if given, have this method.</summary>
    public int Count(string path, string? method = null) =>
        entries.Count(entry => Glob.Matches(path, entry.Path) && (method is null || string.Equals(method, entry.Method, StringComparison.OrdinalIgnoreCase)));

    public void Add(SiteRequest request)
    {
        entries.Enqueue(request);
        if (entries.Count > Capacity)
        {
            entries.TryDequeue(out _);
        }

        Interlocked.Increment(ref request.IsWrite ? ref writes : ref reads);
    }

    public void Clear()
    {
        entries.Clear();
        Interlocked.Exchange(ref reads, 0);
        Interlocked.Exchange(ref writes, 0);
    }
}

/// <summary>One request.</summary>
/// <param name="Status">Status answered; 0 = the connection was dropped.</param>
/// <param name="Fault">Kind of the fault that struck, if one did.</param>
public sealed record SiteRequest(DateTimeOffset At, string Method, string Path, string Query, int Status, double Milliseconds, string? Fault)
{
    /// <summary>Whether it could change anything: neither GET nor HEAD nor a request for a token.</summary>
    public bool IsWrite => Method is not ("GET" or "HEAD") && !Path.Contains("/auth", StringComparison.Ordinal) && !Path.Contains("/oauth2", StringComparison.Ordinal);
}
