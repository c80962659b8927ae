using Passerelle.Core.Guarding;
using Passerelle.Core.Memory;
using Passerelle.Core.Planning;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Perf.Planning;

/// <summary>All that a plan is made from.</summary>
internal sealed record PlanInputs(Roster Roster, Snapshot Snapshot, Ledger Ledger, SyncRules Rules, GuardHistory History)
{
    private static readonly DateOnly Today = new(2026, 11, 2);

    /// <summary>Plan and guards, as a run does it.</summary>
    public Plan Plan() => Guards.Judge(Planner.Plan(Roster, Snapshot, Ledger, Rules, Today), Rules, Roster, Snapshot, Ledger, History);

    public static PlanInputs Of(PlanCase kind, int people)
    {
        var company = new Company(people);
        var first = kind == PlanCase.FirstSync;
        var employees = company.Employees(withChanges: kind == PlanCase.OnePercent);
        var inputs = new PlanInputs(
            new Roster(employees, RosterProof.Complete(people, people), Company.Attributes, new HashSet<string>(), new Dictionary<EmployeeId, Absence>()),
            first ? company.EmptyPlatform() : company.Platform(),
            first ? Ledger.Empty : company.Ledger(),
            company.Rules,
            first ? new GuardHistory() : new GuardHistory { LinkedAtStart = people, FirstRunCompleted = true, LastAcceptedRoster = company.Ids }
        );
        return inputs.WithRoles();
    }

    /// <summary>The roles that a run reads between its first and its final plan.</summary>
    private PlanInputs WithRoles()
    {
        var needed = Planner.Plan(Roster, Snapshot, Ledger, Rules, Today).RolesNeeded;
        IReadOnlyList<RoleInGroup> Of(UserId user) => [.. Ledger.Caused[user].Select(group => new RoleInGroup(group, GroupRole.Learner))];
        return this with { Snapshot = Snapshot with { Roles = needed.ToDictionary(user => user, Of) } };
    }
}
