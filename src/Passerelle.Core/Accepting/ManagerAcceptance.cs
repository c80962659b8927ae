using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Accepting;

/// <summary>The supervisor must be among the user's managers; managers that others set are nobody's business.</summary>
internal sealed class ManagerAcceptance(AcceptanceInput input, Func<UserId, LearningUser?> living)
{
    private readonly Dictionary<EmployeeId, UserId> accounts = input
        .Plan.People.Where(p => p.User is { } user && living(user) is not null)
        .ToDictionary(p => p.Employee, p => p.User!.Value);

    public IEnumerable<Miss> MissesOf(Employee employee, PersonPlan row, UserId user)
    {
        var supervisor = employee.Supervisor;
        if (!supervisor.IsDelivered)
        {
            return [new Miss(MissKind.NotDelivered, PersonioKeys.Supervisor)];
        }

        var misses = row
            .Changes.Concat(row.Holds.SelectMany(h => h.Changes))
            .OfType<RemoveManager>()
            .Select(r => new Miss(MissKind.StillManager, PersonioKeys.Supervisor, supervisor.Text, r.ManagerUser.Value));
        return supervisor.Text is { } id && MissOf(new EmployeeId(id), user) is { } kind
            ? misses.Prepend(new Miss(kind, PersonioKeys.Supervisor, id))
            : misses;
    }

    private MissKind? MissOf(EmployeeId supervisor, UserId user)
    {
        if (!accounts.TryGetValue(supervisor, out var manager))
        {
            return MissKind.ManagerWithoutAccount;
        }

        if (!input.Snapshot.Subordinates.TryGetValue(manager, out var reports))
        {
            return MissKind.NotRead;
        }

        return reports.Contains(user) ? null : MissKind.Differs;
    }
}
