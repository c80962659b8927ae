using System.Text.Json.Nodes;

namespace Passerelle.Connect.Tests.Personio.Support;

/// <summary>The sample answers of the shared reference folder; a test that needs one is skipped where the folder is absent.</summary>
public static class Samples
{
    public static string Text(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Passerelle.slnx")))
        {
            folder = folder.Parent;
        }

        var path = Path.Combine(folder?.FullName ?? ".", "..", "shared", "reference", "personio", file);
        if (!File.Exists(path))
        {
            Assert.Skip($"The reference folder does not hold {file}.");
        }

        return File.ReadAllText(path);
    }

    public static JsonNode Json(string file) => JsonNode.Parse(Text(file))!;

    /// <summary>The body and status of a case of <c>errors.json</c>.</summary>
    public static FakeReply Error(string caseName)
    {
        var error = Json("errors.json").AsArray().Single(item => (string?)item!["case"] == caseName)!;
        return new FakeReply((int)error["http_status"]!, error["body"]!.ToJsonString())
        {
            Type = (string?)error["content_type"] ?? "application/json",
        };
    }
}
