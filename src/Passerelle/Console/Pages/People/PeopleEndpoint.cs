using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.People.Desk;
using Passerelle.Console.Shell;
using Passerelle.Core.Source;
using Passerelle.Running;
using Passerelle.Running.People;
using Passerelle.Running.Simulating;
using Passerelle.Running.Surveying;

namespace Passerelle.Console.Pages.People;

/// <summary>Everybody the connector knows, and the story of each.</summary>
public static class PeopleEndpoint
{
    public static void Map(IEndpointRouteBuilder environment)
    {
        environment.MapGet("/people", ListAsync).RequireAuthorization(Policies.Read);
        environment.MapGet("/people/{employee}", ShowAsync).RequireAuthorization(Policies.Read);
    }

    private static async Task<IResult> ListAsync(ConnectorEnvironment environment, Stores stores, [AsParameters] PeopleFilter filter, CancellationToken cancel) =>
        Page.Of<PeoplePage>(await PeopleQuery.AskAsync(stores.Queries, environment, filter, cancel));

    private static async Task<IResult> ShowAsync(ConnectorEnvironment environment, string employee, Stores stores, Simulations simulations, Readings readings, PeopleDesk desk, CancellationToken cancel) =>
        await FindAsync(stores, simulations, readings, environment, employee, cancel) is { } person
            ? Page.Of<PersonPage>(person with { Fresh = desk.Find<ToldPerson>(environment.Key, new EmployeeId(employee)) })
            : Results.NotFound();

    /// <summary>Somebody whom only a simulation or a survey has seen yet can be looked at too: they name people who are in no plan.</summary>
    /// <returns>Null for a person of whom nothing is known.</returns>
    internal static async Task<PersonModel?> FindAsync(Stores stores, Simulations simulations, Readings readings, ConnectorEnvironment environment, string employee, CancellationToken cancel)
    {
        if (await PersonQuery.AskAsync(stores, environment, employee, cancel) is { } known)
        {
            return known;
        }

        var name =
            simulations.Latest(environment.Key)?.Simulation.People.FirstOrDefault(one => string.Equals(one.Employee.Value, employee, StringComparison.Ordinal))?.Name
            ?? readings.Find(environment.Key)?.Reading?.Roster.Employees.FirstOrDefault(one => string.Equals(one.Id.Value, employee, StringComparison.Ordinal))?.DisplayName;
        return name is null ? null : new PersonModel(employee, name, Account: null, Planned: null, [], [], [], [], environment);
    }
}
