using Passerelle.Core.Memory;
using Passerelle.Core.Planning.Groups;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.Matching;

/// <summary>Everyone a plan considers: the roster's employees and the linked ones who are missing from it, in the plan's order.</summary>
internal static class Population
{
    public static List<Person> Of(Roster roster, Snapshot snapshot, Ledger ledger, SyncRules rules, GroupStructure structure, DateOnly today)
    {
        var exclusions = rules.Exclude.Where(e => e.Until is null || e.Until >= today).GroupBy(e => e.Id).ToDictionary(g => g.Key, g => g.First());
        var seen = new HashSet<EmployeeId>(roster.Employees.Count);
        var people = new List<(ulong Rank, Person Person)>(roster.Employees.Count);
        foreach (var employee in roster.Employees)
        {
            if (seen.Add(employee.Id))
            {
                Add(Of(employee, exclusions.GetValueOrDefault(employee.Id), structure));
            }
        }

        foreach (var id in ledger.Links.Keys.Concat(snapshot.Mappings.Concat(snapshot.Leftovers).Select(m => new EmployeeId(m.Value))).Concat(ledger.LinkedByHand.Keys))
        {
            if (seen.Add(id))
            {
                var exclusion = exclusions.GetValueOrDefault(id);
                Add(new Person(id, employee: null, exclusion is null ? AbsenceOf(id, roster) : Standing.Excluded) { Exclusion = exclusion });
            }
        }

        people.Sort(
            static (a, b) =>
            {
                var byRank = a.Rank.CompareTo(b.Rank);
                return byRank != 0 ? byRank : string.CompareOrdinal(a.Person.Id.Value, b.Person.Id.Value);
            }
        );
        return people.ConvertAll(p => p.Person);

        void Add(Person person) => people.Add((EmployeeOrder.Rank(person.Id), person));
    }

    private static Person Of(Employee employee, Exclusion? exclusion, GroupStructure structure)
    {
        if (exclusion is not null)
        {
            return new Person(employee.Id, employee, Standing.Excluded) { Exclusion = exclusion };
        }

        if (employee.Status is EmploymentStatus.Inactive or EmploymentStatus.Unknown)
        {
            var standing = employee.Status == EmploymentStatus.Inactive ? Standing.Inactive : Standing.UnknownStatus;
            return new Person(employee.Id, employee, standing);
        }

        var placement = structure.PlacementOf(employee);
        return new Person(employee.Id, employee, StandingOf(placement)) { Placement = placement };
    }

    private static Standing StandingOf(Placement placement) =>
        placement.InAnyGroup ? Standing.InScope
        : placement.FilterUndecided ? Standing.Undecided
        : Standing.Filtered;

    private static Standing AbsenceOf(EmployeeId id, Roster roster) =>
        !roster.IsComplete ? Standing.Unproven
        : roster.Absences.TryGetValue(id, out var absence) && absence == Absence.Confirmed ? Standing.Gone
        : Standing.Unasked;
}
