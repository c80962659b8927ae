using Microsoft.Extensions.Logging;
using Passerelle.Api.Describing;
using Passerelle.Api.People;
using Passerelle.Api.Problems;
using Passerelle.Console.Hosting;
using Passerelle.Reporting;
using Passerelle.Running;
using Passerelle.Running.People;

namespace Passerelle.Api.Linking;

/// <summary>The accounts that only 360Learning knows, with whom they may belong to (rule R10).</summary>
public static class UnlinkedApi
{
    public static void Map(IEndpointRouteBuilder environment) =>
        environment
            .MapGet("/accounts/unlinked", ListAsync)
            .Reads<LinkDocument>("listUnlinkedAccounts", "List the accounts that only 360Learning knows, with whom they may belong to. Reads both systems, so it takes a while.")
            .Refuses(StatusCodes.Status409Conflict)
            .WithTags("Links");

    private static async Task<IResult> ListAsync(ConnectorEnvironment environment, Stores stores, ExplainTurns turns, TimeProvider clock, ILoggerFactory logs, CancellationToken cancel)
    {
        if (environment.Configuration is not { } usable)
        {
            return ApiProblem.Conflict("configuration", "This environment cannot run: its configuration is not complete.", "Look at the connector's page in the console.").ToResult();
        }

        using var turn = turns.TryTake(environment.Key);
        if (turn is null)
        {
            return ApiProblem.TooMany.ToResult();
        }

        using var connector = new Connector(usable, stores, clock, logs);
        var read = await new UnlinkedLook(connector).ReadAsync(_ => { }, cancel);
        return read.Found is { } found ? Answer.With(LinkDocument.Of(environment.Slug, found)) : ApiProblem.Of(read.Refusal!).ToResult();
    }
}
