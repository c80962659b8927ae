using System.Text.Json.Nodes;

namespace Passerelle.App.Tests.Checking;

/// <summary>What one run of the command printed and answered.</summary>
internal sealed record CheckRun(int ExitCode, string Output, string Errors)
{
    public JsonNode Document => JsonNode.Parse(Output)!;

    public bool Ok => (bool)Document["ok"]!;

    public IReadOnlyList<CheckAnswer> Answers =>
        [.. Document["answers"]!.AsArray().Select(a => new CheckAnswer((string)a!["id"]!, (string)a["status"]!, (string?)a["key"], (string)a["text"]!, (string?)a["mend"]))];

    /// <summary>The only answer to a question.</summary>
    public CheckAnswer this[string id] => Answers.Where(a => a.Id == id).ShouldHaveSingleItem();

    public IEnumerable<CheckAnswer> All(string id) => Answers.Where(a => a.Id == id);

    public IReadOnlyList<string> IdsWith(string status) => [.. Answers.Where(a => a.Status == status).Select(a => a.Id).Distinct(StringComparer.Ordinal)];
}

internal sealed record CheckAnswer(string Id, string Status, string? Key, string Text, string? Mend);
