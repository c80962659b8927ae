using Passerelle.Core.Phrases;
using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Undoing;

/// <summary>Orders the addresses that go back: each is free before it is taken, and one that somebody else has by now stays away (rule S7).</summary>
internal sealed class AddressUndo(UndoWorld world, IReadOnlyList<RowDraft> rows)
{
    private readonly Dictionary<UserId, RowDraft> byUser = rows.Where(r => r.Writes.User is not null).DistinctBy(r => r.Writes.User).ToDictionary(r => r.Writes.User!.Value);

    public void Decide()
    {
        foreach (var row in rows)
        {
            if (row.Fields.FindIndex(f => f.Field == UserFields.Mail) is >= 0 and var at && row.Fields[at].New is { } wanted && !MayTake(row, row.Writes.User, wanted))
            {
                Keep(row);
            }

            foreach (var park in row.Then.OfType<ParkAddress>().Where(p => !MayTake(row, p.User, p.Parked)).ToList())
            {
                row.Then.Remove(park);
            }
        }

        foreach (var row in rows.Where(IsInRing).ToList())
        {
            Keep(row);
            row.After = null;
            Taken(row, "the people whose addresses were swapped would wait for each other");
        }
    }

    /// <summary>The account keeps the address it has, and a login goes there.</summary>
    private static void Keep(RowDraft row)
    {
        var kept = row.Fields.Find(f => f.Field == UserFields.Mail)!.Old;
        row.Fields.RemoveAll(f => f.Field == UserFields.Mail);
        if (row.Then.FindIndex(c => c is SendCredentials) is >= 0 and var at && kept is not null)
        {
            row.Then[at] = ((SendCredentials)row.Then[at]) with { Mail = kept };
        }
    }

    private bool MayTake(RowDraft row, UserId? user, string wanted)
    {
        if (world.HolderOf(wanted) is not { } holder || holder.Id == user)
        {
            return true;
        }

        if (byUser.GetValueOrDefault(holder.Id) is not { } other)
        {
            Taken(row, $"{holder.DisplayName} has it by now");
            return false;
        }

        if (!other.Fields.Exists(f => f.Field == UserFields.Mail))
        {
            if (!world.Leaving.Contains(holder.Id))
            {
                Taken(row, $"{holder.DisplayName} has it by now");
                return false;
            }

            // A deleted account keeps its address, so the account that the run made gives it up before it goes.
            other.Fields.Add(new FieldChange(UserFields.Mail, holder.Mail, Parked(holder)));
        }

        if (other != row)
        {
            row.After = other.Employee;
        }

        return true;
    }

    private bool IsInRing(RowDraft row)
    {
        var seen = new HashSet<EmployeeId>();
        var byEmployee = rows.ToDictionary(r => r.Employee);
        for (var at = row.After; at is { } next && seen.Add(next); at = byEmployee[next].After)
        {
            if (next == row.Employee)
            {
                return true;
            }
        }

        return false;
    }

    private static string Parked(LearningUser account)
    {
        var at = account.Mail!.LastIndexOf('@');
        return at < 0 ? $"{account.Mail}#{account.Id}" : $"{account.Mail[..at]}#{account.Id}{account.Mail[at..]}";
    }

    private static void Taken(RowDraft row, Phrase why) =>
        row.Note(
            UndoCodes.AddressTaken,
            $"The former e-mail of {row.Name} does not come back: {why}.",
            "Give one of the two another address in 360Learning, then undo again.",
            UserFields.Mail
        );
}
