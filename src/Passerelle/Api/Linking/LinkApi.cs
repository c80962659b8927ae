using Passerelle.Api.Access;
using Passerelle.Api.Describing;
using Passerelle.Api.Plans;
using Passerelle.Api.Problems;
using Passerelle.Api.Work;
using Passerelle.Console.Hosting;
using Passerelle.Core.Source;
using Passerelle.Login;
using Passerelle.Running;
using Passerelle.Running.Queue;
using Passerelle.Running.Runs;

namespace Passerelle.Api.Linking;

/// <summary>Links by hand (rule R10): first a plan, which changes nothing; then, with that plan named, exactly what it shows.</summary>
public static class LinkApi
{
    private const string Tag = "Links";

    public static void Map(IEndpointRouteBuilder environment)
    {
        environment.MapPost("/people/{employee}/link/plan", PlanLink).Starts("planLink", "Plan what follows from giving an account to an employee by hand. Changes nothing.").WithTags(Tag);
        environment
            .MapPost("/people/{employee}/link", LinkAsync)
            .Starts("linkAccount", "Give an account to an employee by hand, as its plan shows.")
            .Refuses(StatusCodes.Status410Gone)
            .WithTags(Tag);
        environment.MapPost("/people/{employee}/unlink/plan", PlanUnlink).Starts("planUnlink", "Plan what follows from taking an employee's account off by hand. Changes nothing.").WithTags(Tag);
        environment
            .MapPost("/people/{employee}/unlink", UnlinkAsync)
            .Starts("unlinkAccount", "Take an employee's account off by hand, as its plan shows; no run gives it back by itself.")
            .Refuses(StatusCodes.Status410Gone)
            .WithTags(Tag);
    }

    private static IResult PlanLink(HttpContext context, ConnectorEnvironment environment, string employee, LinkAccount order, RunQueue queue) =>
        AccountTrouble(order.Account)?.ToResult() ?? Plan(context, environment, order.For(employee), queue);

    private static IResult PlanUnlink(HttpContext context, ConnectorEnvironment environment, string employee, RunQueue queue) =>
        Plan(context, environment, new LinkOrder(new EmployeeId(employee), Account: null), queue);

    private static async Task<IResult> LinkAsync(HttpContext context, ConnectorEnvironment environment, string employee, LinkConfirmed confirmed, Stores stores, RunQueue queue, CancellationToken cancel) =>
        AccountTrouble(confirmed.Account)?.ToResult() ?? await CarryOutAsync(context, environment, confirmed.For(employee), confirmed.Plan, stores, queue, cancel);

    private static Task<IResult> UnlinkAsync(HttpContext context, ConnectorEnvironment environment, string employee, UnlinkConfirmed confirmed, Stores stores, RunQueue queue, CancellationToken cancel) =>
        CarryOutAsync(context, environment, new LinkOrder(new EmployeeId(employee), Account: null), confirmed.Plan, stores, queue, cancel);

    private static IResult Plan(HttpContext context, ConnectorEnvironment environment, LinkOrder order, RunQueue queue) =>
        environment.Configuration is null
            ? ApiProblem.Conflict("configuration", "This environment cannot run: its configuration is not complete.", "Look at the connector's page in the console.").ToResult()
            : WorkApi.Started(context, environment, queue.Enqueue(Orders.PlanLink(environment.Key, order, SignedIn.ActorOf(context))));

    /// <summary>The run plans again and compares, so a plan that was made for another order is refused as stale there.</summary>
    private static async Task<IResult> CarryOutAsync(HttpContext context, ConnectorEnvironment environment, LinkOrder order, string plan, Stores stores, RunQueue queue, CancellationToken cancel)
    {
        var lookup = await stores.Plans.FindAsync(environment.Key, plan, cancel);
        if (lookup.Plan is not { } stored)
        {
            return PlansApi.TroubleOf(lookup, plan).ToResult();
        }

        if (stored.Plan.Undoes is not null || stored.Plan.People is not [var row] || row.Employee != order.Employee)
        {
            return ApiProblem.Conflict("plan-other", $"Plan {plan} is not about the link of employee {order.Employee} alone.", "Plan the link of this employee, look at the plan, and send it along.").ToResult();
        }

        var by = SignedIn.ActorOf(context);
        return await Ready.TroubleAsync(environment, stores, isConfirmed: false, by, cancel) is { } trouble
            ? trouble.ToResult()
            : WorkApi.Started(context, environment, queue.Enqueue(Orders.Link(environment.Key, order, new LinkPlan(stored.Id, row), by)));
    }

    private static ApiProblem? AccountTrouble(string account) =>
        string.IsNullOrWhiteSpace(account) ? ApiProblem.Wrong("account", "It is not said which account.", "Give the account's id or e-mail.") : null;
}
