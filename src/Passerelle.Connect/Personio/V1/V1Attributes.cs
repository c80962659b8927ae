using System.Text.Json;
using Passerelle.Connect.Personio.Values;
using Passerelle.Core.Source;

namespace Passerelle.Connect.Personio.V1;

/// <summary>
/// The attributes one credential may read, with the options of lists and tags:
/// <see href="https://developer.personio.de/reference/get_company-employees-attributes"/>.
/// </summary>
internal sealed record V1Attributes(IReadOnlyDictionary<string, AttributeInfo> Infos, IReadOnlyDictionary<string, IReadOnlySet<string>> Options)
{
    private static readonly HashSet<string> NoOptions = [];

    public static V1Attributes None { get; } = new(new Dictionary<string, AttributeInfo>(), new Dictionary<string, IReadOnlySet<string>>());

    public IReadOnlySet<string> OptionsOf(string key) => Options.GetValueOrDefault(key) ?? NoOptions;

    public static V1Attributes Parse(JsonElement body)
    {
        var infos = new Dictionary<string, AttributeInfo>(StringComparer.Ordinal);
        var options = new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        foreach (var item in body.ArrayAt("data"))
        {
            if (item.TextAt("key") is not { Length: > 0 } key)
            {
                continue;
            }

            infos[key] = new AttributeInfo(key, item.TextAt("label") ?? key, KindOf(key, item.TextAt("type")));
            var texts = item.ArrayAt("options").Select(option => option.AsText()?.Trim()).OfType<string>().ToHashSet(StringComparer.Ordinal);
            if (texts.Count > 0)
            {
                options[key] = texts;
            }
        }

        return new V1Attributes(infos, options);
    }

    /// <summary>Relations and cost centers come as type <c>standard</c>: only the key tells them.</summary>
    public static AttributeKind KindOf(string key, string? type) =>
        key switch
        {
            "supervisor" or "office" or "department" or "team" or "subcompany" or "holiday_calendar" or "work_schedule" => AttributeKind.Relation,
            "cost_centers" or "absence_entitlement" => AttributeKind.Tags,
            "weekly_working_hours" => AttributeKind.Number, // sent as text although it is a number
            _ => type?.ToUpperInvariant() switch
            {
                "DATE" => AttributeKind.Date,
                "INTEGER" or "DECIMAL" => AttributeKind.Number,
                "LIST" => AttributeKind.List,
                "TAGS" => AttributeKind.Tags,
                _ => AttributeKind.Text,
            },
        };
}
