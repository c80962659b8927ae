using Passerelle.Core.Phrases;
using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Undoing;

/// <summary>Takes back what a run wrote about whose account it is: the external ids on the platform and the link in Passerelle's store (rule S3).</summary>
internal sealed class LinkUndo(UndoWorld world)
{
    /// <summary>External ids that the run wrote over get their old value, unless a person took just that one off this account.</summary>
    public void Replaced(RowDraft row, UserId user)
    {
        foreach (var (platform, value, first) in Written(row))
        {
            if (first.Replaces is null || first.OldValue is not { } old || Present(row, user, platform, value) is not { } mapping)
            {
                continue;
            }

            if (string.Equals(platform, world.Rules.LinkPlatform, StringComparison.Ordinal) && world.Ledger.NotTheirs.Contains((new EmployeeId(old), user)))
            {
                row.Then.Add(new UnlinkUser(user, mapping.Id, value) { Platform = platform });
                row.Note(
                    UndoCodes.IdStaysOff,
                    $"The external id {old} was taken off this account by a person and does not come back.",
                    $"If the account is that of employee {old}, link the two by hand."
                );
            }
            else
            {
                row.First.Add(new LinkUser(platform, old, mapping.Id, value));
            }
        }
    }

    /// <summary>External ids that the run, itself an undo, took off come again.</summary>
    public void TakenOff(RowDraft row, UserId user)
    {
        foreach (var (unlink, _) in row.Writes.All<UnlinkUser>())
        {
            if (unlink.Platform is { } platform && !world.MappingsOn(platform).Any(m => Is(platform, m) && m.User == user))
            {
                row.First.Add(new LinkUser(platform, unlink.Value));
            }
        }

        static bool Is(string platform, ExternalIdMapping mapping) => string.Equals(mapping.Platform, platform, StringComparison.Ordinal);
    }

    /// <summary>
    /// External ids that the run took off since a person decided it, or since a number moved, stay off: the next run would do the same again
    /// at once. That is said of whoever they name, also where this employee has no account.
    /// </summary>
    public void StayOff(RowDraft row)
    {
        foreach (var (unlink, _) in row.Writes.All<UnlinkUser>().Where(u => u.Change.Platform is null))
        {
            row.StaysOff.Add(unlink.Value);
            row.Note(
                UndoCodes.IdStaysOff,
                $"The external id {unlink.Value} was taken off another account and stays off.",
                IsNumber(unlink) ? Phrase.Of($"Nothing: the next run writes the numbers that Personio gives.") : Phrase.Of($"If the account is this employee's, link the two by hand.")
            );
        }

        bool IsNumber(UnlinkUser unlink) =>
            row.Writes.All<LinkUser>().Any(l => string.Equals(l.Change.Value, unlink.Value, StringComparison.Ordinal) && !string.Equals(l.Change.Platform, world.Rules.LinkPlatform, StringComparison.Ordinal));
    }

    /// <summary>External ids that the run made go.</summary>
    public void Made(RowDraft row, UserId user)
    {
        foreach (var (platform, value, first) in Written(row))
        {
            if (first.Replaces is null && Present(row, user, platform, value) is { } mapping)
            {
                row.Then.Add(new UnlinkUser(user, mapping.Id, value) { Platform = platform });
            }
        }
    }

    /// <summary>The store's link becomes what it was; last in a row, since the steps before it write the link too.</summary>
    public void Stored(RowDraft row, UserId? user)
    {
        var (kept, before) = row.Writes.LinkBefore();
        var now = world.Ledger.Links.GetValueOrDefault(row.Employee);
        if (!kept || (now is not null && user is not null && now.User != user && now.User != before?.User))
        {
            return;
        }

        // A row that restores, deletes or links writes the link itself, so what stands there now tells nothing.
        if (before != now || row.Then.Exists(c => c is DeleteUser) || row.First.Exists(c => c is RestoreUser or LinkUser))
        {
            row.Then.Add(new RestoreLink(row.Employee, before));
        }

        foreach (var (remember, write) in row.Writes.All<RememberLink>())
        {
            if (remember.MovedFrom is { } from && write.Before?.LinkMovedFrom is { } moved && !world.Ledger.Links.ContainsKey(from))
            {
                row.Then.Add(new RestoreLink(from, moved));
            }
        }
    }

    /// <summary>What the connector took over without a request is nobody's doing any more.</summary>
    public void Claims(RowDraft row, UserId user)
    {
        var caused = world.Ledger.Caused.GetValueOrDefault(user) ?? new HashSet<GroupId>();
        var set = world.Ledger.Managers.GetValueOrDefault(user) ?? new HashSet<UserId>();
        List<GroupId> groups = [.. row.Writes.All<ClaimMembership>().Select(c => c.Change.Group).Where(caused.Contains).Distinct()];
        List<UserId> managers = [.. row.Writes.All<ClaimManager>().Select(c => c.Change.ManagerUser).Where(set.Contains).Distinct()];
        if (groups.Count + managers.Count > 0)
        {
            row.Then.Add(new DropClaims(groups, managers));
        }

        foreach (var (dropped, _) in row.Writes.All<DropClaims>())
        {
            row.Then.AddRange(dropped.Groups.Where(g => !caused.Contains(g) && world.Memberships.IsLearner(user, g)).Select(g => new ClaimMembership(g)));
            row.Then.AddRange(dropped.Managers.Where(m => !set.Contains(m) && world.IsManager(m, user) == true).Select(m => new ClaimManager(m)));
        }
    }

    private static IEnumerable<(string Platform, string Value, LinkUser First)> Written(RowDraft row) =>
        row.Writes.All<LinkUser>()
            .Select(l => l.Change)
            .GroupBy(l => l.Platform, StringComparer.Ordinal)
            .Select(on => (on.Key, on.Last().Value, on.First()));

    private ExternalIdMapping? Present(RowDraft row, UserId user, string platform, string value)
    {
        var present = world.MappingsOn(platform).FirstOrDefault(m => m.User == user && string.Equals(m.Platform, platform, StringComparison.Ordinal));
        if (present is not null && !string.Equals(present.Value, value, StringComparison.Ordinal))
        {
            row.ChangedSince("The external id");
            return null;
        }

        return present;
    }
}
