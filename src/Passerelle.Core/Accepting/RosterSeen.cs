using System.Security.Cryptography;
using System.Text;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;

namespace Passerelle.Core.Accepting;

/// <summary>
/// What a full run saw of everyone in Personio, small enough to be kept with the run: whether a person is employed, and a digest of the values that
/// are synchronised. No value can be read from it without knowing it.
/// </summary>
/// <param name="Fields">The Personio keys in the digests; digests over other fields cannot be compared.</param>
/// <param name="People">Everyone in the roster.</param>
public sealed record RosterSeen(string Fields, IReadOnlyDictionary<EmployeeId, PersonSeen> People)
{
    private const char Separator = '\u001f';

    private static readonly string[] Always =
    [
        PersonioKeys.FirstName,
        PersonioKeys.LastName,
        PersonioKeys.Email,
        PersonioKeys.Position,
        PersonioKeys.Supervisor,
    ];

    /// <summary>Null when not everyone was read: then nobody can be called new or gone.</summary>
    public static RosterSeen? Of(Roster roster, SyncRules rules)
    {
        if (!roster.IsComplete)
        {
            return null;
        }

        string[] fields =
        [
            .. Always
                .Concat(rules.CustomFields.Select(f => f.Source))
                .Concat(rules.Hierarchy.Select(l => l.Field))
                .Concat(rules.Groups.SelectMany(g => g.Filter.Keys))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
        var people = new Dictionary<EmployeeId, PersonSeen>(roster.Employees.Count);
        var text = new StringBuilder();
        foreach (var employee in roster.Employees)
        {
            text.Clear();
            foreach (var field in fields)
            {
                var value = employee[field];
                text.Append((int)value.State).Append(value.Text).Append(Separator);
            }

            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
            bool? employed = employee.Status == EmploymentStatus.Unknown ? null : employee.Status != EmploymentStatus.Inactive;
            people[employee.Id] = new PersonSeen(employed, BitConverter.ToUInt64(hash));
        }

        return new RosterSeen(string.Join(',', fields), people);
    }
}

/// <summary>One person as a run saw them.</summary>
/// <param name="IsEmployed">Active, onboarding or on leave; null when the status was not known.</param>
/// <param name="Digest">Of the synchronised values, 64 bits.</param>
public readonly record struct PersonSeen(bool? IsEmployed, ulong Digest);
