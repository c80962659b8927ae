using Passerelle.Core.Planning.Groups;
using Passerelle.Core.Source;

namespace Passerelle.Core.Structuring;

/// <summary>A Personio attribute, and how well it would do as a level of the structure.</summary>
/// <param name="Label">What people call it in Personio; the key when Personio would not tell.</param>
/// <param name="Filled">Employees in scope who have a value.</param>
/// <param name="People">Employees in scope.</param>
/// <param name="Distinct">Different values, compared as group names are.</param>
public sealed record LevelCandidate(string Key, string Label, AttributeKind Kind, CandidateFitness Fitness, int Filled, int People, int Distinct)
{
    /// <summary>Share of people with a value, 0 to 100, rounded down so that 100 means everyone.</summary>
    public int FilledPercent => People == 0 ? 0 : (int)(100L * Filled / People);
}

/// <summary>Whether an attribute can be a level.</summary>
public enum CandidateFitness
{
    Fit,

    /// <summary>It was not asked for yet, so nothing is known of its values.</summary>
    NotRead,

    /// <summary>Personio delivered it for nobody.</summary>
    NotDelivered,

    /// <summary>Nobody has a value.</summary>
    Empty,

    /// <summary>Nearly everyone has a value of their own, which no group is made for.</summary>
    MostlyUnique,

    /// <summary>It holds several values at once (rule G2).</summary>
    ManyValued,
}

/// <summary>Finds the attributes that could be a level. Pure.</summary>
public static class LevelCandidates
{
    /// <summary>With fewer people than this a value of one's own says nothing.</summary>
    private const int FewPeople = 10;

    /// <param name="asked">The Personio keys that the roster was asked for.</param>
    /// <returns>Those that are fit first, by the share of people with a value; the others by label.</returns>
    public static IReadOnlyList<LevelCandidate> Of(Roster roster, IReadOnlySet<string> asked)
    {
        var employed = roster
            .Employees.Where(e => e.Status is EmploymentStatus.Active or EmploymentStatus.Onboarding or EmploymentStatus.Leave)
            .ToList();
        IEnumerable<AttributeInfo> attributes = roster.Attributes.Count > 0
            ? roster.Attributes.Values
            : asked.Select(key => new AttributeInfo(key, key, AttributeKind.Text));
        return
        [
            .. attributes
                .Where(a => a.Key is not (PersonioKeys.Id or PersonioKeys.Status))
                .Select(a => Of(a, employed, asked))
                .OrderBy(c => c.Fitness == CandidateFitness.Fit ? 0 : 1)
                .ThenByDescending(c => c.Fitness == CandidateFitness.Fit ? c.FilledPercent : 0)
                .ThenBy(c => c.Label, StringComparer.OrdinalIgnoreCase)
                .ThenBy(c => c.Key, StringComparer.Ordinal),
        ];
    }

    private static LevelCandidate Of(AttributeInfo attribute, List<Employee> employed, IReadOnlySet<string> asked)
    {
        if (!attribute.IsSingleValued)
        {
            return With(CandidateFitness.ManyValued);
        }

        if (!asked.Contains(attribute.Key))
        {
            return With(CandidateFitness.NotRead);
        }

        var filled = 0;
        var isDelivered = false;
        var values = new HashSet<string>(GroupName.Comparer);
        foreach (var value in employed.Select(e => e[attribute.Key]))
        {
            isDelivered |= value.IsDelivered;
            if (value.Text is { } text)
            {
                filled++;
                values.Add(GroupName.Canonical(text));
            }
        }

        var fitness = (isDelivered, filled) switch
        {
            (false, _) => CandidateFitness.NotDelivered,
            (_, 0) => CandidateFitness.Empty,
            _ when filled >= FewPeople && values.Count * 2 > filled => CandidateFitness.MostlyUnique,
            _ => CandidateFitness.Fit,
        };
        return With(fitness, filled, values.Count);

        LevelCandidate With(CandidateFitness fitness, int filled = 0, int distinct = 0) =>
            new(attribute.Key, attribute.Label, attribute.Kind, fitness, filled, employed.Count, distinct);
    }
}
