using Passerelle.Sandbox.Learning.State;

namespace Passerelle.Sandbox.Learning.Behaviour;

/// <summary>Bulk memberships: taken at once, carried out later. Source: OpenAPI bulk; readme, Bulk operations.</summary>
internal sealed class BulkJobs(LearningState state, LearningPlatformOptions options, Memberships memberships, TimeProvider clock)
{
    /// <summary>Jobs that have not run yet, in order of submission.</summary>
    private readonly List<BulkOperation> _open = [.. state.Bulk.Where(job => job.Results is null)];

    /// <summary>When set, the next job ends with status <c>error</c> and this text, and does nothing.</summary>
    public string? FailNext { get; set; }

    public Refusal? Submit(bool adds, List<BulkItem> input, out BulkOperation job)
    {
        job = null!;
        if (_open.Count >= options.MaxConcurrentBulk)
        {
            return new Refusal(429, "bulkOperationsConcurrencyLimitReached", "The maximum number of concurrent operations has been reached.");
        }

        job = new BulkOperation(state.Bulk.Count, state.Ids.Next(), adds, clock.GetUtcNow(), options.BulkDelay, input) { Failure = FailNext };
        FailNext = null;
        state.Bulk.Add(job);
        state.BulkById.Add(job.Id, job);
        _open.Add(job);
        RunDue();
        return null;
    }

    /// <summary>Carries out every job whose time is over.</summary>
    public bool RunDue()
    {
        var now = clock.GetUtcNow();
        var any = false;
        for (var i = 0; i < _open.Count; i++)
        {
            if (_open[i].EndedAt > now)
            {
                continue;
            }

            Run(_open[i]);
            _open.RemoveAt(i--);
            any = true;
        }

        return any;
    }

    private void Run(BulkOperation job) => job.Results = job.Failure is null
        ? [.. job.Input.Select(item => new BulkResult(item, Do(job, item)?.Message))]
        : [];

    private Refusal? Do(BulkOperation job, BulkItem item) => job.Adds
        ? memberships.Add(item.UserId, item.GroupId, item.Role)
        : memberships.Remove(item.UserId, item.GroupId, item.Role);
}
