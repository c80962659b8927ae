using Passerelle.Store.Data;

namespace Passerelle.Store.Runs;

/// <summary>One execution: of a plan, or of the reading for one.</summary>
/// <param name="Id">As in <c>r-20261122-0007</c>.</param>
/// <param name="Kind"><c>sync</c>, <c>apply</c>, <c>approve</c>, <c>plan</c>, ...</param>
/// <param name="StartedBy">The person who asked for it, if known.</param>
/// <param name="FinishedAt">Null while it runs, and for good when its process died.</param>
/// <param name="Outcome">The report's <c>outcome</c>; <see cref="Interrupted"/> when its process died.</param>
/// <param name="Counts">JSON.</param>
/// <param name="Report">JSON.</param>
/// <param name="Words">The phrases behind the texts of the report, as a JSON array; null when none has values, and in runs of before.</param>
public sealed record Run(
    string Id,
    EnvironmentKey Environment,
    string Kind,
    string? Plan,
    DateTimeOffset StartedAt,
    string? StartedBy,
    DateTimeOffset? FinishedAt,
    string? Outcome,
    string? Counts,
    string? Report,
    string? Words = null
)
{
    /// <summary>The outcome of a run whose process died.</summary>
    public const string Interrupted = "interrupted";
}

internal sealed class RunRow
{
    public const string WithoutReport =
        "id, env, kind, plan_id AS PlanId, started_at AS StartedAt, started_by AS StartedBy, finished_at AS FinishedAt, outcome, counts";

    public const string Columns = WithoutReport + ", report, words";

    public string Id { get; init; } = "";
    public string Env { get; init; } = "";
    public string Kind { get; init; } = "";
    public string? PlanId { get; init; }
    public string StartedAt { get; init; } = "";
    public string? StartedBy { get; init; }
    public string? FinishedAt { get; init; }
    public string? Outcome { get; init; }
    public string? Counts { get; init; }
    public string? Report { get; init; }
    public string? Words { get; init; }

    public Run ToRun() =>
        new(
            Id,
            EnvironmentKey.Parse(Env),
            Kind,
            PlanId,
            Iso.Time(StartedAt),
            StartedBy,
            Iso.TimeOrNull(FinishedAt),
            Outcome,
            Counts,
            Report,
            Words
        );
}
