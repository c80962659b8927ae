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
        var kept = counting.Where(one => one.Kind == PersonListKind.Exclude).Select(one => new Exclusion(one.Employee, one.Reason, one.Until)).ToList();
        return configuration with
        {
            Rules = rules with
            {
                Protect = rules.Protect.Union(counting.Where(one => one.Kind == PersonListKind.Protect).Select(one => one.Employee)).ToHashSet(),
                Exclude = [.. kept, .. rules.Exclude.Where(one => kept.TrueForAll(other => other.Id != one.Id))],
            },
        };
    }

    /// <summary>A draft with the lists written out as a file has them; <c>protect</c> knows no end, so that its end does not travel.</summary>
    public static ConfigurationDraft Into(ConfigurationDraft draft, IReadOnlyList<ListedPerson> listed, DateOnly today)
    {
        var counting = Counting(listed, today);
        var never = counting.Where(one => one.Kind == PersonListKind.Exclude).ToList();
        if (counting.Exists(one => one.Kind == PersonListKind.Protect))
        {
            draft = draft.SetTexts("protect", draft.Texts("protect").Union(counting.Where(one => one.Kind == PersonListKind.Protect).Select(one => one.Employee.Value), StringComparer.Ordinal));
        }

        return never.Count == 0
            ? draft
            : draft.SetItems("exclude", [.. draft.Items("exclude").Where(item => never.TrueForAll(one => one.Employee.Value != item.Text("id"))), .. never.Select(Item)]);
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
