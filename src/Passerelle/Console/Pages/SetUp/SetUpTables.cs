using System.Globalization;
using Microsoft.Extensions.Primitives;
using Passerelle.Configuration.Drafting;
using Passerelle.Core.Rules;

namespace Passerelle.Console.Pages.SetUp;

/// <summary>The parts of the form that are tables of their own shape.</summary>
public static class SetUpTables
{
    /// <summary>The environments whose groups can be filtered.</summary>
    public static IReadOnlyList<string> Environments { get; } = ["test", "production"];

    /// <summary>Roles of 360Learning whose holders are not removed without being asked about (rule S12), with the words of the configuration.</summary>
    public static IReadOnlyList<string> Roles { get; } = ["editor", "coach", "contributor", "analyst", "userAdmin", "admin", "owner"];

    /// <summary>The roles that are held when nothing is set.</summary>
    public static IReadOnlyList<string> UsualRoles { get; } =
        [.. new GuardRules().HoldRoles.Select(role => char.ToLowerInvariant(role.ToString()[0]) + role.ToString()[1..])];

    public static string Filter(string environment, int group) => string.Create(CultureInfo.InvariantCulture, $"environments.{environment}.groups[{group}].filter");

    /// <summary>The name of one box of the table of a group's filter.</summary>
    public static string Box(string environment, int group, int row, string column) => string.Create(CultureInfo.InvariantCulture, $"{Filter(environment, group)}[{row}].{column}");

    internal static ConfigurationDraft Filters(IReadOnlyDictionary<string, StringValues> values, ConfigurationDraft draft)
    {
        foreach (var environment in Environments)
        {
            for (var group = 0; group < draft.Items($"environments.{environment}.groups").Count; group++)
            {
                if (!values.ContainsKey(Box(environment, group, 0, "attribute")))
                {
                    continue;
                }

                var lines = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
                for (var row = 0; values.TryGetValue(Box(environment, group, row, "attribute"), out var attribute); row++)
                {
                    if (attribute.ToString().Trim() is { Length: > 0 } key)
                    {
                        var more = SetUpForm.Lines(values.TryGetValue(Box(environment, group, row, "values"), out var typed) ? typed.ToString() : null);
                        lines[key] = [.. lines.GetValueOrDefault(key, []), .. more];
                    }
                }

                draft = draft.SetLists(Filter(environment, group), lines);
            }
        }

        return draft;
    }

    internal static ConfigurationDraft HoldRoles(IReadOnlyDictionary<string, StringValues> values, ConfigurationDraft draft)
    {
        if (!values.ContainsKey("holdRoles.shown"))
        {
            return draft;
        }

        var ticked = values.TryGetValue("guards.holdRoles", out var typed) ? typed.OfType<string>().ToList() : [];
        if (ticked.ToHashSet(StringComparer.Ordinal).SetEquals(UsualRoles))
        {
            return draft.Remove("guards.holdRoles");
        }

        // Nobody held is a setting of its own: the key must be there.
        return ticked.Count == 0 ? draft.SetEmptyList("guards.holdRoles") : draft.SetTexts("guards.holdRoles", ticked);
    }
}
