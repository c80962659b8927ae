using System.Text.Json;
using Passerelle.Store.Runs;

namespace Passerelle.Reporting;

/// <summary>One run in a list, as other programs read it (<c>runs --json</c>).</summary>
/// <param name="Outcome">As in the run's report; <c>running</c> or <c>interrupted</c> when it has none.</param>
/// <param name="Counts">As in the run's report; empty while it runs or when it was interrupted.</param>
/// <param name="Held">What that run held and still waits for approval.</param>
public sealed record RunRow(
    string Run,
    string Kind,
    string? Plan,
    DateTimeOffset Started,
    DateTimeOffset? Finished,
    string Outcome,
    IReadOnlyDictionary<string, int> Counts,
    int Held
)
{
    public static RunRow Of(Run run, int held) => new(run.Id, run.Kind, run.Plan, run.StartedAt, run.FinishedAt, run.Outcome ?? "running", CountsOf(run), held);

    private static IReadOnlyDictionary<string, int> CountsOf(Run run) =>
        run.Counts is { } json ? JsonSerializer.Deserialize<Dictionary<string, int>>(json)! : new Dictionary<string, int>(StringComparer.Ordinal);
}
