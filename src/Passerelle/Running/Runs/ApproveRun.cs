using Passerelle.Cli;
using Passerelle.Core.Memory;
using Passerelle.Core.Phrases;
using Passerelle.Core.Planning;
using Passerelle.Core.Planning.Wording;
using Passerelle.Core.Source;
using Passerelle.Running.Applying;
using Passerelle.Running.Planning;
using Passerelle.Store.Holds;
using Passerelle.Store.Ledgers;

namespace Passerelle.Running.Runs;

/// <summary>Carries out changes that a run held, for all or for named people, in the name of a person (rule R4).</summary>
public sealed class ApproveRun(Connector connector, RunWatcher watcher)
{
    /// <param name="run">The run that held them.</param>
    /// <param name="only">Null: everyone.</param>
    /// <param name="samePerson">
    /// Decides of a reused mailbox that the newcomer is the former employee, who keeps the account; otherwise approving means someone else (rule S11).
    /// </param>
    public async Task<RunEnd> RunAsync(
        string run,
        IReadOnlyList<EmployeeId>? only,
        string by,
        bool samePerson,
        CancellationToken cancel
    )
    {
        var open = await connector.Stores.Holds.OpenOfRunAsync(connector.Key, run, cancel);
        var named = only?.ToHashSet();
        var chosen = open.Where(h => named is null || named.Contains(h.Employee)).ToList();
        if (await RefusalAsync(run, open, named, samePerson, cancel) is { } refusal)
        {
            return new RunEnd(Report: null, refusal, refusal.ExitCode, HadChanges: false);
        }

        return await new RunFrame(connector).RunAsync(
            "approve",
            by,
            (id, interrupted, token) => CarryOutAsync(id, run, chosen, by, samePerson, interrupted, token),
            cancel
        );
    }

    private async Task<RunWork> CarryOutAsync(
        string id,
        string heldBy,
        List<OpenHold> chosen,
        string by,
        bool samePerson,
        Interrupted interrupted,
        CancellationToken cancel
    )
    {
        if (samePerson)
        {
            await connector.Stores.Ledgers.ApplyAsync(
                connector.Key,
                [.. chosen.Select(h => new MailboxDecided(h.Employee, MailboxDecision.SamePerson))],
                cancel
            );
        }

        var accounts = chosen.Where(h => h.User is not null).Select(h => h.User!.Value).ToHashSet();
        var request = new PlanRequest
        {
            Approved = chosen.Select(h => (h.Employee, h.Hold.Code)).ToHashSet(),
            // Whose account it is only turns out with the decision.
            ValuesOnlyOf = (_, _) => samePerson ? null : accounts,
        };
        var attempt = await new PlanMaker(connector).MakeAsync(request, watcher.Say, cancel);
        if (attempt.Planned is not { } planned)
        {
            return RunWork.Refused(attempt.Refusal!);
        }

        await interrupted.AfterReadingAsync(planned);
        var (rows, stale) = samePerson ? (WholeRows(chosen, planned.Plan), []) : Approved(chosen, planned.Plan);
        var carried = planned.Plan with { People = rows, CustomFields = [.. planned.Plan.CustomFields.Where(f => f.Action == CustomFieldAction.Keep)], Findings = [] };
        var stored = await connector.Stores.Plans.SaveAsync(connector.Key, carried, cancel);
        await connector.Stores.Runs.NotePlanAsync(connector.Key, id, stored.Id, cancel);
        watcher.PlanMade(stored.Id, planned with { Plan = carried });

        if (Carrying.NoMailServer(connector, carried) is { } missing)
        {
            return RunWork.Refused(missing);
        }

        var going = rows.Where(r => r.Changes.Count > 0).Select(r => r.Employee).ToHashSet();
        if (going.Count > 0)
        {
            await connector.Stores.Holds.ApproveAsync(connector.Key, heldBy, going, by, cancel);
            await connector.Stores.Audit.AppendAsync(
                connector.Key,
                by,
                "approve",
                new { run = heldBy, employees = going.Select(e => e.Value).Order(StringComparer.Ordinal) },
                cancel
            );
        }

        var work = new RunWork
        {
            PlanId = stored.Id,
            Planned = planned,
            Carried = carried,
            Stale = stale,
            Considered = chosen.Select(h => h.Employee).ToHashSet(),
        };
        work = await Carrying.OutAsync(connector, watcher, id, work, cancel);
        return work with { HoldsLeft = await connector.Stores.Holds.OpenOfRunAsync(connector.Key, heldBy, cancel) };
    }

    /// <summary>After a decision the row is another one: what it is now is carried out.</summary>
    private static IReadOnlyList<PersonPlan> WholeRows(List<OpenHold> chosen, Plan now)
    {
        var employees = chosen.Select(h => h.Employee).ToHashSet();
        return [.. now.People.Where(p => employees.Contains(p.Employee))];
    }

    /// <summary>What was held and comes out the same; only that is carried out, whatever else the row would do by now.</summary>
    private static (IReadOnlyList<PersonPlan> Rows, IReadOnlyList<FailedChange> Stale) Approved(List<OpenHold> chosen, Plan now)
    {
        var again = now.People.ToDictionary(p => p.Employee);
        var rows = new List<PersonPlan>();
        var stale = new List<FailedChange>();
        foreach (var holds in chosen.GroupBy(h => h.Employee))
        {
            var row = again.GetValueOrDefault(holds.Key);
            if (row is not null && HeldAgain.Find([.. holds.SelectMany(h => h.Hold.Changes)], row.Changes) is { } same)
            {
                rows.Add(row with { Changes = same, Holds = [], Findings = [] });
                continue;
            }

            var hold = holds.First();
            stale.Add(
                new FailedChange(
                    hold.Employee,
                    hold.User,
                    "plan-stale",
                    $"{hold.Name} changed since this was held, so nothing was done.",
                    "The next run plans this person again."
                )
            );
            rows.Add(new PersonPlan(hold.Employee, hold.User, hold.Name, PersonAction.None, "plan-stale", "Changed since it was held.", [], [], []));
        }

        return (rows, stale);
    }

    private async Task<Refusal?> RefusalAsync(string run, IReadOnlyList<OpenHold> open, HashSet<EmployeeId>? named, bool samePerson, CancellationToken cancel)
    {
        if (await connector.Stores.Runs.FindWithoutReportAsync(connector.Key, run, cancel) is null)
        {
            return new Refusal("run-unknown", $"There is no run {run} in this environment.", "passerelle runs lists them.", ExitCodes.Configuration);
        }

        if (open.Count == 0)
        {
            return new Refusal("nothing-held", $"Nothing of run {run} waits for approval.", "passerelle runs shows what does.", ExitCodes.Configuration);
        }

        if (samePerson && open.Any(h => (named?.Contains(h.Employee) ?? true) && h.Hold.Code is not (HoldCodes.MailboxReused or HoldCodes.DeletedAccountOtherName)))
        {
            return new Refusal(
                "no-reused-mailbox",
                "Only people whose address belonged to somebody else can be declared the same person. Nothing was approved.",
                "Name them with --only.",
                ExitCodes.Configuration
            );
        }

        var held = open.Select(h => h.Employee).ToHashSet();
        var strangers = named?.Where(e => !held.Contains(e)).ToList() ?? [];
        return strangers.Count == 0
            ? null
            : new Refusal(
                "not-held",
                $"Not held in run {run}: {new PhraseList([.. strangers.Select(s => s.ToString())])}. Nothing was approved.",
                "Name only people who are held.",
                ExitCodes.Configuration
            );
    }
}
