namespace Passerelle.Connect.Http;

/// <summary>What a request counts as in a run's report.</summary>
public enum RequestKind
{
    /// <summary>Anything sent to Personio, tokens included.</summary>
    Personio,

    /// <summary>A GET to 360Learning, or a token.</summary>
    LearningRead,

    /// <summary>A POST, PATCH, PUT or DELETE to 360Learning.</summary>
    LearningWrite,
}

/// <summary>Counts every HTTP attempt of a run, repeated ones too. Safe for parallel use.</summary>
public sealed class RequestCounter
{
    private readonly long[] counts = new long[3];

    public long Personio => Read(RequestKind.Personio);

    public long LearningReads => Read(RequestKind.LearningRead);

    public long LearningWrites => Read(RequestKind.LearningWrite);

    public void Add(RequestKind kind) => Interlocked.Increment(ref counts[(int)kind]);

    private long Read(RequestKind kind) => Interlocked.Read(ref counts[(int)kind]);
}
