using Passerelle.Core.Explaining;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Running.Planning;

namespace Passerelle.Running.People;

/// <summary>Gathers all that is known of one person (rule R9).</summary>
public sealed class FactsReader(Connector connector)
{
    public async Task<PersonFacts> ReadAsync(FoundPerson person, Planned planned, CancellationToken cancel)
    {
        var facts = new PersonFacts
        {
            Rules = connector.Rules,
            Groups = planned.Snapshot.Groups,
            Attributes = planned.Roster.Attributes,
            EmployeeNames = EmployeeNames(planned.Roster),
            UserNames = UserNames(planned.Snapshot),
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
            Runs = await PastRuns.ReadAsync(connector.Stores.Journaled, key, employee, connector.TimeZone, cancel),
            Findings = [.. findings.Select(f => f.Finding)],
            Holds = [.. held.Where(h => h.Employee == employee).Select(h => h.Hold)],
            Welcome = planned.Ledger.Welcomes.GetValueOrDefault(employee),
        };
    }

    private static Dictionary<EmployeeId, string> EmployeeNames(Roster roster) =>
        roster
            .Employees.Where(e => e.FirstName.Text is not null || e.LastName.Text is not null)
            .DistinctBy(e => e.Id)
            .ToDictionary(e => e.Id, e => e.DisplayName);

    /// <summary>The address tells two accounts of one name apart.</summary>
    private static Dictionary<UserId, string> UserNames(Snapshot snapshot) =>
        snapshot
            .Users.DistinctBy(u => u.Id)
            .ToDictionary(u => u.Id, u => u.Mail is { } mail ? $"{u.DisplayName} ({mail})" : u.DisplayName);
}
