using Passerelle.Connect.Http;
using Passerelle.Core.Planning.ByHand;
using Passerelle.Running.Applying;
using Passerelle.Running.Planning;
using Passerelle.Store.Ledgers;

namespace Passerelle.Running.Runs;

/// <summary>
/// Links an employee and an account by hand, or takes such a link off, with a plan that is shown first (rule R10). The decision is written down before
/// anything is sent, so that a run that is killed is finished by the next one.
/// </summary>
public sealed class LinkRun(Connector connector, RunWatcher watcher)
{
    /// <summary>Makes and stores the plan of what follows; changes nothing.</summary>
    public async Task<LinkAttempt> PlanAsync(LinkOrder order, CancellationToken cancel)
    {
        PlanAttempt attempt;
        try
        {
            attempt = await new PlanMaker(connector).MakeAsync(RequestOf(order), watcher.Say, cancel);
        }
        catch (RemoteAccessException refused)
        {
            var reason = StopReasons.Of(refused);
            return new Refusal(reason.Code, reason.What, reason.Remedy, reason.ExitCode);
        }

        if (attempt.Planned is not { } planned)
        {
            return attempt.Refusal!;
        }

        var (made, refusal) = LinkRows.Of(planned, connector.Rules);
        if (made is null)
        {
            return refusal!;
        }

        var stored = await connector.Stores.Plans.SaveAsync(connector.Key, made.Plan, cancel);
        return new LinkAttempt(new LinkPlan(stored.Id, made.Plan.People[0]), made, Refusal: null);
    }

    /// <summary>Carries out the plan that was shown; if it comes out otherwise by now, nothing is done.</summary>
    public Task<RunEnd> RunAsync(LinkOrder order, LinkPlan shown, string by, CancellationToken cancel) =>
        new RunFrame(connector).RunAsync("link", by, (run, interrupted, token) => CarryOutAsync(run, order, shown, by, interrupted, token), cancel);

    private async Task<RunWork> CarryOutAsync(string run, LinkOrder order, LinkPlan shown, string by, Interrupted interrupted, CancellationToken cancel)
    {
        await connector.Stores.Runs.NotePlanAsync(connector.Key, run, shown.Id, cancel);
        var attempt = await new PlanMaker(connector).MakeAsync(RequestOf(order), watcher.Say, cancel);
        if (attempt.Planned is not { } planned)
        {
            return RunWork.Refused(attempt.Refusal!) with { Tells = false };
        }

        var (made, refusal) = LinkRows.Of(planned, connector.Rules);
        if (made is null)
        {
            return RunWork.Refused(refusal!) with { Tells = false };
        }

        var decision = planned.Decision!;
        var work = new RunWork
        {
            PlanId = shown.Id,
            Planned = planned,
            Carried = made.Plan,
            Considered = decision.About,
            WholeRows = true,
        };
        var row = made.Plan.People[0];
        if (!RowsAgain.SameChanges(shown.Row.Changes, row.Changes) || !string.Equals(shown.Row.Text, row.Text, StringComparison.Ordinal))
        {
            var stale = new FailedChange(row.Employee, row.User, "plan-stale", $"{row.Name} changed since the plan was shown, so nothing was done.", "Give the command again and look at the new plan.");
            return work with { Carried = made.Plan with { People = [row with { Changes = [] }] }, Stale = [stale], Tells = false };
        }

        if (Carrying.NoMailServer(connector, made.Plan) is { } missing)
        {
            return RunWork.Refused(missing) with { Tells = false };
        }

        await interrupted.AfterReadingAsync(planned);
        await connector.Stores.Ledgers.ApplyAsync(connector.Key, [.. EffectsOf(decision)], cancel);
        await connector.Stores.Audit.AppendAsync(
            connector.Key,
            by,
            decision.Given is null ? "unlink" : "link",
            new
            {
                run,
                employee = order.Employee.Value,
                account = decision.Given?.Value,
                takenOff = decision.TakenOff.Select(off => new { employee = off.Employee.Value, account = off.User.Value }),
            },
            cancel
        );
        watcher.PlanMade(shown.Id, made);
        return await Carrying.OutAsync(connector, watcher, run, work, cancel);
    }

    private static IEnumerable<LedgerEffect> EffectsOf(HandDecision decision)
    {
        foreach (var employee in decision.Forgotten)
        {
            yield return new LinkForgotten(employee);
        }

        foreach (var (employee, user) in decision.TakenOff)
        {
            yield return new TakenOffByHand(employee, user);
        }

        if (decision.Given is { } given)
        {
            yield return new LinkedByHand(decision.Employee, given);
        }
    }

    private PlanRequest RequestOf(LinkOrder order) =>
        new()
        {
            Decide = (roster, snapshot, ledger) =>
            {
                var linking = new HandLinking(roster, snapshot, ledger, connector.Rules);
                return order.Account is { } account ? linking.Link(order.Employee, account, order.SamePerson) : linking.Unlink(order.Employee);
            },
        };
}
