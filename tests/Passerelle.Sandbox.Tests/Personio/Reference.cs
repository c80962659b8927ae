using System.Text.Json.Nodes;

namespace Passerelle.Sandbox.Tests.Personio;

/// <summary>The vendor's documents and samples; they lie beside the repository and are not part of it.</summary>
internal static class Reference
{
    public static JsonNode Json(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Passerelle.slnx")))
        {
            folder = folder.Parent;
        }

        var path = Path.Combine(folder?.FullName ?? "/", "..", "shared", "reference", "personio", file);
        Assert.SkipUnless(File.Exists(path), "The vendor's samples are not here.");
        return JsonNode.Parse(File.ReadAllText(path))!;
    }
}
