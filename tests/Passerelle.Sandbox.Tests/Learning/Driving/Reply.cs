using System.Text.Json;

namespace Passerelle.Sandbox.Tests.Learning;

/// <summary>An answer of the platform, taken apart.</summary>
internal sealed record Reply(int Status, string Text, string? Link, string? Location)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    /// <summary>Code of an error in the nested form; null for every other answer.</summary>
    public string? Code => Error is { ValueKind: JsonValueKind.Object } error ? error.GetProperty("code").GetString() : null;

    /// <summary>Code of an error in the flat form; null for every other answer.</summary>
    public string? Flat => Error is { ValueKind: JsonValueKind.String } error ? error.GetString() : null;

    /// <summary>Address of the next page, without the brackets; null on the last page.</summary>
    public string? Next => Link is null ? null : Link[1..Link.IndexOf('>')];

    public string Id => this["_id"]!;

    public string? this[string property] => Json.TryGetProperty(property, out var value) ? value.ToString() : null;

    public IReadOnlyList<string> Texts => [.. Json.EnumerateArray().Select(item => item.GetString()!)];

    public IReadOnlyList<string> All(string property) => [.. Json.EnumerateArray().Select(item => item.GetProperty(property).GetString()!)];

    private JsonElement? Error => Text.Length > 0 && Json is { ValueKind: JsonValueKind.Object } json && json.TryGetProperty("error", out var error) ? error : null;
}
