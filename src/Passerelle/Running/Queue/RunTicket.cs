using Passerelle.Running.Applying;
using Passerelle.Running.Runs;

namespace Passerelle.Running.Queue;

/// <summary>Where an ordered run is.</summary>
public enum TicketState
{
    /// <summary>Another run comes first.</summary>
    Waiting,

    /// <summary>It reads and plans.</summary>
    Working,

    /// <summary>It writes.</summary>
    Applying,

    Ended,
}

/// <summary>One order on its way, for somebody who watches. Safe to read from many threads.</summary>
public sealed class RunTicket(string id, RunOrder order, DateTimeOffset ordered)
{
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile ApplyProgress? progress;
    private volatile string? saying;
    private volatile string? plan;
    private volatile RunEnd? end;
    private long began;
    private long endedAt;

    /// <summary>As it stands in addresses.</summary>
    public string Id { get; } = id;

    public RunOrder Order { get; } = order;

    public DateTimeOffset Ordered { get; } = ordered;

    public TicketState State =>
        end is not null ? TicketState.Ended
        : progress is not null ? TicketState.Applying
        : saying is not null ? TicketState.Working
        : TicketState.Waiting;

    /// <summary>What is being done, in a few English words; null while it waits.</summary>
    public string? Saying => saying;

    /// <summary>The plan it made or carries out; null before there is one.</summary>
    public string? Plan => plan;

    /// <summary>Changes to carry out; 0 before it is known.</summary>
    public int Total => progress?.Total ?? 0;

    /// <summary>Changes carried out.</summary>
    public int Done => progress?.Done ?? 0;

    /// <summary>When the first write was about to be sent; null before.</summary>
    public DateTimeOffset? ApplyBegan => Volatile.Read(ref began) is > 0 and var ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    public DateTimeOffset? EndedAt => Volatile.Read(ref endedAt) is > 0 and var ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    /// <summary>How it ended; null before.</summary>
    public RunEnd? End => end;

    /// <summary>Completes when it has ended.</summary>
    public Task Ended => ended.Task;

    /// <summary>How long it will still take at the pace so far; null while nothing can be said.</summary>
    public TimeSpan? TimeLeft(DateTimeOffset now) =>
        State == TicketState.Applying && Done > 0 && Total >= Done && ApplyBegan is { } since ? (now - since) * ((double)(Total - Done) / Done) : null;

    internal void Say(string text) => saying = text;

    internal void PlanMade(string id) => plan = id;

    internal void Began(ApplyProgress applying, DateTimeOffset at)
    {
        Volatile.Write(ref began, at.UtcTicks);
        progress = applying;
    }

    internal void Finish(RunEnd how, DateTimeOffset at)
    {
        Volatile.Write(ref endedAt, at.UtcTicks);
        end = how;
        ended.SetResult();
    }
}
