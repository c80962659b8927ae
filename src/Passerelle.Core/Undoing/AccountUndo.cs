using Passerelle.Core.Phrases;
using Passerelle.Core.Planning;
using Passerelle.Core.Planning.Groups;
using Passerelle.Core.Planning.Rows;
using Passerelle.Core.Rules;
using Passerelle.Core.Target;

namespace Passerelle.Core.Undoing;

/// <summary>Takes back the coming and going of accounts: what a run made or restored is deleted, what it deleted is restored.</summary>
internal sealed class AccountUndo(UndoWorld world, FieldUndo fields, ValueUndo values, MembershipUndo memberships, ManagerUndo managers, LinkUndo links)
{
    /// <summary>Whether the account that the run brought may go; a finding says why it may not.</summary>
    public bool MayLeave(RowDraft row, LearningUser account)
    {
        if (world.IsSomebodyElses(account.Id, row.Employee))
        {
            row.ChangedSince("The account");
            return false;
        }

        if (account.IsDeleted)
        {
            return true;
        }

        switch (world.ShieldOf(row.Employee, account))
        {
            case Shield.Protected:
                row.Note(UndoCodes.Protected, $"The account of {row.Name} is protected by now, so it stays.", "If it is to go, take its administrator roles off, then delete it in 360Learning.");
                return false;
            case Shield.RolesNeeded:
                row.Note(UndoCodes.NotRead, $"The roles of {row.Name} could not be read, so the account stays.", "Undo the run again.");
                return false;
        }

        if (world.HeldRoles(account.Id) is not { Count: > 0 } roles)
        {
            return true;
        }

        row.Note(
            UndoCodes.HoldsRole,
            $"{row.Name} holds the role {string.Join(", ", roles)} in 360Learning by now, and content may hang on it, so the account stays.",
            "Hand the content over to someone else in 360Learning, then undo again."
        );
        return false;
    }

    public void Leave(RowDraft row, LearningUser account)
    {
        row.Action = PersonAction.Remove;
        row.Reason = row.Writes.Creation is not null ? UndoCodes.Created : UndoCodes.Restored;
        row.Text = row.Writes.Creation is not null
            ? Phrase.Of($"{row.Name}: the run made this account, so it is deleted (it can be restored).")
            : Phrase.Of($"{row.Name}: the run restored this account, so it is deleted again (it can be restored).");
        links.Replaced(row, account.Id);
        if (!account.IsDeleted)
        {
            if (row.Writes.Restoration is not null)
            {
                fields.TakeBack(row, account);
            }

            row.Then.Add(new DeleteUser());
        }

        row.Then.InsertRange(0, Parkings(row));
        links.Made(row, account.Id);
    }

    /// <summary>An address that the run freed for a newcomer goes back to the former account.</summary>
    public IEnumerable<ParkAddress> Parkings(RowDraft row)
    {
        foreach (var (park, _) in row.Writes.All<ParkAddress>())
        {
            var now = world.Find(park.User)?.Mail;
            if (Planning.Matching.Comparing.SameMail(now, park.Parked))
            {
                yield return new ParkAddress(park.User, now!, park.Mail);
            }
        }
    }

    public void Return(RowDraft row, LearningUser account, AccountBefore before, bool isBack)
    {
        var had = before.Account!;
        row.Action = isBack ? PersonAction.Update : PersonAction.Restore;
        row.Reason = UndoCodes.Removed;
        row.Text = $"{row.Name}: the run deleted this account, so it is restored with what it had.";
        var caused = (before.Caused ?? []).ToHashSet();
        List<GroupId> groups = [.. (before.Roles ?? []).Where(r => r.Role == GroupRole.Learner).Select(r => r.Group)];
        var adds = memberships.Adds(row, account.Id, groups, g => !caused.Contains(g)).ToList();
        if (!isBack)
        {
            Restore(row, account, had, adds, caused);
        }

        links.Replaced(row, account.Id);
        links.TakenOff(row, account.Id);

        fields.BringBack(row, account, had);
        Welcome(row, had, isBack);
        values.BringBack(row, before.Values ?? [], isBack ? world.Snapshot.CustomValues.GetValueOrDefault(account.Id) : null);
        row.Then.AddRange(adds);
        var set = (before.ManagersSet ?? []).ToHashSet();
        managers.Claim(row, account.Id, set);
        managers.BringBack(row, account.Id, before.Managers ?? [], m => !set.Contains(m));
        managers.Reports(row, account.Id, before);
    }

    private void Restore(RowDraft row, LearningUser account, LearningUser had, List<AddMembership> adds, HashSet<GroupId> caused)
    {
        var first = adds.Count > 0 ? adds[0] : FirstGroup(account.Id);
        adds.Remove(first);
        row.First.Add(
            new RestoreUser(account.Mail ?? had.Mail!, account.Mail ?? had.Mail!, first.Group, first.AlsoEnters, world.Rules is { Notices: Notices.Invitation, IsTest: false })
        );
        List<GroupId> byHand = [.. first.AlsoEnters.Prepend(first.Group).Where(g => !caused.Contains(g))];
        if (byHand.Count > 0)
        {
            row.First.Add(new DropClaims(byHand, []));
        }
    }

    /// <summary>An account without any group cannot be: it comes back into the synchronised one.</summary>
    private AddMembership FirstGroup(UserId user)
    {
        var group = world.Rules.Groups[0].Id;
        return new AddMembership(group, [.. PrivacyRule.Enters(world.Snapshot.Groups, group).Where(g => g != group && !world.Memberships.IsLearner(user, g))]);
    }

    /// <summary>A restore leaves an account invited: who could log in before is let in again like anybody who is restored (rule N1).</summary>
    private void Welcome(RowDraft row, LearningUser had, bool isBack)
    {
        var waits = !isBack || world.Ledger.Welcomes.GetValueOrDefault(row.Employee) is { MailSent: false };
        if (had.Status != UserStatus.Active || world.Rules.Notices == Notices.Invitation || !waits)
        {
            return;
        }

        if (world.Rules.Activate && (!isBack || world.Find(row.Writes.User)?.Status == UserStatus.Invited))
        {
            row.Then.Add(new ActivateUser());
        }

        if (world.Rules.Notices == Notices.Credentials && had.Mail is not null)
        {
            row.Then.Add(new SendCredentials(had.Mail, had.Language ?? world.Rules.Language));
        }
    }
}
