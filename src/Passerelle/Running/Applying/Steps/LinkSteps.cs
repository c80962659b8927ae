using Passerelle.Connect.Http;
using Passerelle.Connect.Learning;
using Passerelle.Core.Planning;
using Passerelle.Core.Target;
using Passerelle.Reporting;
using Passerelle.Store.Journaling;
using Passerelle.Store.Ledgers;

namespace Passerelle.Running.Applying.Steps;

/// <summary>Writes the link to both places: the platform's external-id mapping and Passerelle's store (rule S3).</summary>
internal sealed class LinkSteps(LearningClient client, WriteRecorder recorder, ApplyJob job, Trouble trouble, TimeProvider clock)
{
    /// <returns>Whether the row may go on.</returns>
    public async Task<bool> LinkAsync(PersonPlan person, UserId user, LinkUser change, CancellationToken cancel)
    {
        var saved = string.Equals(change.Platform, job.Rules.LinkPlatform, StringComparison.Ordinal)
            ? new LedgerEffect[] { new LinkSaved(person.Employee, user), new CreateSettled(person.Employee) }
            : [];
        var result = await recorder.SendAsync(
            Intent.Of(job.Environment, job.Run, person.Employee, user, change) with { Before = saved.Length > 0 ? BeforeImages.OfLink(job, person.Employee) : null },
            WriteKinds.LinkUser,
            () => WriteAsync(user, change, cancel),
            _ => saved
        );
        if (result.Succeeded)
        {
            return true;
        }

        trouble.Report(person, user, result.Failure, "Writing the external id");

        // A personnel number matches nobody, so nothing else waits for it.
        return saved.Length == 0;
    }

    /// <summary>The decision itself is remembered before the run writes anything; what the platform still carries goes now.</summary>
    /// <returns>Whether the row may go on.</returns>
    public async Task<bool> UnlinkAsync(PersonPlan person, UnlinkUser change, CancellationToken cancel)
    {
        if (change.Mapping is not { } mapping)
        {
            return true;
        }

        var failure = await recorder.SendAsync(
            Intent.Of(job.Environment, job.Run, person.Employee, change.User, change),
            WriteKinds.UnlinkUser,
            () => client.ExternalIds.DeleteAsync(mapping, cancel)
        );
        if (failure is not null)
        {
            trouble.Report(person, change.User, failure, "Taking the external id off");
        }

        return failure is null;
    }

    public Task RememberAsync(PersonPlan person, UserId user, RememberLink change)
    {
        LedgerEffect[] link = change.MovedFrom is { } from
            ? [new LinkMoved(from, person.Employee, user), new MailboxDecisionDropped(person.Employee)]
            : [new LinkSaved(person.Employee, user), new LeaverCleared(person.Employee), new CreateSettled(person.Employee)];
        return RememberAsync(person, user, change, BeforeImages.OfLink(job, person.Employee, change.MovedFrom), link);
    }

    /// <summary>Takes over what is there already; no request.</summary>
    public Task ClaimAsync(PersonPlan person, UserId user, Change change) =>
        change switch
        {
            ClaimMembership claim => RememberAsync(person, user, change, before: null, new MembershipCaused(user, claim.Group)),
            ClaimManager claim => RememberAsync(person, user, change, before: null, new ManagerSet(user, claim.ManagerUser)),
            _ => throw new InvalidOperationException($"Nothing to claim in {change.GetType().Name}"),
        };

    /// <summary>The link in the store as it was before the run that is undone.</summary>
    public Task RestoreAsync(PersonPlan person, UserId? user, RestoreLink change)
    {
        List<LedgerEffect> effects = change.Link is { } link ? [new LinkSaved(change.Of, link.User), new LeaverCleared(change.Of)] : [new LinkForgotten(change.Of)];
        if (change.Link is { LeaverSince: { } day })
        {
            effects.Add(new LeaverSeen(change.Of, day));
        }

        if (change.Link is { RemovedByConnector: true })
        {
            effects.Add(new RemovedByConnector(change.Of, clock.GetUtcNow()));
        }

        return RememberAsync(person, user, change, change.Of == person.Employee ? BeforeImages.OfLink(job, change.Of) : null, effects);
    }

    public Task DropAsync(PersonPlan person, UserId user, DropClaims change) =>
        RememberAsync(
            person,
            user,
            change,
            before: null,
            [.. change.Groups.Select(g => new MembershipGone(user, g)), .. change.Managers.Select(m => new ManagerGone(user, m))]
        );

    private async Task RememberAsync(PersonPlan person, UserId? user, Change change, string? before, params IReadOnlyList<LedgerEffect> effects)
    {
        var id = await recorder.Journal.IntendAsync(Intent.Of(job.Environment, job.Run, person.Employee, user, change, effects) with { Before = before });
        await recorder.Journal.OutcomeAsync(job.Environment, id, Outcome.Success());
    }

    /// <summary>A mapping that exists already is done when it says what we meant: the request may have been sent twice.</summary>
    private async Task<RemoteResult<ExternalIdMapping>> WriteAsync(UserId user, LinkUser change, CancellationToken cancel)
    {
        var result = change.Replaces is { } id
            ? await client.ExternalIds.ReplaceAsync(new ExternalIdMapping(id, change.Platform, user, change.Value), cancel)
            : await client.ExternalIds.CreateAsync(change.Platform, user, change.Value, cancel);
        if (result.Failure is not { Kind: FailureKind.Conflict })
        {
            return result;
        }

        var present = await client.ExternalIds.OfUserAsync(change.Platform, user, cancel);
        var same = present.Items.FirstOrDefault(m => string.Equals(m.Value, change.Value, StringComparison.Ordinal));
        return same is null ? result : same;
    }
}
