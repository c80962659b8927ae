using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.Groups;

/// <summary>
/// Where people belong (rules G1 to G3, S10). Built once per plan; it counts the people it is asked about, so ask once per
/// person in scope and then for <see cref="FindingsAfter"/>.
/// </summary>
public sealed class GroupStructure(GroupTree tree, SyncRules rules)
{
    private readonly string[] fields =
    [
        .. rules.Groups.SelectMany(g => g.Filter.Keys).Concat(rules.Hierarchy.Select(l => l.Field)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private readonly GroupFilter[] filters = [.. rules.Groups.Select(g => new GroupFilter(g.Filter))];
    private readonly Descent descent = new(tree, rules.Hierarchy);
    private readonly Dictionary<string, Counted> counted = new(StringComparer.Ordinal);
    private char[] key = new char[256];

    public Placement PlacementOf(Employee employee)
    {
        var values = KeyOf(employee);
        var byValues = counted.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!byValues.TryGetValue(values, out var known))
        {
            known = Work(employee);
            byValues[values] = known;
        }

        known.People++;
        return known.Placement;
    }

    /// <summary>
    /// What the people asked about met: synchronised groups that do not exist, values without a group, equal names,
    /// fields that were not delivered; each with how many people it concerns.
    /// </summary>
    /// <param name="treeRead">False when the groups were not read to their end: then nothing can be said of one that is not there.</param>
    public IReadOnlyList<Finding> FindingsAfter(bool treeRead = true)
    {
        var findings = new StructureFindings(tree);
        foreach (var group in rules.Groups.Where(g => treeRead && tree.Find(g.Id) is null))
        {
            findings.MissingGroup(group.Id);
        }

        foreach (var met in counted.Values)
        {
            foreach (var stop in met.Stops.Where(s => treeRead || s.Kind is not StopKind.NoGroup))
            {
                findings.Met(stop, met.People);
            }
        }

        return findings.All();
    }

    /// <summary>Everyone asked about, those with the same values together.</summary>
    internal IReadOnlyCollection<Counted> All => counted.Values;

    /// <summary>State, length and text of every value that matters; written to one buffer, since this runs for everyone.</summary>
    private ReadOnlySpan<char> KeyOf(Employee employee)
    {
        var length = 0;
        foreach (var field in fields)
        {
            var value = employee[field];
            var text = value.Text ?? "";
            if (key.Length < length + text.Length + 3)
            {
                Array.Resize(ref key, 2 * (length + text.Length + 3));
            }

            key[length++] = (char)value.State;
            key[length++] = (char)(text.Length & 0xFFFF);
            key[length++] = (char)(text.Length >> 16);
            text.CopyTo(0, key, length, text.Length);
            length += text.Length;
        }

        return key.AsSpan(0, length);
    }

    private Counted Work(Employee employee)
    {
        var places = new List<Place>(rules.Groups.Count);
        var stops = new List<Stop>();
        var ways = new List<Way>();
        for (var i = 0; i < rules.Groups.Count; i++)
        {
            var synced = rules.Groups[i].Id;
            if (tree.Find(synced) is null)
            {
                // The filter still decides: a person it keeps out is not concerned by the missing group.
                var state = filters[i].Accepts(employee, out _) == false ? PlaceState.FilteredOut : PlaceState.Missing;
                places.Add(new Place(synced, Reached: null, state));
                continue;
            }

            switch (filters[i].Accepts(employee, out var undelivered))
            {
                case null:
                    places.Add(new Place(synced, Reached: null, PlaceState.FilterUndecided));
                    stops.Add(new Stop(StopKind.FilterNotDelivered, synced, undelivered!, Value: null, Name: null));
                    break;
                case false:
                    places.Add(new Place(synced, Reached: null, PlaceState.FilteredOut));
                    break;
                default:
                    var way = descent.From(synced, employee);
                    ways.Add(way);
                    var undecided = way.Stop?.Kind == StopKind.LevelNotDelivered;
                    places.Add(new Place(synced, way.Reached, undecided ? PlaceState.LevelUndecided : PlaceState.Chosen));
                    if (way.Stop is not null)
                    {
                        stops.Add(way.Stop);
                    }

                    break;
            }
        }

        return new Counted(new Placement(places), stops, ways);
    }

    /// <summary>People with the same values, and what became of them.</summary>
    internal sealed class Counted(Placement placement, IReadOnlyList<Stop> stops, IReadOnlyList<Way> ways)
    {
        public Placement Placement => placement;

        public IReadOnlyList<Stop> Stops => stops;

        /// <summary>The way taken below each synchronised group whose filter takes them.</summary>
        public IReadOnlyList<Way> Ways => ways;

        public int People { get; set; }
    }
}
