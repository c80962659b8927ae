using Passerelle.Core.Planning.Groups;
using Passerelle.Core.Source;

namespace Passerelle.Core.Planning.Narrowing;

/// <summary>The few people with whom an administrator tries the synchronisation first.</summary>
public abstract record Pilot
{
    private Pilot() { }

    /// <returns>The employees of the plan who are in the pilot.</returns>
    public abstract IReadOnlySet<EmployeeId> MembersOf(Plan plan, Roster roster);

    /// <summary>The first ones in scope, by employee number.</summary>
    public sealed record First(int Count) : Pilot
    {
        public override IReadOnlySet<EmployeeId> MembersOf(Plan plan, Roster roster)
        {
            var employed = roster
                .Employees.Where(e => e.Status is EmploymentStatus.Active or EmploymentStatus.Onboarding or EmploymentStatus.Leave)
                .Select(e => e.Id)
                .ToHashSet();
            return plan.People.Where(p => p.Action != PersonAction.OutOfScope && employed.Contains(p.Employee)).Select(p => p.Employee).Take(Count).ToHashSet();
        }
    }

    /// <summary>Those with a value in one Personio field, compared like names of groups: without case, accents kept.</summary>
    /// <param name="Field">Personio key.</param>
    public sealed record WithValue(string Field, string Value) : Pilot
    {
        public override IReadOnlySet<EmployeeId> MembersOf(Plan plan, Roster roster)
        {
            var wanted = GroupName.Canonical(Value);
            return roster
                .Employees.Where(e => e[Field].Text is { } text && GroupName.Comparer.Equals(GroupName.Canonical(text), wanted))
                .Select(e => e.Id)
                .ToHashSet();
        }
    }

    /// <summary>The same people as in a plan made before.</summary>
    public sealed record SameAsBefore(IReadOnlySet<EmployeeId> People) : Pilot
    {
        public override IReadOnlySet<EmployeeId> MembersOf(Plan plan, Roster roster) => People;
    }
}
