using Passerelle.Cli;
using Passerelle.Core.Planning;
using Passerelle.Core.Planning.Wording;
using Passerelle.Core.Rules;
using Passerelle.Running.Applying;
using Passerelle.Running.Applying.Ahead;
using Passerelle.Running.Planning;

namespace Passerelle.Running.Runs;

/// <summary>The last steps of every run: what must hold before the first write, then apply.</summary>
public static class Carrying
{
    public static async Task<RunWork> OutAsync(Connector connector, RunWatcher watcher, string run, RunWork work, CancellationToken cancel, PlanRequest? request = null)
    {
        if (NoMailServer(connector, work.Carried!) is { } refusal)
        {
            return work with { Refusal = refusal };
        }

        var planned = work.Planned!;
        var job = new ApplyJob(
            run,
            connector.Key,
            work.Carried!,
            planned.Roster,
            planned.Snapshot,
            planned.Ledger,
            connector.Rules,
            connector.Today,
            planned.ReadAt
        )
        {
            Uncounted = planned.History.Approved.Where(a => string.Equals(a.Code, HoldCodes.HoldsRole, StringComparison.Ordinal)).Select(a => a.Employee).ToHashSet(),
            Requested = new RequestedPeople(connector, request ?? PlanRequest.Full),
        };
        var result = await ApplierOf(connector).ApplyAsync(job, watcher.ApplyBegan, cancel);
        return WithServed(work, result) with { Result = result };
    }

    /// <summary>Who was carried out ahead of the rest stands in the record as planned then.</summary>
    private static RunWork WithServed(RunWork work, ApplyResult result)
    {
        if (result.Served.Count == 0)
        {
            return work;
        }

        var served = result.Served.ToDictionary(row => row.Employee);
        var planned = work.Planned!;
        return work with
        {
            Carried = Merged(work.Carried!),
            Planned = planned with { Plan = Merged(planned.Plan) },
            Considered = work.Considered is { } some ? some.Concat(served.Keys).ToHashSet() : null,
        };

        Plan Merged(Plan plan) =>
            plan with
            {
                People = [.. plan.People.Select(p => served.GetValueOrDefault(p.Employee) ?? p), .. served.Values.ExceptBy(plan.People.Select(p => p.Employee), p => p.Employee)],
            };
    }

    public static Applier ApplierOf(Connector connector) =>
        new(connector.Learning, connector.Source, connector.Query, connector.Stores.Journal, connector.Mails, connector.Clock);

    /// <summary>An account without a way to log in helps nobody (rule N3).</summary>
    public static Refusal? NoMailServer(Connector connector, Plan plan) =>
        !connector.Key.IsTest
        && connector.Configuration.Mail is null
        && connector.Rules.Notices == Notices.Credentials
        && plan.People.SelectMany(p => p.Changes).Any(c => c is CreateUser or RestoreUser or SendCredentials)
            ? new Refusal(
                "mail-server-missing",
                "This run would make accounts whose people could not be told their login: no mail server is set.",
                "Set the section mail (host, port, from), or choose notices: invitation or none.",
                ExitCodes.Configuration
            )
            : null;
}
