using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Passerelle.Sandbox.Faults;

/// <summary>Changes a finished JSON answer. Rows are the array itself, <c>data</c> or <c>_data</c>.</summary>
internal static class PageRewrite
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Kinds that need the body.</summary>
    public static IReadOnlyList<FaultKind> Kinds { get; } =
    [
        FaultKind.CutPage, FaultKind.RepeatPage, FaultKind.EmptyList, FaultKind.OtherCompany, FaultKind.MovingTotal, FaultKind.EndlessNext, FaultKind.HideAttribute,
    ];

    public static byte[] Apply(HttpContext context, byte[] body, Strike strike)
    {
        if (JsonNode.Parse(body) is not { } root)
        {
            return body;
        }

        var rows = root as JsonArray ?? root["data"] as JsonArray ?? root["_data"] as JsonArray;
        var fresh = rows?.ToJsonString();
        foreach (var armed in strike.Rules)
        {
            Apply(context, root, rows ?? [], armed);
        }

        foreach (var watching in strike.Watching)
        {
            watching.LastRows = fresh;
        }

        return JsonSerializer.SerializeToUtf8Bytes(root, Readable);
    }

    private static void Apply(HttpContext context, JsonNode root, JsonArray rows, ArmedRule armed)
    {
        switch (armed.Rule.Kind)
        {
            case FaultKind.CutPage:
                for (var missing = Math.Min(armed.Rule.Rows ?? Math.Max(1, rows.Count / 2), rows.Count); missing > 0; missing--)
                {
                    rows.RemoveAt(rows.Count - 1);
                }

                break;
            case FaultKind.RepeatPage when armed.LastRows is { } last:
                rows.Clear();
                ((JsonArray)JsonNode.Parse(last)!).ToList().ForEach(row => rows.Add(row!.DeepClone()));
                break;
            case FaultKind.EmptyList:
                rows.Clear();
                Total(root, _ => 0);
                (Links(root) as JsonObject)?.Remove("next");
                context.Response.Headers.Remove("Link");
                break;
            case FaultKind.OtherCompany:
                rows.ToList().ForEach(Strangers.Turn);
                break;
            case FaultKind.MovingTotal:
                Total(root, total => total + armed.Struck);
                break;
            case FaultKind.EndlessNext:
                var self = context.Request.GetEncodedUrl();
                if (Links(root) is { } links)
                {
                    links["next"] = new JsonObject { ["href"] = self };
                }
                else
                {
                    context.Response.Headers["Link"] = $"<{self}>; rel=\"next\"";
                }

                break;
            case FaultKind.HideAttribute when armed.Rule.Attribute is { } key:
                HideAttribute(root, rows, key);
                break;
        }
    }

    private static JsonNode? Links(JsonNode root) => root is JsonObject ? root["_meta"]?["links"] : null;

    private static void Total(JsonNode root, Func<int, int> change)
    {
        if (root is JsonObject && root["metadata"] is JsonObject metadata && metadata["total_elements"] is { } total)
        {
            metadata["total_elements"] = change((int)total);
        }
    }

    private static void HideAttribute(JsonNode root, JsonArray rows, string key)
    {
        // One employee by id has an object where lists have rows.
        foreach (var row in rows.Append(root is JsonObject ? root["data"] as JsonObject : null).OfType<JsonObject>().ToList())
        {
            row.Remove(key);
            (row["attributes"] as JsonObject)?.Remove(key);
            if (row["custom_attributes"] is JsonArray custom)
            {
                custom.Where(attribute => (string?)attribute!["id"] == key).ToList().ForEach(attribute => custom.Remove(attribute));
            }

            if (row["key"] is JsonValue name && (string?)name == key)
            {
                rows.Remove(row);
            }
        }
    }
}
