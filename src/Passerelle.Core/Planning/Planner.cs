using Passerelle.Core.Memory;
using Passerelle.Core.Planning.Fields;
using Passerelle.Core.Planning.Groups;
using Passerelle.Core.Planning.Matching;
using Passerelle.Core.Planning.Rows;
using Passerelle.Core.Planning.Wording;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Planning;

/// <summary>Works out every change that brings the platform in line with Personio. Pure: the same input, in any order, gives the same plan.</summary>
public static class Planner
{
    /// <param name="today">The day of the run in the connector's time zone.</param>
    /// <returns>
    /// A row for every employee considered. Where <see cref="Plan.RolesNeeded"/> is not empty, those users' roles are to be read
    /// and the plan made again; until then their rows do less, never more.
    /// </returns>
    public static Plan Plan(Roster roster, Snapshot snapshot, Ledger ledger, SyncRules rules, DateOnly today)
    {
        snapshot = Leftovers.SetApart(snapshot, ledger);
        var structure = new GroupStructure(snapshot.Groups, rules);
        var people = Population.Of(roster, snapshot, ledger, rules, structure, today);
        var index = new TargetIndex(snapshot);
        var owners = new Owners();
        var findings = new FindingCatalogue(rules);
        var protection = new Protection(snapshot, rules, today);

        var linking = new Linking(snapshot, ledger, index, owners, findings);
        linking.Resolve(people, today);
        new MailMoves(index, owners, protection, findings, snapshot.IsComplete).Decide(people);
        var matcher = new Matcher(index, owners, linking, findings, snapshot.IsComplete);
        people.ForEach(matcher.Match);

        var removals = roster.IsComplete && snapshot.IsComplete;
        var memberships = new MembershipPlanner(snapshot.Groups, snapshot, ledger, rules, removals);
        var definitions = new CustomFieldDefinitions(roster, snapshot, ledger, rules);
        var managers = new Managers(people.ToDictionary(p => p.Id), snapshot, ledger, findings, roster.IsComplete);
        var employed = new EmployedRows(
            rules,
            ledger,
            new ParkingPlaces(index, owners),
            protection,
            memberships,
            new ProfileFields(findings),
            new CustomValues(definitions, snapshot, findings),
            new NumberMappings(people, snapshot, ledger, rules, findings),
            managers,
            new Welcoming(rules, ledger),
            new InterruptedCreates(snapshot, ledger, rules),
            findings,
            snapshot.IsComplete
        );
        var leavers = new LeaverRows(rules, protection, memberships, findings, ledger, roster.IsComplete, snapshot.IsComplete, today);

        var rows = UnlinkedRows.Complete(people.ConvertAll(person => RowOf(person, employed, leavers, findings)), snapshot);
        return new Plan
        {
            RosterComplete = roster.IsComplete,
            People = rows,
            CustomFields = definitions.Plans,
            Groups = GroupPlans.Of(snapshot.Groups, rules, snapshot, rows),
            Findings = [.. ReadFindings.Of(roster, snapshot), .. structure.FindingsAfter(snapshot.IsComplete), .. definitions.Findings],
            RolesNeeded = protection.RolesNeeded,
        };
    }

    private static PersonPlan RowOf(Person person, EmployedRows employed, LeaverRows leavers, FindingCatalogue findings)
    {
        switch (person.Standing)
        {
            case Standing.InScope or Standing.Undecided:
                return employed.Of(person);
            case Standing.Excluded:
                return Row.Of(person, PersonAction.OutOfScope, Reasons.Excluded(person));
            case Standing.UnknownStatus:
                person.Note(findings.StatusUnknown(person));
                return Row.Of(person, PersonAction.Skip, Reasons.Finding(person.Findings![^1]));
            case Standing.Filtered when person.Route != Route.Blocked:
                return leavers.Filtered(person);
        }

        return person.Route switch
        {
            Route.Blocked => Row.Skipped(person),
            Route.NotRead => Row.Of(person, PersonAction.None, Reasons.SnapshotIncomplete),
            Route.GivenUp => Row.Of(person, PersonAction.OutOfScope, Reasons.MovedAway(person)),
            Route.None => Row.Of(person, PersonAction.OutOfScope, Reasons.InactiveUnlinked),
            _ => leavers.Leaver(person),
        };
    }
}
