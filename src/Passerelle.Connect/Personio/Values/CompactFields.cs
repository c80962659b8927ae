using System.Collections;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Passerelle.Core.Source;

namespace Passerelle.Connect.Personio.Values;

/// <summary>The delivered attributes of one employee in less than half of a dictionary's memory: the keys are those of the query, shared by everyone.</summary>
internal sealed class CompactFields : IReadOnlyDictionary<string, FieldValue>
{
    private readonly Slots slots;

    // What stands on the slot of a key that was not delivered is not delivered, too.
    private readonly FieldValue[] values;

    /// <param name="delivered">Only delivered values of keys that have a slot.</param>
    public CompactFields(Slots slots, IEnumerable<KeyValuePair<string, FieldValue>> delivered)
    {
        this.slots = slots;
        values = new FieldValue[slots.Count];
        foreach (var (key, value) in delivered)
        {
            values[slots[key]] = value;
        }
    }

    public int Count => values.Count(value => value.IsDelivered);

    public IEnumerable<string> Keys => this.Select(pair => pair.Key);

    public IEnumerable<FieldValue> Values => this.Select(pair => pair.Value);

    public FieldValue this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"'{key}' was not delivered.");

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out FieldValue value)
    {
        value = slots.Find(key) is { } slot ? values[slot] : FieldValue.NotDelivered;
        return value.IsDelivered;
    }

    public IEnumerator<KeyValuePair<string, FieldValue>> GetEnumerator()
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i].IsDelivered)
            {
                yield return KeyValuePair.Create(slots.Keys[i], values[i]);
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Where each key of a query stands.</summary>
    internal sealed class Slots(IEnumerable<string> keys)
    {
        private readonly FrozenDictionary<string, int> byKey = keys.Distinct(StringComparer.Ordinal)
            .Select((key, i) => KeyValuePair.Create(key, i))
            .ToFrozenDictionary(StringComparer.Ordinal);

        private string[]? names;

        public int Count => byKey.Count;

        public IReadOnlyList<string> Keys => names ??= [.. byKey.OrderBy(pair => pair.Value).Select(pair => pair.Key)];

        public int this[string key] => byKey[key];

        public int? Find(string key) => byKey.TryGetValue(key, out var slot) ? slot : null;
    }
}
