using System.Globalization;
using Passerelle.Configuration.Drafting;
using Passerelle.Core.Rules;
using Passerelle.Store.Connectors;

namespace Passerelle.Configuration.Owned;

/// <summary>Puts the people of the console's lists into the rules of a configuration (rule S12); whoever's last day is over is in none.</summary>
public static class ListedRules
{
    /// <summary>The rules with what the lists say at a moment. Whom lists and configuration both keep out is kept out as the list says.</summary>
    public static ConnectorConfiguration With(ConnectorConfiguration configuration, IReadOnlyList<ListedPerson> listed, DateTimeOffset now)
    {
        var counting = Counting(listed, DayOf(configuration, now));
        var rules = configuration.Rules;
        var spared = counting.Where(one => one.Kind == PersonListKind.Protect).ToDictionary(one => one.Employee, one => new ProtectionTerm(one.Reason, one.Until));
        var kept = counting.Where(one => one.Kind == PersonListKind.Exclude).Select(one => new Exclusion(one.Employee, one.Reason, one.Until)).ToList();
        return configuration with
        {
            Rules = rules with
            {
                Protect = rules.Protect.Union(spared.Keys).ToHashSet(),
                ProtectionTerms = rules.ProtectionTerms.Where(one => !spared.ContainsKey(one.Key)).Concat(spared).ToDictionary(),
                Exclude = [.. kept, .. rules.Exclude.Where(one => kept.TrueForAll(other => other.Id != one.Id))],
            },
        };
    }

    /// <summary>A draft with the lists written out as a file has them, reasons and last days too; of whom list and draft both name, the list's entry.</summary>
    public static ConfigurationDraft Into(ConfigurationDraft draft, IReadOnlyList<ListedPerson> listed, DateOnly today)
    {
        var counting = Counting(listed, today);
        return Into(Into(draft, "protect", counting, PersonListKind.Protect), "exclude", counting, PersonListKind.Exclude);
    }

    private static ConfigurationDraft Into(ConfigurationDraft draft, string key, List<ListedPerson> counting, PersonListKind kind)
    {
        var people = counting.Where(one => one.Kind == kind).ToList();
        return people.Count == 0
            ? draft
            : draft.SetEntries(key, "id", [.. draft.Entries(key, "id").Where(item => people.TrueForAll(one => one.Employee.Value != item.Text("id"))), .. people.Select(Item)]);
    }

    private static ConfigurationDraft Item(ListedPerson one) =>
        ConfigurationDraft
            .Empty.Set("id", one.Employee.Value)
            .Set("reason", one.Reason)
            .SetPlain("until", one.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static List<ListedPerson> Counting(IReadOnlyList<ListedPerson> listed, DateOnly day) => [.. listed.Where(one => one.CountsOn(day))];

    private static DateOnly DayOf(ConnectorConfiguration configuration, DateTimeOffset now) =>
        DateOnly.FromDateTime((configuration.Environment.Schedule?.TimeZone is { } zone ? TimeZoneInfo.ConvertTime(now, zone) : now).DateTime);
}
