namespace Passerelle.Running.Applying;

/// <summary>Nothing further may be sent in this run; thrown between two requests, never in the middle of one.</summary>
public sealed class RunStoppedException(StopReason reason) : Exception(reason.Text)
{
    public StopReason Reason { get; } = reason;
}
