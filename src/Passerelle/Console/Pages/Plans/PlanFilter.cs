using Passerelle.Console.Pages.Plans.Digest;

namespace Passerelle.Console.Pages.Plans;

/// <summary>What the address line asks for.</summary>
/// <param name="Show">Which list: people whom the plan concerns unless one of <see cref="PlanLists"/> is named.</param>
/// <param name="Kind">People with whom the plan does this only.</param>
/// <param name="Group">People who enter or leave this group only.</param>
/// <param name="Way"><c>in</c> or <c>out</c>; with a group.</param>
/// <param name="Guard">People whom this guard or rule holds only.</param>
/// <param name="Reason">People of this reason only.</param>
public sealed record PlanFilter(string? Show, string? Search, string? Kind, string? Group, string? Way, string? Guard, string? Reason, string? Sort, int? Page)
{
    public const string In = "in";
    public const string Out = "out";

    /// <summary>Nothing is asked for.</summary>
    public static readonly PlanFilter None = new(Show: null, Search: null, Kind: null, Group: null, Way: null, Guard: null, Reason: null, Sort: null, Page: null);

    private static readonly Dictionary<string, Func<DigestRow, bool>> Lists = new(StringComparer.Ordinal)
    {
        [PlanLists.Held] = row => row.Guards.Length > 0,
        [PlanLists.Findings] = row => row.Findings > 0,
    };

    /// <summary>Whether nothing was asked for: then those who stay as they are, are folded away.</summary>
    public bool IsOpen => string.IsNullOrWhiteSpace(Search) && string.IsNullOrEmpty(Kind) && string.IsNullOrEmpty(Group) && string.IsNullOrEmpty(Guard) && string.IsNullOrEmpty(Reason);

    /// <summary>The positions of the rows that match, in the order asked for.</summary>
    public IReadOnlyList<int> Positions(PlanDigest digest)
    {
        var matches = Matcher(digest);
        var found = Ordered(digest).Where(position => matches(digest.Rows[position]));
        return [.. found];
    }

    private IEnumerable<int> Ordered(PlanDigest digest) =>
        Sort switch
        {
            "name" => digest.ByName,
            "-name" => digest.ByName.Reverse(),
            "-employee" => Enumerable.Range(0, digest.Rows.Count).Reverse(),
            "kind" => Enumerable.Range(0, digest.Rows.Count).OrderBy(position => digest.Rows[position].Kind),
            "-kind" => Enumerable.Range(0, digest.Rows.Count).OrderByDescending(position => digest.Rows[position].Kind),
            _ => Enumerable.Range(0, digest.Rows.Count),
        };

    private Func<DigestRow, bool> Matcher(PlanDigest digest)
    {
        List<Func<DigestRow, bool>> conditions = [];
        if (Lists.TryGetValue(Show ?? "", out var list))
        {
            conditions.Add(list);
        }
        else if (IsOpen && !string.Equals(Show, PlanLists.All, StringComparison.Ordinal))
        {
            conditions.Add(row => row.Kind is not (PlanKind.None or PlanKind.OutOfScope));
        }

        if (!string.IsNullOrWhiteSpace(Search))
        {
            var words = DigestBuilder.Plain(Search).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            conditions.Add(row => Array.TrueForAll(words, word => row.Search.Contains(word, StringComparison.Ordinal)));
        }

        if (!string.IsNullOrEmpty(Kind))
        {
            var kind = PlanKinds.Find(Kind);
            conditions.Add(row => row.Kind == kind);
        }

        if (!string.IsNullOrEmpty(Group))
        {
            var number = digest.Head.Groups.ToList().FindIndex(group => string.Equals(group.Group.Value, Group, StringComparison.Ordinal));
            conditions.Add(row => (Way is not Out && row.Entered.Contains(number)) || (Way is not In && row.Left.Contains(number)));
        }

        if (!string.IsNullOrEmpty(Guard))
        {
            conditions.Add(row => row.Guards.Contains(Guard, StringComparer.Ordinal));
        }

        if (!string.IsNullOrEmpty(Reason))
        {
            conditions.Add(row => string.Equals(row.Reason, Reason, StringComparison.Ordinal));
        }

        return row => conditions.TrueForAll(condition => condition(row));
    }
}

/// <summary>The lists of a plan, as they stand in the address line.</summary>
public static class PlanLists
{
    public const string People = "people";

    /// <summary>The people, those who stay as they are among them.</summary>
    public const string All = "all";
    public const string Held = "held";
    public const string Findings = "findings";
    public const string Groups = "groups";
    public const string CustomFields = "fields";
}
