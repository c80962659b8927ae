using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.SetUp;
using Passerelle.Console.Pages.Simulating;
using Passerelle.Core.Target;
using Passerelle.Running;
using Passerelle.Running.Checking;
using Passerelle.Running.Simulating;

namespace Passerelle.Console.Pages.Groups.Connectors;

/// <summary>Reads what the connector's pages on a group show; belongs to one request.</summary>
public sealed class ConnectorsQuery(GroupsQuery groups, Stores stores, Simulations simulations, IHttpContextAccessor accessor)
{
    /// <returns>Null when no such group was read.</returns>
    public async Task<ConnectorsModel?> AskAsync(string group, CancellationToken cancel)
    {
        var (environment, home) = (ConnectorEnvironment.Of(accessor.HttpContext!)!, ConnectorHome.Of(accessor.HttpContext!)!);
        if (await groups.FindAsync(environment, home, group, cancel) is not { } found)
        {
            return null;
        }

        var active = await stores.Activations.ListAsync(environment.Key, cancel);
        var check = await stores.Checks.FindAsync(environment.Key, cancel);
        var model = new ConnectorsModel(
            found,
            active.FirstOrDefault(one => string.Equals(one.Group.Value, group, StringComparison.Ordinal)),
            check,
            check is null ? [] : KeptAnswers.Of(check),
            environment.Whole is { } one ? SetUpQuery.Mask(one.Personio.ClientId) : null,
            environment.Whole is { } other ? SetUpQuery.Mask(other.Environment.ClientId) : null
        )
        {
            People = await groups.PeopleBelowAsync(environment, found.Node, cancel),
        };
        if (!model.CanSetUp && !model.CanTakeOff)
        {
            return model;
        }

        var deployed = await stores.Deployments.LatestAsync(environment.Key.Connector, cancel);
        var change = LiveChange.OfGroup(environment, new GroupId(group), begins: model.CanSetUp, deployed?.Number ?? 0);
        return model with { Change = SimulatedChange.Of(environment, change, simulations) };
    }
}
