using Passerelle.Core.Source;
using Passerelle.Reporting;

namespace Passerelle.Api.Runs;

/// <summary>Some of the runs, newest first.</summary>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Page">From 1.</param>
public sealed record RunList(string Environment, long Total, int Page, IReadOnlyList<RunRow> Runs);

/// <summary>A run that is asked for.</summary>
/// <param name="Kind"><c>sync</c>: plan, guards and apply in one go.</param>
/// <param name="Only">The only employees, by their id; they go ahead of the rest in a run under way. Left out: everyone.</param>
/// <param name="Confirmed">Says yes to the first use of this configuration on production; not needed afterwards.</param>
public sealed record StartRun(string Kind, IReadOnlyList<string>? Only = null, bool Confirmed = false);

/// <summary>What of that which a run held is approved; either <c>all</c> or <c>only</c>.</summary>
/// <param name="All">Everything that the run held.</param>
/// <param name="Only">Employees, by their id.</param>
/// <param name="SamePerson">Of a reused mailbox: it is the same person, who keeps the account and its history. Otherwise approving means someone else.</param>
public sealed record ApproveHeld(bool All = false, IReadOnlyList<string>? Only = null, bool SamePerson = false);

/// <summary>Reads employee ids as they were sent.</summary>
internal static class Employees
{
    /// <returns>Null when there is none, or one of them is empty.</returns>
    public static IReadOnlyList<EmployeeId>? Of(IReadOnlyList<string>? ids) =>
        ids is not { Count: > 0 } || ids.Any(string.IsNullOrWhiteSpace) ? null : [.. ids.Select(id => new EmployeeId(id.Trim()))];
}
