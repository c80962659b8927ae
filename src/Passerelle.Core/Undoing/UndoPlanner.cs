using Passerelle.Core.Memory;
using Passerelle.Core.Planning;
using Passerelle.Core.Planning.Groups;
using Passerelle.Core.Planning.Matching;
using Passerelle.Core.Rules;
using Passerelle.Core.Target;

namespace Passerelle.Core.Undoing;

/// <summary>
/// Works out how what a run wrote is taken back (rule R8). Pure. A value goes back only where the run's own still stands; what somebody
/// changed since is left and said. What is put right needs no Personio: the journal says what was before.
/// </summary>
public static class UndoPlanner
{
    /// <param name="broughtBack">Accounts that an earlier, interrupted undo of the same run restored: what is still missing of them comes too.</param>
    /// <param name="today">The day in the connector's time zone.</param>
    /// <returns>A plan with a row for each person the run wrote to, and with what cannot be taken back.</returns>
    public static Plan Plan(RunWrites writes, IReadOnlySet<UserId> broughtBack, Snapshot snapshot, Ledger ledger, SyncRules rules, DateOnly today)
    {
        var world = new UndoWorld(snapshot, ledger, rules, today);
        var fields = new FieldUndo(world);
        var values = new ValueUndo(world);
        var memberships = new MembershipUndo(world);
        var managers = new ManagerUndo(world);
        var links = new LinkUndo(world);
        var accounts = new AccountUndo(world, fields, values, memberships, managers, links);

        var rows = DraftsOf(writes, world);
        foreach (var row in rows)
        {
            Foresee(row, world, accounts, broughtBack);
        }

        foreach (var row in rows)
        {
            TakeBack(row);
        }

        new AddressUndo(world, rows).Decide();
        new IdUndo(world, rows).Decide();
        foreach (var row in rows.Where(r => r.HasChanges || r.Findings.Count == 0))
        {
            links.Stored(row, row.Writes.User);
        }

        rows.ForEach(links.StayOff);

        IReadOnlyList<PersonPlan> people = [.. rows.Select(row => row.Done())];
        return new Plan
        {
            RosterComplete = true,
            People = people,
            Groups = GroupPlans.Of(snapshot.Groups, rules, snapshot, people),
            Undoes = writes.Run,
            Irreversible = IrreversibleList.Of(rows, writes.Fields, rules),
        };

        void TakeBack(RowDraft row)
        {
            if (world.Find(row.Writes.User) is not { } account)
            {
                Gone(row);
            }
            else if (world.Leaving.Contains(account.Id))
            {
                accounts.Leave(row, account);
            }
            else if (world.Returning.Contains(account.Id))
            {
                accounts.Return(row, account, row.Writes.Deletion!.Before!, isBack: !account.IsDeleted);
            }
            else if (row.Writes.Deletion is not null && !account.IsDeleted)
            {
                row.ChangedSince("The deletion of the account");
            }
            else if (row.Findings.Count == 0 && !row.Writes.Arrived)
            {
                Living(row, account);
            }
        }

        void Living(RowDraft row, LearningUser account)
        {
            row.Text = $"{row.Name} gets back what the run changed.";
            if (account.IsDeleted || world.IsSomebodyElses(account.Id, row.Employee))
            {
                row.ChangedSince("The account");
                return;
            }

            links.Replaced(row, account.Id);
            links.TakenOff(row, account.Id);
            fields.TakeBack(row, account);
            row.Then.AddRange(accounts.Parkings(row));
            values.TakeBack(row, account.Id);
            memberships.TakeBack(row, account.Id);
            managers.TakeBack(row, account.Id);
            links.Made(row, account.Id);
            links.Claims(row, account.Id);
        }
    }

    private static List<RowDraft> DraftsOf(RunWrites writes, UndoWorld world) =>
        [
            .. writes
                .Changes.GroupBy(w => w.Employee)
                .OrderBy(g => EmployeeOrder.Rank(g.Key))
                .ThenBy(g => g.Key.Value, StringComparer.Ordinal)
                .Select(g => new PersonWrites(g.Key, [.. g], world.Snapshot, world.Ledger))
                .Select(w => new RowDraft(w, world.Find(w.User)?.DisplayName ?? NameOf(w))),
        ];

    /// <summary>Who comes and who goes must be known before managers and addresses are decided.</summary>
    private static void Foresee(RowDraft row, UndoWorld world, AccountUndo accounts, IReadOnlySet<UserId> broughtBack)
    {
        if (world.Find(row.Writes.User) is not { } account)
        {
            return;
        }

        if (row.Writes.Arrived)
        {
            if (accounts.MayLeave(row, account))
            {
                world.Leaving.Add(account.Id);
            }
        }
        else if (row.Writes.Deletion is not null && (account.IsDeleted || broughtBack.Contains(account.Id)))
        {
            if (world.IsSomebodyElses(account.Id, row.Employee))
            {
                row.ChangedSince("The account");
            }
            else
            {
                world.Returning.Add(account.Id);
            }
        }
    }

    private static void Gone(RowDraft row)
    {
        if (row.Writes.User is not null)
        {
            row.ChangedSince("The account");
        }
    }

    private static string NameOf(PersonWrites writes) =>
        writes.Creation is { } create ? $"{create.FirstName} {create.LastName}" : $"employee {writes.Employee}";
}
