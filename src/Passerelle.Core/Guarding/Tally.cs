using Passerelle.Core.Planning;
using Passerelle.Core.Source;

namespace Passerelle.Core.Guarding;

/// <summary>Who would be removed, created and moved by a plan.</summary>
internal sealed class Tally
{
    public HashSet<EmployeeId> Removed { get; } = [];

    public HashSet<EmployeeId> Created { get; } = [];

    public HashSet<EmployeeId> Moved { get; } = [];

    public static Tally Of(Plan plan, Roster roster)
    {
        var tally = new Tally();
        HashSet<EmployeeId>? here = null;
        foreach (var row in plan.People)
        {
            if (row.Changes.Count == 0)
            {
                continue;
            }

            if (row.Changes.Any(c => c is CreateUser))
            {
                tally.Created.Add(row.Employee);
            }
            else if (row.Changes.Any(EndsTheAccount))
            {
                tally.Removed.Add(row.Employee);
            }
            else if (row.Changes.Any(c => c is RemoveMembership))
            {
                here ??= [.. roster.Employees.Where(e => e.Status != EmploymentStatus.Inactive).Select(e => e.Id)];
                (here.Contains(row.Employee) ? tally.Moved : tally.Removed).Add(row.Employee);
            }
        }

        return tally;
    }

    /// <summary>Deletes the account, or lets the platform delete it on a day.</summary>
    public static bool EndsTheAccount(Change change) =>
        change is DeleteUser
        || (change is UpdateUser update && update.Fields.Any(f => f.New is not null && string.Equals(f.Field, UserFields.DeactivatedAt, StringComparison.Ordinal)));
}
