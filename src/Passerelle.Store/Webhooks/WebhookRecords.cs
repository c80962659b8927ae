using Passerelle.Core.Source;

namespace Passerelle.Store.Webhooks;

/// <summary>One message of Personio as far as it is kept: that something happened, and to whom.</summary>
/// <param name="Event">The event's name, such as <c>person.updated</c>.</param>
/// <param name="Employee">Null when the event is about nobody whom a run could read again.</param>
public sealed record HeardEvent(EnvironmentKey Environment, string Event, EmployeeId? Employee);

/// <summary>When Personio was heard last.</summary>
/// <param name="Events">How many messages there were in all.</param>
public sealed record LastHeard(string Event, DateTimeOffset At, long Events);

/// <summary>Who waits to be read again.</summary>
/// <param name="People">Null: more people than are kept one by one, so everyone is read again.</param>
/// <param name="First">When the oldest of their events came.</param>
/// <param name="Last">When the newest of their events came.</param>
public sealed record WaitingPeople(IReadOnlySet<EmployeeId>? People, DateTimeOffset First, DateTimeOffset Last)
{
    /// <summary>What was seen, so that only this is taken as done and what came since is not.</summary>
    internal IReadOnlyList<SeenRow> Seen { get; init; } = [];

    internal sealed record SeenRow(string Employee, long Events, string LastAt);
}
