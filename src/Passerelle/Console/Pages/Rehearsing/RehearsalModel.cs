using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.People;
using Passerelle.Store.Accepting;

namespace Passerelle.Console.Pages.Rehearsing;

/// <summary>Who is rehearsed, and whom one could rehearse (rule T8).</summary>
/// <param name="People">People of the last test plan that match the search; empty before there is one.</param>
public sealed record RehearsalsModel(ConnectorHome Home, ConnectorEnvironment Test, IReadOnlyList<Rehearsal> Rehearsals, PeopleModel People);

/// <summary>One field of the form.</summary>
/// <param name="Label">As people call it; the key where nothing tells.</param>
/// <param name="IsEmptied">It is to be empty, whatever Personio says.</param>
public sealed record RehearsedField(string Key, string Label, string? Value, bool IsEmptied);

/// <summary>One person to be rehearsed.</summary>
/// <param name="Employee">Null for a made-up person who is about to be added.</param>
/// <param name="Present">What is rehearsed with the person already; null for nothing.</param>
public sealed record RehearsalModel(ConnectorHome Home, ConnectorEnvironment Test, string? Employee, string Name, Rehearsal? Present, IReadOnlyList<RehearsedField> Fields)
{
    public string? Trouble { get; init; }

    /// <summary>Somebody who is not in Personio.</summary>
    public bool IsMadeUp => Employee is null || Present?.Kind == RehearsalKind.Add;

    public string Link(string below = "") => Home.Link($"{RehearsalEndpoint.Address}/{Uri.EscapeDataString(Employee ?? RehearsalEndpoint.New)}{below}");
}
