using Passerelle.Console.Hosting;
using Passerelle.Console.Shared;
using Passerelle.Core.Planning;

namespace Passerelle.Console.Pages.People;

/// <summary>What the address line asks for.</summary>
/// <param name="Action">What the latest plan does with the person; one of <see cref="PlannedActions.All"/>.</param>
/// <param name="Account"><see cref="Linked"/>, <see cref="Removed"/> or <see cref="Without"/>; null for all.</param>
public sealed record PeopleFilter(string? Search, string? Action, string? Account, string? Sort, int? Page)
{
    public const string Linked = "linked";
    public const string Removed = "removed";
    public const string Without = "without";
}

/// <summary>Whether the person has an account, as the store remembers it.</summary>
/// <param name="User">Null while there is none.</param>
public sealed record AccountState(string? User, bool IsRemoved);

/// <summary>One line of the list.</summary>
/// <param name="Name">Null for a person who is linked but in no plan that is kept.</param>
/// <param name="Action">In the latest plan; null when the person is not in it.</param>
/// <param name="ChangedAt">When a run last changed something; null when none has.</param>
public sealed record PersonLine(string Employee, string? Name, PersonAction? Action, string? Text, AccountState Account, DateTimeOffset? ChangedAt);

/// <summary>A plan by its id and its day.</summary>
public sealed record PlanMade(string Id, DateTimeOffset At);

/// <param name="Plan">The latest plan of everybody; null when none is kept.</param>
public sealed record PeopleModel(ListPage<PersonLine> List, PlanMade? Plan, ConnectorEnvironment Environment)
{
    /// <summary>Whether anybody is known at all.</summary>
    public required bool HasAny { get; init; }
}
