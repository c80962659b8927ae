using Passerelle.Sandbox.Personio;
using Passerelle.Sandbox.Personio.People;

namespace Passerelle.Demo;

/// <summary>Picks the people the story is about: active, nobody's supervisor, each only once.</summary>
public sealed class DemoCast(PersonioAccount personio)
{
    private readonly HashSet<long> taken = [];

    /// <exception cref="InvalidOperationException">The company is too small for the story.</exception>
    public PersonioEmployee Someone(string office, string department)
    {
        var leads = personio.Employees.Select(e => e.Current.SupervisorId).OfType<long>().ToHashSet();
        var person = personio.Employees.FirstOrDefault(e =>
            e.Current.Status == "active"
            && e.Email.Length > 0
            && e.Current.SupervisorId is not null
            && NameIsOf(e, UnitKind.Office, office)
            && NameIsOf(e, UnitKind.Department, department)
            && !leads.Contains(e.Id)
            && !taken.Contains(e.Id)
            && IsLatin(e.FirstName + e.LastName)
        );
        return person is not null && taken.Add(person.Id)
            ? person
            : throw new InvalidOperationException($"The made-up company has nobody left for {department} in {office}.");
    }

    /// <summary>Another active colleague of the department, to report to.</summary>
    public PersonioEmployee ColleagueOf(PersonioEmployee person) =>
        personio.Employees.Last(e =>
            e.Id != person.Id
            && e.Id != person.Current.SupervisorId
            && e.Current.Status == "active"
            && e.Email.Length > 0
            && e.Current.DepartmentId == person.Current.DepartmentId
            && !taken.Contains(e.Id)
            && IsLatin(e.FirstName + e.LastName)
        );

    public static string NameOf(PersonioEmployee person) => $"{person.FirstName.Trim()} {person.LastName.Trim()}";

    private bool NameIsOf(PersonioEmployee person, UnitKind kind, string name) =>
        personio.Unit(kind == UnitKind.Office ? person.Current.OfficeId : person.Current.DepartmentId)?.Name == name;

    /// <summary>The story's people have names that every terminal can write.</summary>
    private static bool IsLatin(string name) => name.All(c => c is < '\u0180' and not '\u00a0');
}
