using Passerelle.Connect.Personio;
using Passerelle.Core.Source;

namespace Passerelle.Running.Reading.Pseudonymising;

/// <summary>The employees of a source under the pseudonyms of the filled test instance; only ever around the source of a test environment.</summary>
internal sealed class PseudonymousSource(IRosterSource source, Pseudonyms pseudonyms) : IRosterSource, IDisposable
{
    public async Task<Roster> ReadAsync(RosterQuery query, CancellationToken cancellationToken)
    {
        var roster = await source.ReadAsync(query, cancellationToken);
        return roster with { Employees = [.. roster.Employees.Select(Disguised)] };
    }

    public async Task<AbsenceAnswer> AskAsync(EmployeeId id, RosterQuery query, CancellationToken cancellationToken) =>
        await source.AskAsync(id, query, cancellationToken) switch
        {
            AbsenceAnswer.Found found => new AbsenceAnswer.Found(Disguised(found.Employee)),
            var other => other,
        };

    public Task<IReadOnlyDictionary<string, AttributeInfo>?> AttributesAsync(CancellationToken cancellationToken) => source.AttributesAsync(cancellationToken);

    public Task<SourceCheck> CheckAsync(RosterQuery query, CancellationToken cancellationToken) => source.CheckAsync(query, cancellationToken);

    public void Dispose() => (source as IDisposable)?.Dispose();

    private Employee Disguised(Employee employee) =>
        employee with { Fields = employee.Fields.ToDictionary(field => field.Key, field => Disguised(field.Key, field.Value), StringComparer.Ordinal) };

    private FieldValue Disguised(string key, FieldValue value) =>
        value.Text is not { } text
            ? value
            : FieldValue.Of(
                key switch
                {
                    PersonioKeys.FirstName => pseudonyms.FirstName(text),
                    PersonioKeys.LastName => pseudonyms.LastName(text),
                    PersonioKeys.Email => pseudonyms.Mail(text),
                    _ => pseudonyms.Value(text),
                }
            );
}
