using System.Text.Json;

namespace Passerelle.Sandbox.Tests.Learning;

internal static class Bodies
{
    /// <summary>A body written as JSON, with ROOT standing for the id of the platform group.</summary>
    public static JsonElement Of(string json, string root) => JsonDocument.Parse(json.Replace("ROOT", root, StringComparison.Ordinal)).RootElement;
}
