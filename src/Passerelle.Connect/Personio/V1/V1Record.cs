using System.Text.Json;
using Passerelle.Connect.Personio.Values;
using Passerelle.Core.Source;

namespace Passerelle.Connect.Personio.V1;

/// <summary>Turns v1 employee records into employees and keeps track of which attributes came.</summary>
internal sealed class V1Record(RosterQuery query, V1Attributes attributes)
{
    private readonly TextPool pool = new();
    private readonly CompactFields.Slots slots = new(query.Keys);
    private readonly Dictionary<string, AttributeInfo> infos = new(StringComparer.Ordinal);

    public Delivered Delivered { get; } = new();

    /// <summary>What the records themselves say of the attributes, for credentials that may not ask for the list.</summary>
    public IReadOnlyDictionary<string, AttributeInfo> Infos => infos;

    /// <summary>The employee, or null for a record without an id.</summary>
    public Employee? Read(JsonElement record)
    {
        if (record.At("attributes") is not { } delivered || Value(delivered, PersonioKeys.Id)?.AsText()?.Trim() is not { Length: > 0 } id)
        {
            return null;
        }

        var status = Value(delivered, PersonioKeys.Status)?.AsText()?.Trim() ?? "";
        return new Employee(new EmployeeId(id), StatusWord.Parse(status), status, Fields(delivered));
    }

    private CompactFields Fields(JsonElement delivered) => new(slots, DeliveredOf(delivered));

    private IEnumerable<KeyValuePair<string, FieldValue>> DeliveredOf(JsonElement delivered)
    {
        foreach (var key in query.Keys)
        {
            if (delivered.At(key) is not { } attribute || attribute.At("value") is not { } value)
            {
                continue;
            }

            var read = V1Value.Read(key, Kind(key, attribute), value, attributes.OptionsOf(key));
            Delivered.Note(key, read);
            if (read.IsDelivered)
            {
                yield return KeyValuePair.Create(key, pool.Share(key, read));
            }
        }
    }

    private AttributeKind Kind(string key, JsonElement attribute)
    {
        if (attributes.Infos.TryGetValue(key, out var known) || infos.TryGetValue(key, out known))
        {
            return known.Kind;
        }

        var kind = V1Attributes.KindOf(key, attribute.TextAt("type"));
        infos.Add(key, new AttributeInfo(key, attribute.TextAt("label") ?? key, kind));
        return kind;
    }

    private static JsonElement? Value(JsonElement delivered, string key) => delivered.At(key)?.At("value");
}
