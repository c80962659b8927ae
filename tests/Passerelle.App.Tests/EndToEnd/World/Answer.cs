using System.Globalization;
using System.Text.Json;

namespace Passerelle.App.Tests.EndToEnd.World;

/// <summary>What a command answered: its exit code, the document on standard output, and what it said on standard error.</summary>
public sealed record Answer(int ExitCode, string Output, string Errors)
{
    private JsonElement? document;

    /// <summary>The one document.</summary>
    public JsonElement Json => document ??= JsonDocument.Parse(Output).RootElement;

    public string Run => Text("run");

    public string Plan => Text("plan");

    public string Outcome => Text("outcome");

    public string Text(string key) => Json.GetProperty(key).GetString()!;

    public int Count(string name) => Json.GetProperty("counts").GetProperty(name).GetInt32();

    public int Wrote(string kind) => Json.GetProperty("writes").GetProperty(kind).GetInt32();

    /// <summary>Kinds of write that are not zero, with their numbers.</summary>
    public IReadOnlyDictionary<string, int> Written => Numbers("writes");

    /// <summary>Counts of people that are not zero.</summary>
    public IReadOnlyDictionary<string, int> Counts => Numbers("counts");

    public IReadOnlyList<Line> Held => Lines("held");

    public IReadOnlyList<Line> Failed => Lines("failed");

    public IReadOnlyList<Line> Findings => Lines("findings");

    /// <summary>The rows of a plan.</summary>
    public IReadOnlyList<JsonElement> People => [.. Json.GetProperty("people").EnumerateArray()];

    /// <summary>The row of one employee in a plan.</summary>
    public JsonElement Row(long employee) => People.Single(p => p.GetProperty("employee").GetString() == employee.ToString(CultureInfo.InvariantCulture));

    public override string ToString() => $"exit {ExitCode}\n{Output}\n{Errors}";

    private Dictionary<string, int> Numbers(string key) =>
        Json.GetProperty(key).EnumerateObject().Where(p => p.Value.GetInt32() != 0).ToDictionary(p => p.Name, p => p.Value.GetInt32(), StringComparer.Ordinal);

    private IReadOnlyList<Line> Lines(string key) =>
        [
            .. Json.GetProperty(key)
                .EnumerateArray()
                .Select(l => new Line(
                    l.GetProperty("employee").GetString(),
                    l.GetProperty("user").GetString(),
                    l.GetProperty("code").GetString()!,
                    l.GetProperty("text").GetString()!,
                    l.GetProperty("mend").GetString()!
                )),
        ];
}

/// <summary>A line of the lists <c>held</c>, <c>failed</c> and <c>findings</c>.</summary>
public sealed record Line(string? Employee, string? User, string Code, string Text, string Mend);
