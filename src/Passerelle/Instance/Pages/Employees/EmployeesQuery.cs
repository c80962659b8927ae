using System.Globalization;
using Passerelle.Console.Shared;
using Passerelle.Instance.Pages.Hosting;
using Passerelle.Instance.Pages.Users;
using Passerelle.Sandbox.Personio;
using Passerelle.Sandbox.Personio.People;

namespace Passerelle.Instance.Pages.Employees;

/// <summary>Reads the employees of the simulated Personio.</summary>
public static class EmployeesQuery
{
    public static EmployeesModel All(PersonioAccount account, EmployeeFilter filter)
    {
        var search = new UserSearch(filter.Search);
        var found = account
            .Employees.Where(person => string.IsNullOrEmpty(filter.Status) || person.Current.Status == filter.Status)
            .Where(person => search.IsEmpty || IsFound(person, search))
            .OrderBy(person => person.Id)
            .ToList();
        var page = Lists.PageByName(found, NameOf, filter.Page);
        var lines = page.Rows.Select(person => new EmployeeLine(person, account.Unit(person.Current.OfficeId)?.Name, account.Unit(person.Current.DepartmentId)?.Name));
        return new EmployeesModel(new ListPage<EmployeeLine>([.. lines], page.Total, page.Number), account.Count > 0);
    }

    public static string NameOf(PersonioEmployee person) =>
        $"{person.FirstName.Trim()} {person.LastName.Trim()}".Trim() is { Length: > 0 } name ? name : EmployeesWords.Nameless;

    private static bool IsFound(PersonioEmployee person, UserSearch search) =>
        search.IsIn(NameOf(person), $"{person.LastName} {person.FirstName}", person.Email, person.Current.Position, person.Id.ToString(CultureInfo.InvariantCulture));
}
