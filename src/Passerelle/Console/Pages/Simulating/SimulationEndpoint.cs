using Passerelle.Console.Hosting;
using Passerelle.Console.Shared;
using Passerelle.Console.Shell;
using Passerelle.Running.Simulating;

namespace Passerelle.Console.Pages.Simulating;

/// <summary>Whom a simulated change of a live configuration concerns, and how (rule L8).</summary>
public static class SimulationEndpoint
{
    public const string Address = "/simulation";

    public static void Map(IEndpointRouteBuilder environment) => environment.MapGet(Address, Show).RequireAuthorization(Policies.Read);

    private static IResult Show(ConnectorEnvironment environment, Simulations simulations, [AsParameters] SimulationFilter filter)
    {
        var number = Listing.Number(filter.Page);
        if (simulations.Latest(environment.Key) is not { } simulated)
        {
            return Page.Of<SimulationPage>(new SimulationModel(environment, Simulated: null, filter, new ListPage<SimulatedLine>([], 0, number)));
        }

        var all = filter.Of(simulated.Simulation);
        var effects = new SimulatedEffects(simulated.Simulation);
        var shown = all.Skip((int)Listing.Offset(number)).Take(Listing.Rows).Select(one => new SimulatedLine(one, effects.Of(one)));
        return Page.Of<SimulationPage>(new SimulationModel(environment, simulated, filter, new ListPage<SimulatedLine>([.. shown], all.Count, number)));
    }
}
