using System.Text.Json;
using Passerelle.Connect.Personio.Values;
using Passerelle.Core.Source;

namespace Passerelle.Connect.Personio.V2;

/// <summary>What became of the read of a person's employments.</summary>
internal enum V2Employments
{
    Unread,
    Read,

    /// <summary>The person was deleted during the read.</summary>
    Gone,
}

/// <summary>One person while the crawl goes on: only the mapped values are kept, never the answers.</summary>
internal sealed class V2Row(EmployeeId id)
{
    public EmployeeId Id => id;

    /// <summary>What stood in the answers; an unreadable value is <see cref="FieldValue.NotDelivered"/>.</summary>
    public Dictionary<string, FieldValue> Values { get; } = new(StringComparer.Ordinal);

    public V2Employments Employments { get; private set; }

    /// <summary>False for a person who has none: what hangs on an employment is then not delivered.</summary>
    public bool HasEmployment { get; private set; }

    public string StatusText { get; private set; } = "";

    /// <param name="kinds">Learns what kind the person's attributes are.</param>
    public static V2Row? Of(JsonElement person, RosterQuery query, Dictionary<string, AttributeKind> kinds)
    {
        if (person.TextAt("id")?.Trim() is not { Length: > 0 } id)
        {
            return null;
        }

        var row = new V2Row(new EmployeeId(id));
        foreach (var (key, kind, value) in V2Person.Read(person, query.Keys))
        {
            row.Values[key] = value;
            kinds.TryAdd(key, kind);
        }

        return row;
    }

    public void Employed(IReadOnlyList<V2Job> newestFirst)
    {
        Employments = V2Employments.Read;
        HasEmployment = newestFirst.Count > 0;
        if (!HasEmployment)
        {
            return;
        }

        var job = newestFirst[V2Employment.Choose([.. newestFirst.Select(each => StatusWord.Parse(each.StatusText))])];
        StatusText = job.StatusText;
        foreach (var (key, value) in job.Values)
        {
            Values[key] = value;
        }
    }

    public void Vanished() => Employments = V2Employments.Gone;

    /// <summary>The employee; the row is used up.</summary>
    /// <param name="isDelivered">Whether a key that is absent here is known to be delivered, and therefore empty.</param>
    public Employee ToEmployee(IEnumerable<string> keys, Func<string, bool> isDelivered, TextPool pool)
    {
        foreach (var key in keys)
        {
            if (!Values.TryGetValue(key, out var value) && isDelivered(key) && (HasEmployment || !V2Employment.Owns(key)))
            {
                Values.Add(key, FieldValue.Empty);
            }
            else if (value.IsDelivered)
            {
                Values[key] = pool.Share(key, value);
            }
            else
            {
                Values.Remove(key);
            }
        }

        return new Employee(Id, StatusWord.Parse(StatusText), StatusText, Values);
    }
}
