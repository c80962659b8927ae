using Passerelle.Api.Access;
using Passerelle.Api.Describing;
using Passerelle.Api.Problems;
using Passerelle.Api.Work;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.People;
using Passerelle.Core.Source;
using Passerelle.Login;
using Passerelle.Running;
using Passerelle.Running.Queue;

namespace Passerelle.Api.People;

/// <summary>A fresh login for one person (rule N2).</summary>
public static class ResendApi
{
    public static void Map(IEndpointRouteBuilder environment) =>
        environment
            .MapPost("/people/{employee}/resend", ResendAsync)
            .Starts("resendLogin", "Set a fresh temporary password and mail it; refused for somebody who has logged in since.")
            .WithTags("People");

    private static async Task<IResult> ResendAsync(HttpContext context, ConnectorEnvironment environment, string employee, Stores stores, RunQueue queue, CancellationToken cancel)
    {
        if (await PersonQuery.AskAsync(stores, environment, employee, cancel) is not { IsLinked: true })
        {
            return ApiProblem.NotFound("person-unknown", $"Employee {employee} is not linked to an account.", "Give the id of an employee who is.").ToResult();
        }

        var by = SignedIn.ActorOf(context);
        return await Ready.TroubleAsync(environment, stores, isConfirmed: false, by, cancel) is { } trouble
            ? trouble.ToResult()
            : WorkApi.Started(context, environment, queue.Enqueue(Orders.Resend(environment.Key, new EmployeeId(employee), by)));
    }
}
