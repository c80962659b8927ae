using Passerelle.Reporting;
using Passerelle.Running.Runs;

namespace Passerelle.Demo;

/// <summary>One thing that happens, and what the run after it must come to.</summary>
/// <param name="Day">When, in the story.</param>
/// <param name="Title">The kind of event in a few words.</param>
/// <param name="Event">What happened, in one sentence.</param>
/// <param name="ExitCode">What the run answers with.</param>
/// <param name="Expected">What must be true afterwards.</param>
/// <param name="Meaning">What to learn from it, in one sentence; null when the plan says it all.</param>
public sealed record DemoStep(
    DayOfWeek Day,
    string Title,
    string Event,
    int ExitCode,
    Func<RunReport, IEnumerable<Expectation>> Expected,
    string? Meaning = null
);

/// <summary>Something that must be so.</summary>
public sealed record Expectation(string What, bool Holds);

/// <summary>A step as it went.</summary>
/// <param name="Missed">Expectations that did not come true; none when all is well.</param>
public sealed record DemoStepResult(DayOfWeek Day, string Title, string Event, int ExitCode, IReadOnlyList<string> Missed, RunReport? Report)
{
    public static DemoStepResult Of(DemoStep step, RunEnd end)
    {
        var missed = new List<string>();
        if (end.ExitCode != step.ExitCode)
        {
            missed.Add($"exit code {step.ExitCode} (it was {end.ExitCode})");
        }

        missed.AddRange(end.Report is { } report ? step.Expected(report).Where(e => !e.Holds).Select(e => e.What) : ["a report"]);
        return new DemoStepResult(step.Day, step.Title, step.Event, end.ExitCode, missed, end.Report);
    }
}
