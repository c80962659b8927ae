using Passerelle.Connect.Http;
using Passerelle.Connect.Learning;
using Passerelle.Core.Phrases;
using Passerelle.Core.Source;
using Passerelle.Store.Journaling;

namespace Passerelle.Running.Applying.Passes;

/// <summary>
/// Writes memberships as bulk jobs: handed in, waited for, and confirmed item by item from the results, since a completed job may hold
/// refused items. Where jobs are not to be had, single requests do the same.
/// </summary>
/// <remarks><see href="https://360learning.readme.io/docs/bulk-operations-1"/></remarks>
internal sealed class BulkJobs(
    LearningClient client,
    WriteRecorder recorder,
    ApplyJob job,
    ApplyState state,
    SingleMemberships singles,
    Trouble trouble,
    TimeProvider clock
)
{
    /// <returns>People for whom one failed.</returns>
    public async Task<IReadOnlySet<EmployeeId>> WriteAsync(IReadOnlyList<MembershipItem> items, CancellationToken cancel)
    {
        var failed = new HashSet<EmployeeId>();
        foreach (var chunk in items.Chunk(BulkMemberships.ItemsPerJob))
        {
            recorder.ThrowIfStopped();
            Headroom.Make(job.Plan.People.Count);
            failed.UnionWith(await WriteJobAsync(chunk, cancel));
        }

        return failed;
    }

    private async Task<IReadOnlySet<EmployeeId>> WriteJobAsync(MembershipItem[] items, CancellationToken cancel)
    {
        var intents = await recorder.Journal.IntendAllAsync(items.Length, items.Select(i => i.IntentFor(job)));
        Headroom.Make(job.Plan.People.Count);
        var began = clock.GetUtcNow();
        var started = await StartAsync(items, began, cancel);
        if (started.Failure is { } refused)
        {
            if (refused.Kind == FailureKind.Unknown)
            {
                return Unsettled(items, refused);
            }

            await CloseAllAsync(items, intents, Outcome.NotSent(refused.Code, refused.Message.ToString()));
            return await singles.WriteAsync(items, cancel);
        }

        var id = started.Value!;
        await recorder.Journal.NoteJobAsync(job.Environment, intents, id);
        var ended = await client.Bulk.WaitAsync(id, cancel);
        var results = ended.Succeeded ? await client.Bulk.ResultsAsync(id, cancel) : new PagedRead<BulkResult>([], ended.Failure);
        return results.IsComplete ? await SettleAsync(items, intents, results.Items) : Unsettled(items, results.Failure!);
    }

    private async Task<RemoteResult<string>> StartAsync(MembershipItem[] items, DateTimeOffset began, CancellationToken cancel)
    {
        RemoteResult<string> started;
        try
        {
            started = await client.Bulk.StartAsync(items[0].IsRemoval, [.. items.Select(i => i.Item)], cancel);
        }
        catch (RemoteAccessException missing) when (missing.Status == 403)
        {
            // The credential has groups:write only, which is enough for single requests.
            return new RemoteFailure(FailureKind.Access, missing.Code, missing.What, missing.Status);
        }

        if (started.Failure is not { Kind: FailureKind.Unknown })
        {
            return started;
        }

        var type = items[0].IsRemoval ? BulkType.RemoveUsersFromGroups : BulkType.AddUsersToGroups;
        var since = await client.Bulk.ListAsync(type, began, cancel);
        return since.Items is [var only] ? only.Id : started;
    }

    private async Task<IReadOnlySet<EmployeeId>> SettleAsync(MembershipItem[] items, IReadOnlyList<long> intents, IReadOnlyList<BulkResult> results)
    {
        var byItem = results.DistinctBy(r => r.Item).ToDictionary(r => r.Item);
        var outcomes = new List<(long, Outcome)>(items.Length);
        var failed = new HashSet<EmployeeId>();
        for (var i = 0; i < items.Length; i++)
        {
            var item = items[i];
            if (!byItem.TryGetValue(item.Item, out var result))
            {
                failed.UnionWith(Unsettled([item], new RemoteFailure(FailureKind.Unknown, "bulk-item-missing", "the job's results do not mention it.")));
                continue;
            }

            if (result.Succeeded)
            {
                outcomes.Add((intents[i], Outcome.Success(item.Done)));
                state.Wrote(item.Person.Employee, item.Kind);
                continue;
            }

            failed.Add(item.Person.Employee);
            outcomes.Add((intents[i], Outcome.Failure("bulk-item-refused", "The bulk job refused this item.", httpStatus: null, item.Undone)));
            trouble.Fail(
                item.Person,
                item.User,
                "bulk-item-refused",
                item.IsRemoval
                    ? Phrase.Of($"Leaving a group was refused for {item.Person.Name} by 360Learning's bulk job.")
                    : Phrase.Of($"Entering a group was refused for {item.Person.Name} by 360Learning's bulk job."),
                "The next run tries again."
            );
        }

        await recorder.Journal.OutcomeAllAsync(job.Environment, outcomes);
        return failed;
    }

    /// <summary>The intents stay open: the next run waits for the job and reads what became of it.</summary>
    private HashSet<EmployeeId> Unsettled(MembershipItem[] items, RemoteFailure failure)
    {
        foreach (var item in items)
        {
            trouble.Fail(
                item.Person,
                item.User,
                "bulk-job-unsettled",
                $"What became of a group change of {item.Person.Name} is not known: {failure.Message}",
                "The next run reads what became of it and goes on from there."
            );
        }

        return items.Select(i => i.Person.Employee).ToHashSet();
    }

    private Task CloseAllAsync(MembershipItem[] items, IReadOnlyList<long> intents, Outcome outcome) =>
        recorder.Journal.OutcomeAllAsync(
            job.Environment,
            [.. items.Select((item, i) => (intents[i], outcome with { Effects = item.Undone }))]
        );
}
