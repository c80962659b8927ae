using Passerelle.Core.Source;
using Passerelle.Reporting;

namespace Passerelle.Api.Runs;

/// <summary>Some of the runs, newest first.</summary>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Page">From 1.</param>
public sealed record RunList(string Environment, long Total, int Page, IReadOnlyList<RunRow> Runs);

/// <summary>A run that is asked for. The first one of everyone on production carries out the latest plan, which must have been made before.</summary>
/// <param name="Kind"><c>sync</c>: plan, guards and apply in one go.</param>
/// <param name="Only">The only employees, by their id; they go ahead of the rest in a run under way. Left out: everyone.</param>
/// <param name="Confirmed">Says yes to the first use of this configuration on production; not needed afterwards.</param>
/// <param name="AcceptRoster">Takes the list of employees as it is, once, although it looks wrong, in the name of the token's owner; for everyone or a pilot.</param>
/// <param name="Pilot">The few people for whom something is done, while the others stay in the plan. Left out: everyone.</param>
public sealed record StartRun(string Kind, IReadOnlyList<string>? Only = null, bool Confirmed = false, bool AcceptRoster = false, PilotChoice? Pilot = null);

/// <summary>Reads employee ids as they were sent.</summary>
internal static class Employees
{
    /// <returns>Null when there is none, or one of them is empty.</returns>
    public static IReadOnlyList<EmployeeId>? Of(IReadOnlyList<string>? ids) =>
        ids is not { Count: > 0 } || ids.Any(string.IsNullOrWhiteSpace) ? null : [.. ids.Select(id => new EmployeeId(id.Trim()))];
}
