namespace Passerelle.Running.Applying.Passes;

/// <summary>When memberships go as bulk jobs: <see href="https://360learning.readme.io/docs/bulk-operations-1"/>.</summary>
public static class BulkMemberships
{
    /// <summary>Items one job takes at most.</summary>
    public const int ItemsPerJob = 20_000;

    /// <summary>From this many on, a job with its polls and results costs clearly less than single requests.</summary>
    public const int WorthIt = 20;

    /// <summary>Write requests that this many memberships take.</summary>
    public static int RequestsFor(int memberships) =>
        memberships < WorthIt ? memberships : (memberships + ItemsPerJob - 1) / ItemsPerJob;
}
