namespace Passerelle.Running.Queue;

/// <summary>Who stands in the store as having started a run when no person did; null is the schedule.</summary>
public static class Starters
{
    /// <summary>Personio told that something about some people changed.</summary>
    public const string Webhook = "webhook";
}
