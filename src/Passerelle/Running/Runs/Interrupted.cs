using Passerelle.Cli;
using Passerelle.Connect.Http;
using Passerelle.Connect.Learning;
using Passerelle.Core.Planning.Matching;
using Passerelle.Core.Planning;
using Passerelle.Core.Target;
using Passerelle.Reporting;
using Passerelle.Running.Applying.Passes;
using Passerelle.Running.Applying;
using Passerelle.Running.Planning;
using Passerelle.Store.Data;
using Passerelle.Store.Journaling;
using Passerelle.Store.Runs;

namespace Passerelle.Running.Runs;

/// <summary>
/// Settles what a killed run left open (rule R5): bulk jobs are waited for, everything else by reading. The ledger was written together
/// with each intent, so the plan that follows already counts what may have come about.
/// </summary>
public sealed class Interrupted(Connector connector)
{
    /// <summary>
    /// How long a bulk job holds runs up. The platform takes 20,000 items in well under an hour, so one that has not ended by then never
    /// will, and people would wait for it for good.
    /// </summary>
    private static readonly TimeSpan LongestJob = TimeSpan.FromDays(1);

    private IReadOnlyList<StoredIntent> open = [];

    /// <summary>Before anything is read: marks dead runs, and waits for jobs of theirs that may still be changing memberships.</summary>
    public async Task BeforeReadingAsync(CancellationToken cancel)
    {
        foreach (var run in await connector.Stores.Runs.UnfinishedAsync(connector.Key, cancel))
        {
            await connector.Stores.Runs.FinishAsync(connector.Key, run.Id, Run.Interrupted, counts: null, report: null, cancel: cancel);
        }

        open = await connector.Stores.Journaled.OpenAsync(connector.Key, cancel);
        foreach (var job in await JobsAsync(cancel))
        {
            var ended = await connector.Learning.Bulk.WaitAsync(job, cancel);
            if (ended.Failure is { Kind: FailureKind.Transient or FailureKind.Unreachable } late)
            {
                throw new RunStoppedException(
                    new StopReason(
                        "bulk-job-running",
                        $"A bulk job of an earlier run has not ended yet: {late.Message}",
                        "Run again once 360Learning has carried it out.",
                        ExitCodes.Remote
                    )
                );
            }
        }
    }

    /// <summary>After the target was read completely: what is still open gets its outcome.</summary>
    public async Task AfterReadingAsync(Planned planned)
    {
        await connector.Stores.Ledgers.ApplyAsync(connector.Key, planned.Stale);
        var snapshot = planned.Snapshot;
        if (open.Count == 0 || !snapshot.IsComplete)
        {
            return;
        }

        var deleted = snapshot.Users.Where(u => u.IsDeleted).Select(u => u.Id).ToHashSet();
        var addresses = snapshot.Users.Where(u => !u.IsDeleted).Select(u => Comparing.MailKey(u.Mail)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        await connector.Stores.Journal.OutcomeAllAsync(
            connector.Key,
            [.. open.Select(intent => (intent.Id, OutcomeOf(intent, deleted, addresses)))]
        );
    }

    private static Outcome OutcomeOf(StoredIntent intent, HashSet<UserId> deleted, HashSet<string> addresses) =>
        (intent.Kind == WriteKinds.DeleteUser && intent.User is { } user && deleted.Contains(user))
        || (intent.Kind == WriteKinds.CreateUser && StoreJson.Read<Change>(intent.Payload) is CreateUser create && addresses.Contains(Comparing.MailKey(create.Mail)))
            ? Outcome.Success()
            : Outcome.Failure("interrupted", "The run ended before the answer was known; the next plan was made from what was found.");

    private async Task<IReadOnlyList<string>> JobsAsync(CancellationToken cancel)
    {
        var oldest = connector.Clock.GetUtcNow() - LongestJob;
        var recent = open.Where(i => i.At > oldest).ToList();
        var jobs = recent.Select(i => i.Job).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var unnamed = recent.Where(i => i.Job is null && i.Kind is WriteKinds.AddMembership or WriteKinds.RemoveMembership).ToList();
        if (unnamed.Count >= BulkMemberships.WorthIt)
        {
            var since = unnamed.Min(i => i.At);
            foreach (var type in new[] { BulkType.AddUsersToGroups, BulkType.RemoveUsersFromGroups })
            {
                var listed = await connector.Learning.Bulk.ListAsync(type, since, cancel);
                jobs.UnionWith(listed.Items.Where(j => j.Status == BulkStatus.NotEnded).Select(j => j.Id));
            }
        }

        return [.. jobs];
    }
}
