using Passerelle.Core.Planning;

namespace Passerelle.Console.Pages.Plans.Digest;

/// <summary>What of one person's row can be filtered and counted; the row itself stays in the store.</summary>
/// <param name="Kind">One of <see cref="PlanKinds"/>.</param>
/// <param name="Search">Name, employee id and e-mail in plain lower-case letters.</param>
/// <param name="Guards">The codes of what holds something back.</param>
/// <param name="Entered">Groups that the row puts the person into, by their number in <see cref="PlanDigest.Head"/>.</param>
/// <param name="Left">Groups that the row takes the person out of.</param>
/// <param name="Findings">How many findings the row has.</param>
public readonly record struct DigestRow(string Employee, PlanKind Kind, string Reason, string Search, string[] Guards, int[] Entered, int[] Left, int Findings);

/// <summary>
/// One stored plan, small enough to be kept in memory: a plan never changes, so that it is read through once and every page after that is answered
/// without parsing it again.
/// </summary>
/// <param name="Head">The plan without its people.</param>
/// <param name="Rows">By position in the plan.</param>
/// <param name="Writes">Writes by kind, what is held left out.</param>
/// <param name="ByName">The positions in the order of names.</param>
public sealed record PlanDigest(string Id, DateTimeOffset CreatedAt, Plan Head, IReadOnlyList<DigestRow> Rows, IReadOnlyDictionary<string, int> Writes, IReadOnlyList<int> ByName)
{
    /// <summary>How many people each kind has; a kind without people is not there.</summary>
    public IReadOnlyDictionary<PlanKind, int> Counts { get; } = Rows.CountBy(row => row.Kind).ToDictionary();

    /// <summary>The guards and rules that hold something back, with the number of people; most first.</summary>
    public IReadOnlyList<(string Code, int Count)> Guards { get; } = Most(Rows.SelectMany(row => row.Guards));

    /// <summary>Why the rows are as they are, with the number of people; most first.</summary>
    public IReadOnlyList<(string Code, int Count)> Reasons { get; } = Most(Rows.Select(row => row.Reason));

    /// <summary>Findings, those of the rows included.</summary>
    public int Findings { get; } = Head.Findings.Count + Rows.Sum(row => row.Findings);

    /// <summary>People of whom something is held.</summary>
    public int HeldPeople { get; } = Rows.Count(row => row.Guards.Length > 0);

    /// <summary>The names of the groups by id.</summary>
    public IReadOnlyDictionary<string, string> GroupNames { get; } = Head.Groups.DistinctBy(group => group.Group).ToDictionary(group => group.Group.Value, group => group.Name, StringComparer.Ordinal);

    public int Count(PlanKind kind) => Counts.GetValueOrDefault(kind);

    private static List<(string Code, int Count)> Most(IEnumerable<string> codes) =>
        [.. codes.CountBy(code => code, StringComparer.Ordinal).OrderByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key, one.Value))];
}
