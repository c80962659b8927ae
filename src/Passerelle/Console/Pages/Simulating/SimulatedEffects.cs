using Passerelle.Console.Shared;
using Passerelle.Core.Simulating;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Reporting;

namespace Passerelle.Console.Pages.Simulating;

/// <summary>What a simulated change would do to one person, as rows of a table; groups and managers by name where the simulation knows it.</summary>
public sealed class SimulatedEffects(Simulation simulation)
{
    private readonly Dictionary<GroupId, string> groups = simulation.Groups.ToDictionary(group => group.Group, group => group.Name);
    private readonly Dictionary<EmployeeId, string> employees = simulation.People.ToDictionary(one => one.Employee, one => one.Name);
    private readonly Dictionary<UserId, string> users = simulation.People.Where(one => one.User is not null).DistinctBy(one => one.User!.Value).ToDictionary(one => one.User!.Value, one => one.Name);

    public IReadOnlyList<ChangeTableRow> Of(SimulatedPerson person)
    {
        var comes = person.Comes;
        List<ChangeTableRow> rows = [];
        if (AccountRow(comes) is { } account)
        {
            rows.Add(account);
        }

        rows.AddRange(comes.Enters.Distinct().Select(group => new ChangeTableRow(FieldWords.Of(FieldRows.Membership), Old: null, Name(group))));
        rows.AddRange(comes.Leaves.Distinct().Select(group => new ChangeTableRow(FieldWords.Of(FieldRows.Membership), Name(group), New: null)));
        rows.AddRange(comes.Fields.Select(change => new ChangeTableRow(FieldWords.Of(change.Field), change.Old, change.New)));
        rows.AddRange(comes.ManagersSet.Select(manager => new ChangeTableRow(FieldWords.Of(FieldRows.Manager), Old: null, employees.GetValueOrDefault(manager) ?? SharedWords.Employee.With(manager.Value))));
        rows.AddRange(comes.ManagersLost.Select(manager => new ChangeTableRow(FieldWords.Of(FieldRows.Manager), users.GetValueOrDefault(manager, manager.Value), New: null)));
        return rows;
    }

    private static ChangeTableRow? AccountRow(PersonEffects comes) =>
        comes.Account switch
        {
            AccountEffect.Created => new ChangeTableRow(FieldWords.Account, Old: null, SimulationWords.Created),
            AccountEffect.Restored => new ChangeTableRow(FieldWords.Account, FieldWords.State("deleted"), SimulationWords.Restored),
            AccountEffect.TakenOver => new ChangeTableRow(FieldWords.Account, FieldWords.Present, SimulationWords.Adopted),
            AccountEffect.Scheduled => new ChangeTableRow(FieldWords.Of(Core.Planning.UserFields.DeactivatedAt), Old: null, comes.EndsOn),
            AccountEffect.Ended => new ChangeTableRow(FieldWords.Account, FieldWords.Present, FieldWords.State("deleted")),
            _ => null,
        };

    private string Name(GroupId group) => groups.GetValueOrDefault(group, group.Value);
}
