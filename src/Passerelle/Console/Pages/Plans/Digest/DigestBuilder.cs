using System.Globalization;
using System.Text;
using Passerelle.Core.Planning;
using Passerelle.Core.Target;
using Passerelle.Reporting;

namespace Passerelle.Console.Pages.Plans.Digest;

/// <summary>Makes a digest from the rows of a plan as they come.</summary>
public sealed class DigestBuilder
{
    private static readonly string[] NoCodes = [];
    private static readonly int[] NoGroups = [];

    private readonly Plan head;
    private readonly Dictionary<GroupId, int> groups;
    private readonly List<DigestRow> rows;
    private readonly Dictionary<string, int> writes;

    // A hundred thousand rows have a handful of reasons.
    private readonly Dictionary<string, string> shared = new(StringComparer.Ordinal);

    public DigestBuilder(Plan head, int people)
    {
        this.head = head;
        groups = head.Groups.Select((group, number) => (group.Group, number)).DistinctBy(one => one.Group).ToDictionary(one => one.Group, one => one.number);
        rows = new List<DigestRow>(people);
        writes = new Dictionary<string, int>(WriteTally.Of(head).ToDictionary(), StringComparer.Ordinal);
    }

    public void Add(IReadOnlyList<PersonPlan> people)
    {
        foreach (var (kind, count) in WriteTally.Of(head with { CustomFields = [], People = people }).ToDictionary())
        {
            writes[kind] = writes.GetValueOrDefault(kind) + count;
        }

        rows.AddRange(people.Select(RowOf));
    }

    public PlanDigest End(string id, DateTimeOffset createdAt)
    {
        var names = rows.Select(row => row.Search).ToArray();
        var byName = Enumerable.Range(0, names.Length).ToArray();
        Array.Sort(names, byName, StringComparer.Ordinal);
        return new PlanDigest(id, createdAt, head, rows, writes, byName);
    }

    /// <summary>Small letters without accents, so that <c>muller</c> finds Müller.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(char.ToLowerInvariant(letter));
            }
        }

        return plain.ToString();
    }

    private DigestRow RowOf(PersonPlan row) =>
        new(
            row.Employee.Value,
            PlanKinds.Of(row),
            Shared(row.Reason),
            Plain($"{row.Name} {row.Employee.Value} {MailOf(row)}"),
            row.Holds.Count == 0 ? NoCodes : [.. row.Holds.Select(hold => Shared(hold.Code)).Distinct(StringComparer.Ordinal)],
            Numbers(row.Changes.SelectMany(Entered)),
            Numbers(row.Changes.SelectMany(Left)),
            row.Findings.Count
        );

    private string Shared(string code)
    {
        if (shared.TryGetValue(code, out var known))
        {
            return known;
        }

        shared.Add(code, code);
        return code;
    }

    private int[] Numbers(IEnumerable<GroupId> ids)
    {
        var numbers = ids.Where(groups.ContainsKey).Select(id => groups[id]).Distinct().ToArray();
        return numbers.Length == 0 ? NoGroups : numbers;
    }

    private static string? MailOf(PersonPlan row) =>
        row.Changes.Select(change => change switch
        {
            CreateUser create => create.Mail,
            RestoreUser restore => restore.Mail,
            UpdateUser update => update.Fields.FirstOrDefault(field => string.Equals(field.Field, UserFields.Mail, StringComparison.Ordinal))?.New,
            _ => null,
        }).FirstOrDefault(mail => mail is not null);

    private static IEnumerable<GroupId> Entered(Change change) =>
        change switch
        {
            CreateUser create => create.AlsoEnters.Prepend(create.Group),
            RestoreUser restore => restore.AlsoEnters.Prepend(restore.Group),
            AddMembership add => add.AlsoEnters.Prepend(add.Group),
            _ => [],
        };

    private static IEnumerable<GroupId> Left(Change change) => change is RemoveMembership remove ? remove.AlsoLeaves.Prepend(remove.Group) : [];
}
