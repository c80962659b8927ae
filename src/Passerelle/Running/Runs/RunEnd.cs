using Passerelle.Reporting;
using Passerelle.Running.Planning;

namespace Passerelle.Running.Runs;

/// <summary>How a command that runs something ended.</summary>
/// <param name="Report">Null when no run was begun.</param>
/// <param name="Refusal">Why no run was begun; null when one was.</param>
/// <param name="HadChanges">Something was written.</param>
public sealed record RunEnd(RunReport? Report, Refusal? Refusal, int ExitCode, bool HadChanges);
