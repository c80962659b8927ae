using Passerelle.Console.Shared;
using Passerelle.Sandbox.Personio.People;

namespace Passerelle.Instance.Pages.Employees;

/// <summary>The filters of the address line.</summary>
public sealed record EmployeeFilter(string? Search, string? Status, int? Page);

/// <summary>One employee of the list, with the names of office and department.</summary>
public sealed record EmployeeLine(PersonioEmployee Person, string? Office, string? Department);

/// <param name="HasAny">Whether there is anybody at all, filters aside.</param>
public sealed record EmployeesModel(ListPage<EmployeeLine> List, bool HasAny);

/// <param name="Person">Null for somebody to be hired.</param>
/// <param name="Supervisor">The one the person has, for a link.</param>
public sealed record EmployeeModel(PersonioEmployee? Person, PersonioEmployee? Supervisor, IReadOnlyList<EmployeeField> Fields);

/// <param name="Typed">The id as typed.</param>
/// <param name="Trouble">What is wrong with it; null for nothing.</param>
public sealed record DeleteEmployeeModel(PersonioEmployee Person, string Typed, string? Trouble);
