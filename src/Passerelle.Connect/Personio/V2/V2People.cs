using Microsoft.Extensions.Logging;
using Passerelle.Connect.Personio.Values;
using Passerelle.Core.Source;

namespace Passerelle.Connect.Personio.V2;

/// <summary>Turns the rows of a crawl into a roster, once it is known which attributes are delivered at all (rule R3).</summary>
internal sealed class V2People(RosterQuery query, V2Names names, V2Crawl crawl)
{
    public Roster ToRoster(RosterProof proof, ILogger logger)
    {
        var delivered = new Delivered();
        foreach (var (key, value) in crawl.Rows.SelectMany(row => row.Values).Where(value => !names.Refused.Contains(value.Key)))
        {
            delivered.Note(key, value);
        }

        delivered.Log(logger);
        var hidden = query
            .Keys.Where(key => crawl.Rows.Count > 0 ? !delivered.Seen.Contains(key) : names.Refused.Contains(key))
            .ToHashSet(StringComparer.Ordinal);
        var pool = new TextPool();
        return new Roster(
            [.. crawl.Rows.Select(row => row.ToEmployee(query.Keys, key => !hidden.Contains(key), pool))],
            proof,
            delivered.Seen.ToDictionary(key => key, key => new AttributeInfo(key, key, KindOf(key)), StringComparer.Ordinal),
            hidden,
            new Dictionary<EmployeeId, Absence>()
        );
    }

    private AttributeKind KindOf(string key) => V2Employment.Owns(key) ? V2Employment.KindOf(key) : crawl.Kinds[key];
}
