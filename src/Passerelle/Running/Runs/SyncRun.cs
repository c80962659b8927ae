using Passerelle.Cli;
using Passerelle.Core.Planning;
using Passerelle.Core.Rules;
using Passerelle.Running.Applying;
using Passerelle.Running.Planning;

namespace Passerelle.Running.Runs;

/// <summary>Plan, guards and apply in one go.</summary>
public sealed class SyncRun(Connector connector, RunWatcher watcher)
{
    public Task<RunEnd> RunAsync(PlanRequest request, string? by, CancellationToken cancel) =>
        new RunFrame(connector).RunAsync(
            "sync",
            by,
            async (run, interrupted, token) =>
            {
                var attempt = await new PlanMaker(connector).MakeAsync(request, watcher.Say, token);
                if (attempt.Planned is not { } planned)
                {
                    return RunWork.Refused(attempt.Refusal!);
                }

                await interrupted.AfterReadingAsync(planned.Snapshot);
                var stored = await connector.Stores.Plans.SaveAsync(connector.Key, planned.Plan, token);
                await connector.Stores.Runs.NotePlanAsync(connector.Key, run, stored.Id, token);
                watcher.PlanMade(stored.Id, planned);
                var work = new RunWork
                {
                    PlanId = stored.Id,
                    Planned = planned,
                    Carried = planned.Plan,
                };
                return await Carrying.OutAsync(connector, watcher, run, work, token);
            },
            cancel
        );
}

/// <summary>The last steps of every run: what must hold before the first write, then apply.</summary>
public static class Carrying
{
    public static async Task<RunWork> OutAsync(Connector connector, RunWatcher watcher, string run, RunWork work, CancellationToken cancel)
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
        );
        var applier = new Applier(
            connector.Learning,
            connector.Source,
            connector.Query,
            connector.Stores.Journal,
            connector.Mails,
            connector.Clock
        );
        return work with { Result = await applier.ApplyAsync(job, watcher.ApplyBegan, cancel) };
    }

    /// <summary>An account without a way to log in helps nobody (rule N3).</summary>
    private static Refusal? NoMailServer(Connector connector, Plan plan) =>
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
