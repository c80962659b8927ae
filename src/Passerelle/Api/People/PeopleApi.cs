using Microsoft.Extensions.Logging;
using Passerelle.Api.Describing;
using Passerelle.Api.Problems;
using Passerelle.Console.Hosting;
using Passerelle.Reporting;
using Passerelle.Running;
using Passerelle.Running.People;

namespace Passerelle.Api.People;

/// <summary>Why a person is as they are (rule R9).</summary>
public static class PeopleApi
{
    public static void Map(IEndpointRouteBuilder environment) =>
        environment
            .MapGet("/people/{person}", ExplainAsync)
            .Reads<Explanation>("explainPerson", "Tell what is known of one person, by employee id, e-mail address, user id or part of the name. Reads both systems, so it takes a while.")
            .Refuses(StatusCodes.Status409Conflict)
            .WithTags("People");

    private static async Task<IResult> ExplainAsync(
        ConnectorEnvironment environment,
        string person,
        Stores stores,
        ExplainTurns turns,
        TimeProvider clock,
        ILoggerFactory logs,
        CancellationToken cancel
    )
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
        var telling = await new PersonTeller(connector).TellAsync(person, _ => { }, cancel);
        return telling.Told is { } told ? Answer.With(told)
            : telling.Refusal is { } refusal ? ApiProblem.Of(refusal).ToResult()
            : telling.Meant!.Count == 0 ? ApiProblem.NotFound("person-unknown", $"Nobody in Personio or 360Learning is known as {person}.", "Give an employee id, an e-mail address or part of a name.").ToResult()
            : ApiProblem.Conflict("person-ambiguous", $"{telling.Meant.Count} people are meant by {person}.", "Give an employee id.").ToResult();
    }
}
