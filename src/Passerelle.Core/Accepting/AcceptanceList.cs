using Passerelle.Core.Planning;
using Passerelle.Core.Planning.Groups;
using Passerelle.Core.Planning.Matching;
using Passerelle.Core.Source;

namespace Passerelle.Core.Accepting;

/// <summary>Works out the acceptance list. Pure.</summary>
public static class AcceptanceList
{
    /// <param name="tickOffs">What was ticked off so far; those of findings that are gone do no harm.</param>
    /// <param name="runs">Test runs; see <see cref="CaseFinder.Find"/>.</param>
    /// <param name="fingerprint">The fingerprint of the draft that is to be signed off.</param>
    public static Acceptance Of(AcceptanceInput input, IReadOnlyCollection<TickOff> tickOffs, IReadOnlyList<TestRun> runs, string fingerprint)
    {
        var findings = ToTickOff(input.Plan, tickOffs);
        var tickedOff = findings.Where(p => p.IsTickedOff).Select(p => p.Employee).ToHashSet();
        var memberships = new MembershipAcceptance(input.Snapshot);
        var fields = new FieldAcceptance(input);
        var proven = input.Roster.IsComplete && input.Snapshot.IsComplete;
        var people = new List<EmployeeId>();
        var notPlaced = new List<PersonMisses>();
        var notEqual = new List<PersonMisses>();
        foreach (var (person, row) in InScope(input))
        {
            people.Add(row.Employee);
            var account = row.User is { } user ? fields.Living(user) : null;
            Note(notPlaced, row, memberships.MissesOf(person, row, account));
            Note(notEqual, row, fields.MissesOf(person.Employee!, row, account));
        }

        var cases = CaseFinder.Find(runs, fingerprint);
        return new Acceptance
        {
            Memberships = new Comparison(people.Count, proven, notPlaced),
            Fields = new Comparison(people.Count, proven, notEqual),
            Changed = CaseCheck.Of(cases, CaseKind.Changed),
            Created = CaseCheck.Of(cases, CaseKind.Created),
            Removed = CaseCheck.Of(cases, CaseKind.Removed),
            Findings = findings,
            InScope = people,
        };

        void Note(List<PersonMisses> list, PersonPlan row, IReadOnlyList<Miss> misses)
        {
            if (misses.Count > 0)
            {
                list.Add(new PersonMisses(row.Employee, row.Name, misses, tickedOff.Contains(row.Employee)));
            }
        }
    }

    /// <summary>Everyone in scope with the row of the plan, by the planner's own judgement.</summary>
    private static IEnumerable<(Person Person, PersonPlan Row)> InScope(AcceptanceInput input)
    {
        var rows = input.Plan.People.ToDictionary(p => p.Employee);
        var structure = new GroupStructure(input.Snapshot.Groups, input.Rules);
        return Population
            .Of(input.Roster, input.Snapshot, input.Ledger, input.Rules, structure, input.Today)
            .Where(p => p.IsEmployed)
            .Select(p => (p, rows[p.Id]));
    }

    private static List<PersonToTickOff> ToTickOff(Plan plan, IReadOnlyCollection<TickOff> tickOffs)
    {
        var byEmployee = tickOffs.ToLookup(t => t.Employee);
        var elsewhere = plan.Findings.Where(f => f.Employee is not null).ToLookup(f => f.Employee!.Value);
        var people = new List<PersonToTickOff>();
        foreach (var row in plan.People)
        {
            List<Finding> open = [.. row.Findings, .. elsewhere[row.Employee]];
            if (open.Count > 0)
            {
                people.Add(new PersonToTickOff(row.Employee, row.Name, open.ConvertAll(f => (f, byEmployee[row.Employee].FirstOrDefault(t => t.Covers(f))))));
            }
        }

        return people;
    }
}
