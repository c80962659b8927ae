using Passerelle.Core.Phrases;
using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Reporting;

namespace Passerelle.Running.Applying;

/// <summary>A change that did not come about.</summary>
/// <param name="Employee">Null when it concerns nobody alone, for example a custom field.</param>
public sealed record FailedChange(EmployeeId? Employee, UserId? User, string Code, Phrase What, Phrase Remedy);

/// <summary>Why a run ended before its plan did.</summary>
/// <param name="ExitCode">What the process answers with.</param>
public sealed record StopReason(string Code, Phrase What, Phrase Remedy, int ExitCode)
{
    /// <summary><see cref="What"/> in English.</summary>
    public string Text => What.ToString();

    /// <summary><see cref="Remedy"/> in English.</summary>
    public string Mend => Remedy.ToString();
}

/// <summary>What came of a plan.</summary>
/// <param name="KeptBack">People for whom the platform's refusal, told as a finding, kept everything back.</param>
/// <param name="Unfinished">People whose changes were not all reached when the run stopped.</param>
/// <param name="Stop">Null when the plan was carried out to its end.</param>
/// <param name="HeldLate">Changes that turned out to need a person's decision only while they were made.</param>
public sealed record ApplyResult(
    WriteTally Writes,
    IReadOnlyList<FailedChange> Failed,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<(EmployeeId Employee, Hold Hold)> HeldLate,
    IReadOnlyList<UnsentMail> MailsNotSent,
    IReadOnlySet<EmployeeId> KeptBack,
    IReadOnlySet<EmployeeId> Unfinished,
    StopReason? Stop
)
{
    /// <summary>The rows of people who were asked for meanwhile, as they were planned again and carried out ahead of the rest.</summary>
    public IReadOnlyList<PersonPlan> Served { get; init; } = [];

    /// <summary>The account of an employee as it is known by now; null for none.</summary>
    public Func<EmployeeId, UserId?> AccountOf { get; init; } = _ => null;
}
