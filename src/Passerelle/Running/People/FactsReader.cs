using Passerelle.Core.Explaining;
using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Running.Planning;
using Passerelle.Store.Data;
using Passerelle.Store.Journaling;

namespace Passerelle.Running.People;

/// <summary>Gathers all that is known of one person (rule R9).</summary>
public sealed class FactsReader(Connector connector)
{
    private const int RunsTold = 5;

    public async Task<PersonFacts> ReadAsync(FoundPerson person, Planned planned, CancellationToken cancel)
    {
        var facts = new PersonFacts
        {
            Rules = connector.Rules,
            Groups = planned.Snapshot.Groups,
            Attributes = planned.Roster.Attributes,
            Account = planned.Snapshot.Users.FirstOrDefault(u => u.Id == person.User),
        };
        return person.Employee is { } employee ? await OfEmployeeAsync(facts, employee, planned, cancel) : facts;
    }

    private async Task<PersonFacts> OfEmployeeAsync(PersonFacts facts, EmployeeId employee, Planned planned, CancellationToken cancel)
    {
        var key = connector.Key;
        var held = await connector.Stores.Holds.OpenAsync(key, cancel);
        var findings = await connector.Stores.Findings.OpenAsync(key, employee, cancel);
        return facts with
        {
            Employee = planned.Roster.Employees.FirstOrDefault(e => e.Id == employee),
            Link = planned.Ledger.Links.GetValueOrDefault(employee),
            Next = planned.Plan.People.FirstOrDefault(p => p.Employee == employee),
            Runs = await PastAsync(employee, cancel),
            Findings = [.. findings.Select(f => f.Finding)],
            Holds = [.. held.Where(h => h.Employee == employee).Select(h => h.Hold)],
            Welcome = planned.Ledger.Welcomes.GetValueOrDefault(employee),
        };
    }

    private async Task<IReadOnlyList<PastRun>> PastAsync(EmployeeId employee, CancellationToken cancel)
    {
        var written = await connector.Stores.Journaled.OfEmployeeAsync(connector.Key, employee, cancel: cancel);
        var runs = new List<PastRun>();
        foreach (var run in written.GroupBy(i => i.Run).Take(RunsTold))
        {
            var at = TimeZoneInfo.ConvertTime(run.Min(i => i.At), connector.TimeZone);
            runs.Add(new PastRun(run.Key, at, [.. run.OrderBy(i => i.Id).Select(Past)]));
        }

        return runs;
    }

    private static PastChange Past(StoredIntent intent) =>
        new(
            StoreJson.Read<Change>(intent.Payload),
            intent.Outcome?.Kind switch
            {
                null => PastOutcome.Unknown,
                OutcomeKind.Succeeded or OutcomeKind.AlreadyDone => PastOutcome.Done,
                _ => PastOutcome.Failed,
            },
            intent.Outcome?.Text
        );
}
