using Passerelle.Core.Planning;

namespace Passerelle.Reporting;

/// <summary>Counts writes by kind; safe for use by several threads.</summary>
public sealed class WriteTally
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, int> counts = new(StringComparer.Ordinal);

    public void Add(string kind, int items = 1)
    {
        lock (gate)
        {
            counts[kind] = counts.GetValueOrDefault(kind) + items;
        }
    }

    public int Total
    {
        get
        {
            lock (gate)
            {
                return counts.Values.Sum();
            }
        }
    }

    /// <summary>Every kind with its count, zeros included, in the documented order.</summary>
    public IReadOnlyDictionary<string, int> ToDictionary()
    {
        lock (gate)
        {
            var all = WriteKinds.Always.ToDictionary(kind => kind, kind => counts.GetValueOrDefault(kind), StringComparer.Ordinal);
            foreach (var (kind, count) in counts)
            {
                all.TryAdd(kind, count);
            }

            return all;
        }
    }

    /// <summary>The writes a plan will make, what is held left out.</summary>
    public static WriteTally Of(Plan plan)
    {
        var tally = new WriteTally();
        foreach (var field in plan.CustomFields)
        {
            switch (field.Action)
            {
                case CustomFieldAction.Create:
                    tally.Add(WriteKinds.CreateCustomField);
                    break;
                case CustomFieldAction.Rename:
                    tally.Add(WriteKinds.RenameCustomField);
                    break;
                default:
                    break;
            }
        }

        foreach (var change in plan.People.SelectMany(person => person.Changes))
        {
            if (WriteKinds.Of(change) is { } kind)
            {
                tally.Add(kind);
            }

            if (change is RestoreUser restore && !string.Equals(restore.Mail, restore.OldMail, StringComparison.Ordinal))
            {
                tally.Add(WriteKinds.UpdateUser);
            }
        }

        return tally;
    }
}
