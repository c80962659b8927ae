using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.People.Desk;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Running.Planning;
using Passerelle.Running.Runs;

namespace Passerelle.Console.Pages.Linking;

/// <summary>What would follow from an order about a link, as it lies on the desk.</summary>
/// <param name="Plan">Null when it is not possible.</param>
/// <param name="Employee">As Personio has the person; null when it has not.</param>
/// <param name="Account">As 360Learning has it; null when it has not.</param>
/// <param name="Refusal">Why it is not possible; null when it is.</param>
public sealed record LinkShown(LinkOrder Order, LinkPlan? Plan, Employee? Employee, LearningUser? Account, Refusal? Refusal)
{
    public static LinkShown Of(LinkOrder order, LinkAttempt attempt) =>
        new(
            order,
            attempt.Plan,
            attempt.Planned?.Roster.Employees.FirstOrDefault(one => one.Id == order.Employee),
            attempt.Planned?.Snapshot.Users.FirstOrDefault(one => one.Id == attempt.Plan!.Row.User),
            attempt.Refusal
        );
}

/// <summary>The page about one employee's link.</summary>
/// <param name="Name">Null when only the id is known.</param>
/// <param name="IsRemoval">The account is taken off; otherwise one is given.</param>
public sealed record LinkModel(ConnectorEnvironment Environment, string Employee, string? Name, bool IsRemoval)
{
    /// <summary>What was worked out; null before.</summary>
    public Laid<LinkShown>? Shown { get; init; }

    /// <summary>Names of groups by id.</summary>
    public IReadOnlyDictionary<string, string> Groups { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The id or e-mail of the account, as typed.</summary>
    public string? Account { get; init; }

    /// <summary>The employee id, as typed to confirm.</summary>
    public string? Typed { get; init; }

    public string? Trouble { get; init; }
}
