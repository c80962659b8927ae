using Passerelle.Api.Describing;
using Passerelle.Console.Hosting;
using Passerelle.Login;

namespace Passerelle.Api.Connectors;

/// <summary>The connectors that a token can reach.</summary>
/// <param name="Connectors">By the order in which the console lists them.</param>
public sealed record ConnectorList(IReadOnlyList<ConnectorLine> Connectors);

/// <param name="Connector">As it stands in addresses.</param>
/// <param name="Platform">The platform's name.</param>
/// <param name="Name">The integration's name.</param>
/// <param name="Environments"><c>test</c>, <c>production</c>, or both.</param>
public sealed record ConnectorLine(string Connector, string Platform, string Name, IReadOnlyList<string> Environments);

/// <summary>Lists the connectors on whose platforms the token's account has a role.</summary>
public static class ConnectorsApi
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/connectors", ListAsync).Reads<ConnectorList>("listConnectors", "List the connectors that this token can reach.").WithTags("Connectors");

    private static async Task<IResult> ListAsync(HttpContext context, Installation installation, CancellationToken cancel) =>
        Answer.With(
            new ConnectorList(
                [
                    .. (await installation.OfAsync(SignedIn.Of(context)!, cancel)).Select(one => new ConnectorLine(
                        one.Slug,
                        one.Platform,
                        one.Name,
                        [.. one.Environments.Select(environment => environment.Slug)]
                    )),
                ]
            )
        );
}
