using Passerelle.Connect.Personio;
using Passerelle.Core.Memory;
using Passerelle.Core.Phrases;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Running.Reading;

/// <summary>Reads the source and proves who is really gone (rule R2).</summary>
public sealed class SourceReader(IRosterSource source, RosterQuery query)
{
    /// <summary>More missing people than this are held without being asked for one by one.</summary>
    public const int MostAsked = 200;

    public Task<Roster> ReadAsync(CancellationToken cancel) => source.ReadAsync(query, cancel);

    /// <summary>Asks for every linked employee whose account lives and who was not in the crawl; only a clear <em>not found</em> is absence.</summary>
    /// <param name="only">The employees it matters for; null: everyone.</param>
    public async Task<Roster> ProveAbsencesAsync(Roster roster, Ledger ledger, Snapshot snapshot, IReadOnlySet<EmployeeId>? only, CancellationToken cancel)
    {
        var missing = Missing(roster, ledger, snapshot).FindAll(id => only?.Contains(id) != false);
        if (!roster.IsComplete || missing.Count == 0)
        {
            return roster;
        }

        if (missing.Count > MostAsked)
        {
            return roster with { Absences = missing.ToDictionary(id => id, _ => Absence.Unasked) };
        }

        var absences = new Dictionary<EmployeeId, Absence>();
        var found = new List<Employee>();
        RosterProof? doubt = null;
        foreach (var id in missing)
        {
            switch (await source.AskAsync(id, query, cancel))
            {
                case AbsenceAnswer.NotFound:
                    absences[id] = Absence.Confirmed;
                    break;
                case AbsenceAnswer.Found lost:
                    found.Add(lost.Employee);
                    doubt = Doubt("employee-lost", $"Employee {id} exists in Personio but was not in the list.");
                    break;
                case AbsenceAnswer.Unknown unclear:
                    doubt ??= Doubt("absence-unproven", $"Personio gave no clear answer about employee {id}: {unclear.Why}");
                    break;
            }
        }

        return roster with { Employees = [.. roster.Employees, .. found], Absences = absences, Proof = doubt ?? roster.Proof };

        RosterProof Doubt(string code, Phrase why) => RosterProof.Incomplete(code, why, roster.Employees.Count, roster.Proof.Announced);
    }

    private static List<EmployeeId> Missing(Roster roster, Ledger ledger, Snapshot snapshot)
    {
        var present = roster.Employees.Select(e => e.Id).ToHashSet();
        var living = snapshot.Users.Where(u => !u.IsDeleted).Select(u => u.Id).ToHashSet();
        var linked = ledger
            .Links.Select(pair => (pair.Key, pair.Value.User))
            .Concat(snapshot.Mappings.Select(m => (Key: new EmployeeId(m.Value), m.User)));
        return
        [
            .. linked
                .Where(link => !present.Contains(link.Key) && living.Contains(link.User))
                .Select(link => link.Key)
                .Distinct()
                .OrderBy(id => id.Value, StringComparer.Ordinal),
        ];
    }
}
