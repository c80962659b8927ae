using Passerelle.Core.Source;

namespace Passerelle.Store.Requests;

/// <summary>One single person on demand, asked for while a run writes (rule R6).</summary>
/// <param name="TakenBy">The run that took it; null while none has.</param>
/// <param name="EndedAt">When that run was done with the person; null before.</param>
/// <param name="ExitCode">What the process would answer with for this person alone.</param>
/// <param name="Report">The report about this person, as JSON.</param>
public sealed record PersonRequest(
    string Id,
    EmployeeId Employee,
    string? By,
    DateTimeOffset At,
    string? TakenBy = null,
    DateTimeOffset? EndedAt = null,
    int ExitCode = 0,
    string? Report = null
);
