using Passerelle.Connect.Http;

namespace Passerelle.Running.Surveying;

/// <summary>One reading on its way, for somebody who watches. Safe to read from many threads.</summary>
/// <param name="requests">Counts the requests it makes.</param>
/// <param name="expected">How many requests to Personio it will take, as far as the last roster tells; null when nothing tells.</param>
public sealed class ReadingWork(DateTimeOffset began, RequestCounter requests, int? expected)
{
    private volatile Reading? reading;
    private volatile ReadingTrouble? trouble;
    private volatile bool readsGroups;

    public DateTimeOffset Began { get; } = began;

    public ReadingStep Step =>
        trouble is not null ? ReadingStep.Failed
        : reading is not null ? ReadingStep.Done
        : readsGroups ? ReadingStep.Groups
        : ReadingStep.Employees;

    public bool IsUnderWay => Step is ReadingStep.Employees or ReadingStep.Groups;

    /// <summary>Requests made so far.</summary>
    public long Requests => requests.Personio + requests.LearningReads;

    /// <summary>Requests it will take in all, never fewer than were made; null when nobody knows.</summary>
    public long? Expected => expected is { } all ? Math.Max(all, Requests) : null;

    /// <summary>How long it will still take at the pace so far; null while nothing can be said.</summary>
    public TimeSpan? TimeLeft(DateTimeOffset now) => Expected is { } all && Requests > 0 ? (now - Began) * ((double)(all - Requests) / Requests) : null;

    /// <summary>What was read; null until it is done.</summary>
    public Reading? Reading => reading;

    /// <summary>Why it failed; null otherwise.</summary>
    public ReadingTrouble? Trouble => trouble;

    internal void BeginGroups() => readsGroups = true;

    internal void Finish(Reading read) => reading = read;

    internal void Fail(ReadingTrouble why) => trouble = why;
}
