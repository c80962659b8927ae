using Passerelle.Connect.Personio;
using Passerelle.Core.Source;
using Passerelle.Store.Accepting;

namespace Passerelle.Running.Reading;

/// <summary>
/// The roster as read from Personio, with the people who are rehearsed added, changed or taken out (rule T8). Only a test environment is read through it, and
/// Personio is only asked, never told.
/// </summary>
/// <param name="rehearsals">What is rehearsed at the moment.</param>
public sealed class RehearsedSource(IRosterSource source, Func<CancellationToken, Task<IReadOnlyList<Rehearsal>>> rehearsals) : IRosterSource, IDisposable
{
    /// <summary>Whom the last read saw otherwise than Personio has them.</summary>
    public IReadOnlySet<EmployeeId> Applied { get; private set; } = new HashSet<EmployeeId>();

    public async Task<Roster> ReadAsync(RosterQuery query, CancellationToken cancellationToken)
    {
        var roster = await source.ReadAsync(query, cancellationToken);
        var all = (await rehearsals(cancellationToken)).ToDictionary(one => one.Employee);
        var applied = new HashSet<EmployeeId>();
        var employees = new List<Employee>(roster.Employees.Count);
        foreach (var employee in roster.Employees)
        {
            if (!all.Remove(employee.Id, out var rehearsal))
            {
                employees.Add(employee);
                continue;
            }

            applied.Add(employee.Id);
            if (rehearsal.Kind != RehearsalKind.TakeOut)
            {
                employees.Add(Rehearsed(employee, rehearsal));
            }
        }

        foreach (var added in all.Values.Where(one => one.Kind == RehearsalKind.Add))
        {
            applied.Add(added.Employee);
            employees.Add(MadeUp(added, query));
        }

        Applied = applied;
        return roster with { Employees = employees };
    }

    public async Task<AbsenceAnswer> AskAsync(EmployeeId id, RosterQuery query, CancellationToken cancellationToken)
    {
        var rehearsal = (await rehearsals(cancellationToken)).FirstOrDefault(one => one.Employee == id);
        switch (rehearsal?.Kind)
        {
            case RehearsalKind.TakeOut:
                return new AbsenceAnswer.NotFound();
            case RehearsalKind.Add:
                return new AbsenceAnswer.Found(MadeUp(rehearsal, query));
            default:
                var answer = await source.AskAsync(id, query, cancellationToken);
                return rehearsal is not null && answer is AbsenceAnswer.Found found ? new AbsenceAnswer.Found(Rehearsed(found.Employee, rehearsal)) : answer;
        }
    }

    public Task<IReadOnlyDictionary<string, AttributeInfo>?> AttributesAsync(CancellationToken cancellationToken) => source.AttributesAsync(cancellationToken);

    public Task<SourceCheck> CheckAsync(RosterQuery query, CancellationToken cancellationToken) => source.CheckAsync(query, cancellationToken);

    public void Dispose() => (source as IDisposable)?.Dispose();

    /// <summary>What is asked for and not given is empty: nobody is there who could withhold it.</summary>
    private static Employee MadeUp(Rehearsal rehearsal, RosterQuery query) =>
        Rehearsed(
            new Employee(rehearsal.Employee, EmploymentStatus.Active, "active", query.Keys.ToDictionary(key => key, _ => FieldValue.Empty, StringComparer.Ordinal)),
            rehearsal
        );

    private static Employee Rehearsed(Employee employee, Rehearsal rehearsal)
    {
        var fields = new Dictionary<string, FieldValue>(employee.Fields, StringComparer.Ordinal);
        foreach (var (key, value) in rehearsal.Fields)
        {
            fields[key] = FieldValue.Of(value);
        }

        return rehearsal.Fields.GetValueOrDefault(PersonioKeys.Status) is { Length: > 0 } status
            ? employee with { Fields = fields, StatusText = status, Status = StatusOf(status) }
            : employee with { Fields = fields };
    }

    private static EmploymentStatus StatusOf(string text) =>
        text switch
        {
            "active" => EmploymentStatus.Active,
            "onboarding" => EmploymentStatus.Onboarding,
            "leave" => EmploymentStatus.Leave,
            "inactive" => EmploymentStatus.Inactive,
            _ => EmploymentStatus.Unknown,
        };
}
