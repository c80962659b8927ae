using Passerelle.Console.Hosting;
using Passerelle.Console.Shared;
using Passerelle.Core.Simulating;
using Passerelle.Running.Simulating;

namespace Passerelle.Console.Pages.Simulating;

/// <summary>One person of a simulation.</summary>
/// <param name="Effects">What the change would do, old and new side by side; empty for one who only falls out or comes in.</param>
public sealed record SimulatedLine(SimulatedPerson Person, IReadOnlyList<ChangeTableRow> Effects);

/// <summary>The people of the last simulation, as the address line asks for them.</summary>
/// <param name="Simulated">Null when nothing was simulated, or too long ago.</param>
public sealed record SimulationModel(ConnectorEnvironment Environment, Simulated? Simulated, SimulationFilter Filter, ListPage<SimulatedLine> List)
{
    /// <summary>The address of the people of a simulation.</summary>
    public static string Link(ConnectorEnvironment environment, string query) => $"{environment.Link(SimulationEndpoint.Address)}?{query}";
}
