using Passerelle.Core.Planning;
using Passerelle.Core.Source;

namespace Passerelle.Core.Accepting;

/// <summary>A person said of one finding of one employee that it may stay as it is.</summary>
/// <param name="Code">The finding's code: one that comes up later must be ticked off anew.</param>
/// <param name="Field">The finding's field; null when it has none.</param>
/// <param name="By">Who ticked it off.</param>
public sealed record TickOff(EmployeeId Employee, string Code, string? Field, string By, DateTimeOffset At)
{
    public bool Covers(Finding finding) =>
        finding.Employee == Employee
        && string.Equals(finding.Code, Code, StringComparison.Ordinal)
        && string.Equals(finding.Field, Field, StringComparison.Ordinal);
}

/// <summary>A person with open findings.</summary>
/// <param name="Findings">Each with the one who ticked it off; null while nobody did.</param>
public sealed record PersonToTickOff(EmployeeId Employee, string Name, IReadOnlyList<(Finding Finding, TickOff? TickOff)> Findings)
{
    public bool IsTickedOff => Findings.All(f => f.TickOff is not null);
}
