using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Passerelle.Console.Hosting;
using Passerelle.Console.Shell;
using Passerelle.Instance.Pages.Hosting;
using Passerelle.Sandbox.Personio;
using Passerelle.Sandbox.Personio.People;

namespace Passerelle.Instance.Pages.Employees;

/// <summary>What HR does: hire, change, deactivate, delete (rule T7).</summary>
public static class EmployeesEndpoint
{
    public const string Address = "/employees";

    private const string Inactive = "inactive";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Address, (InstanceSite site, [AsParameters] EmployeeFilter filter) => Page.Of<EmployeesPage>(EmployeesQuery.All(site.Personio, filter)))
            .RequireAuthorization(Policies.Read);
        app.MapGet(Address + "/new", (InstanceSite site) => Page.Of<HirePage>(new EmployeeModel(null, null, new EmployeeForm(site.Personio).Of(null))))
            .RequireAuthorization(Policies.Administer);
        app.MapPost(Address, HireAsync).RequireAuthorization(Policies.Administer);
        app.MapGet(Address + "/{employee:long}", (long employee, InstanceSite site) => One(site, employee, person => Show(site.Personio, person)))
            .RequireAuthorization(Policies.Read);
        app.MapPost(Address + "/{employee:long}", ChangeAsync).RequireAuthorization(Policies.Administer);
        app.MapPost(Address + "/{employee:long}/deactivate", (long employee, InstanceSite site) => SetStatus(site, employee, Inactive)).RequireAuthorization(Policies.Administer);
        app.MapPost(Address + "/{employee:long}/reactivate", (long employee, InstanceSite site) => SetStatus(site, employee, "active")).RequireAuthorization(Policies.Administer);
        app.MapGet(Address + "/{employee:long}/delete", (long employee, InstanceSite site) => One(site, employee, person => Page.Of<DeleteEmployeePage>(new DeleteEmployeeModel(person, "", null))))
            .RequireAuthorization(Policies.Administer);
        app.MapPost(Address + "/{employee:long}/delete", Delete).RequireAuthorization(Policies.Administer);
    }

    public static string Link(long employee) => $"{Address}/{employee.ToString(CultureInfo.InvariantCulture)}";

    private static async Task<IResult> HireAsync(HttpRequest request, InstanceSite site, CancellationToken cancel)
    {
        var form = new EmployeeForm(site.Personio);
        var empty = form.Of(null);
        var typed = form.Typed(empty, await request.ReadFormAsync(cancel), isNew: true);
        if (typed.Any(field => field.Trouble is not null))
        {
            return Page.Of<HirePage>(new EmployeeModel(null, null, typed), StatusCodes.Status400BadRequest);
        }

        return Results.LocalRedirect(Link(site.Personio.Hire(form.Changes(empty, typed)).Id));
    }

    private static async Task<IResult> ChangeAsync(long employee, HttpRequest request, InstanceSite site, CancellationToken cancel)
    {
        var typed = await request.ReadFormAsync(cancel);
        return One(
            site,
            employee,
            person =>
            {
                var form = new EmployeeForm(site.Personio);
                var before = form.Of(person);
                var after = form.Typed(before, typed, isNew: false);
                if (after.Any(field => field.Trouble is not null))
                {
                    return Show(site.Personio, person, after);
                }

                site.Personio.Change(employee, form.Changes(before, after));
                return Results.LocalRedirect(Link(employee));
            }
        );
    }

    private static IResult SetStatus(InstanceSite site, long employee, string status) =>
        One(
            site,
            employee,
            _ =>
            {
                site.Personio.SetStatus(employee, status);
                return Results.LocalRedirect(Link(employee));
            }
        );

    private static IResult Delete(long employee, InstanceSite site, [FromForm] string? id) =>
        One(
            site,
            employee,
            person =>
            {
                if (!string.Equals(id?.Trim(), employee.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
                {
                    return Page.Of<DeleteEmployeePage>(new DeleteEmployeeModel(person, id ?? "", EmployeesWords.IdDiffers), StatusCodes.Status400BadRequest);
                }

                site.Personio.Delete(employee);
                return Results.LocalRedirect(Address);
            }
        );

    private static IResult Show(PersonioAccount account, PersonioEmployee person, IReadOnlyList<EmployeeField>? typed = null) =>
        Page.Of<EmployeePage>(
            new EmployeeModel(person, person.Current.SupervisorId is { } id ? account.Find(id) : null, typed ?? new EmployeeForm(account).Of(person)),
            typed is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest
        );

    private static IResult One(InstanceSite site, long id, Func<PersonioEmployee, IResult> answer) =>
        site.Personio.Find(id) is { } person ? answer(person) : Results.NotFound();
}
