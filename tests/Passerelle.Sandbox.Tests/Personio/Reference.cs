using System.Text.Json.Nodes;
using Passerelle.OpenApi;

namespace Passerelle.Sandbox.Tests.Personio;

/// <summary>The samples beside the vendor's documents.</summary>
internal static class Reference
{
    public static JsonNode Json(string file) => JsonNode.Parse(File.ReadAllText(References.PathOf("personio", file)))!;
}
