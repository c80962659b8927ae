using System.Security.Cryptography;
using System.Text.Json;
using Passerelle.Core.Rules;

namespace Passerelle.Configuration.Sections;

/// <summary>What a sign-off belongs to (rule L5). Ids of groups stay out: those of the test side never travel to production (rule L6).</summary>
internal static class Fingerprint
{
    public static string Of(SyncRules rules)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
            Write(json, rules);
        return Convert.ToHexStringLower(SHA256.HashData(stream.ToArray()));
    }

    private static void Write(Utf8JsonWriter json, SyncRules rules)
    {
        json.WriteStartObject();
        json.WriteString("number", rules.NumberSource);
        json.WriteString("languageSource", rules.LanguageSource);
        Pairs(json, "customFields", rules.CustomFields.OrderBy(f => f.Source, StringComparer.Ordinal).Select(f => (f.Source, f.Name)));
        json.WriteStartArray("hierarchy");
        foreach (var level in rules.Hierarchy)
        {
            json.WriteStartObject();
            Pairs(json, level.Field, level.Values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => (v.Key, v.Value)));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("filters");
        foreach (var filter in rules.Groups.Select(Filter).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            json.WriteStringValue(filter);
        json.WriteEndArray();
        Leavers(json, rules.Leavers);
        Guards(json, rules.Guards);
        json.WriteEndObject();
    }

    private static void Leavers(Utf8JsonWriter json, LeaverRules leavers)
    {
        json.WriteStartObject("leavers");
        json.WriteString("inactive", leavers.Inactive.ToString());
        json.WriteString("removed", leavers.Removed.ToString());
        json.WriteString("filtered", leavers.Filtered.ToString());
        json.WriteNumber("scheduleDays", leavers.ScheduleDays);
        json.WriteBoolean("parks", leavers.ParkingGroup is not null);
        json.WriteEndObject();
    }

    private static void Guards(Utf8JsonWriter json, GuardRules guards)
    {
        json.WriteStartObject("guards");
        foreach (
            var (name, limit) in new[]
            {
                ("removals", guards.Removals),
                ("rosterLoss", guards.RosterLoss),
                ("creations", guards.Creations),
                ("moves", guards.Moves),
                ("blank", guards.Blank),
            }
        )
        {
            json.WriteStartArray(name);
            json.WriteNumberValue(limit.Percent);
            json.WriteNumberValue(limit.Count);
            json.WriteEndArray();
        }
        json.WriteStartArray("holdRoles");
        foreach (var role in guards.HoldRoles.Select(r => r.ToString()).Order(StringComparer.Ordinal))
            json.WriteStringValue(role);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Filter(SyncedGroup group) =>
        JsonSerializer.Serialize(
            group
                .Filter.OrderBy(f => f.Key, StringComparer.Ordinal)
                .Select(f => new[] { f.Key }.Concat(f.Value.Order(StringComparer.Ordinal)).ToArray())
                .ToArray()
        );

    private static void Pairs(Utf8JsonWriter json, string name, IEnumerable<(string Key, string Value)> pairs)
    {
        json.WriteStartArray(name);
        foreach (var (key, value) in pairs)
        {
            json.WriteStringValue(key);
            json.WriteStringValue(value);
        }
        json.WriteEndArray();
    }
}
