using Passerelle.Api.Access;
using Passerelle.Api.Describing;
using Passerelle.Api.Problems;
using Passerelle.Api.Runs;
using Passerelle.Api.Work;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Held;
using Passerelle.Core.Memory;
using Passerelle.Core.Source;
using Passerelle.Login;
using Passerelle.Running;
using Passerelle.Running.Queue;
using Passerelle.Store.Holds;

namespace Passerelle.Api.Holds;

/// <summary>What of that which a run held is approved; either <c>all</c> or <c>only</c>.</summary>
/// <param name="All">Everything that the run held, but for people of whose mailbox somebody must decide whose it is.</param>
/// <param name="Only">Employees, by their id.</param>
/// <param name="Mailbox">Of people whose address belonged to somebody else, named in <c>only</c> and without others: whether they are the same person, who keeps the account and its history, or someone else, who gets a new one.</param>
public sealed record ApproveHeld(bool All = false, IReadOnlyList<string>? Only = null, MailboxDecision? Mailbox = null);

/// <summary>Approving what a run held (rules R4, S11), in the name of the token's owner.</summary>
public static class ApproveApi
{
    public static void Map(IEndpointRouteBuilder environment) =>
        environment
            .MapPost("/runs/{run}/approve", ApproveAsync)
            .Starts("approveHeld", "Approve all or some of what a run held, or decide whose a reused mailbox is, in the name of the token's owner.")
            .WithTags("Holds");

    private static async Task<IResult> ApproveAsync(
        HttpContext context,
        ConnectorEnvironment environment,
        string run,
        ApproveHeld decision,
        Stores stores,
        RunQueue queue,
        CancellationToken cancel
    )
    {
        var named = Employees.Of(decision.Only);
        if (decision.All == decision.Only is not null || (decision.Only is not null && named is null) || (decision.All && decision.Mailbox is not null))
        {
            return ApiProblem.Wrong("whom", "It is not said whose changes are approved.", "Say either all: true, or only with a list of employee ids; whose a mailbox is, is decided with only.").ToResult();
        }

        if (await stores.Runs.FindWithoutReportAsync(environment.Key, run, cancel) is null)
        {
            return RunsApi.Unknown(run);
        }

        var open = await stores.Holds.OpenOfRunAsync(environment.Key, run, cancel);
        var (people, problem) = Chosen(open, named, decision.Mailbox);
        if (problem is not null)
        {
            return problem.ToResult();
        }

        var by = SignedIn.ActorOf(context);
        return await Ready.TroubleAsync(environment, stores, isConfirmed: false, by, cancel) is { } trouble
            ? trouble.ToResult()
            : WorkApi.Started(context, environment, queue.Enqueue(Orders.Approve(environment.Key, run, people, decision.Mailbox == MailboxDecision.SamePerson, by)));
    }

    /// <summary>As in the console: whose mailbox it is, is decided expressly, and never along with other approvals.</summary>
    /// <param name="named">Null: everyone.</param>
    /// <returns>Whom the approval is about, null for everyone; or what is wrong.</returns>
    private static (IReadOnlyList<EmployeeId>? People, ApiProblem? Problem) Chosen(IReadOnlyList<OpenHold> open, IReadOnlyList<EmployeeId>? named, MailboxDecision? mailbox)
    {
        var undecided = open.Where(hold => HeldChoice.IsDecision(hold.Hold.Code)).Select(hold => hold.Employee).ToHashSet();
        if (mailbox is not null)
        {
            return named!.All(undecided.Contains)
                ? (named, null)
                : (null, ApiProblem.Conflict("no-reused-mailbox", "Only of people whose address belonged to somebody else can be decided whose mailbox it is.", "Name them alone in only, or leave mailbox out."));
        }

        var others = named ?? [.. open.Select(hold => hold.Employee).Distinct().Where(employee => !undecided.Contains(employee))];
        return undecided.Count == 0 ? (named, null)
            : others.Count > 0 && !others.Any(undecided.Contains) ? (others, null)
            : (null, ApiProblem.Conflict("mailbox-undecided", $"Whose mailbox it is must be decided: {string.Join(", ", undecided.Select(one => one.Value).Order(StringComparer.Ordinal))}.", "Name them alone in only, with mailbox: samePerson or someoneElse."));
    }
}
