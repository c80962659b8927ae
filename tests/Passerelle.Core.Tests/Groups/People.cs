using Passerelle.Core.Source;

namespace Passerelle.Core.Tests.Groups;

internal static class People
{
    /// <summary>An active employee with these attributes; null is delivered and empty, a missing key is not delivered.</summary>
    public static Employee With(string id, params (string Key, string? Value)[] fields) =>
        new(new EmployeeId(id), EmploymentStatus.Active, "active", fields.ToDictionary(f => f.Key, f => FieldValue.Of(f.Value), StringComparer.Ordinal));

    public static Roster Roster(params IEnumerable<Employee> employees)
    {
        var all = employees.ToList();
        return new Roster(
            all,
            RosterProof.Complete(all.Count),
            new Dictionary<string, AttributeInfo>(StringComparer.Ordinal),
            new HashSet<string>(StringComparer.Ordinal),
            new Dictionary<EmployeeId, Absence>()
        );
    }
}
