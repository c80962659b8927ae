using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Findings;
using Passerelle.Console.Pages.Held;
using Passerelle.Console.Shared;
using Passerelle.Console.Words;
using Passerelle.Core.Explaining;
using Passerelle.Core.Planning;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Running;
using Passerelle.Running.People;
using Passerelle.Store.Data;

namespace Passerelle.Console.Pages.People;

/// <summary>Reads what the store knows of one person; nothing is read from Personio or 360Learning.</summary>
public static class PersonQuery
{
    /// <summary>A link by hand that somebody only looked at says nothing of what a run does.</summary>
    private const string LatestRow = """
        SELECT p.id, p.created_at AS CreatedAt, r.content FROM plan p JOIN plan_row r ON r.plan_id = p.id AND r.employee = @employee
        WHERE p.env = @env AND NOT p.rows_dropped AND p.undoes IS NULL
          AND NOT (p.people = 1 AND (r.content LIKE '%","reason":"linked-by-hand"%' OR r.content LIKE '%","reason":"unlinked-by-hand"%')
                   AND p.id NOT IN (SELECT plan_id FROM run WHERE env = @env AND plan_id IS NOT NULL))
        ORDER BY p.created_at DESC, p.id DESC LIMIT 1
        """;

    private const string CarriedOutBy = "SELECT id FROM run WHERE env = @env AND plan_id = @plan ORDER BY started_at DESC, id DESC LIMIT 1";

    private const string Link =
        "SELECT user_id AS UserId, created_at AS CreatedAt, removed_at AS RemovedAt, leaver_since AS LeaverSince FROM link WHERE env = @env AND employee = @employee";

    /// <returns>Null for a person of whom the store knows nothing.</returns>
    public static async Task<PersonModel?> AskAsync(Stores stores, ConnectorEnvironment environment, string employee, CancellationToken cancel)
    {
        var queries = stores.Queries;
        var values = new { env = environment.Key.Value, employee };
        var groups = await GroupNames.AskAsync(queries, environment.Key, cancel);
        var row = await queries.FirstOrDefaultAsync<RowRow>(LatestRow, values, cancel);
        var plan = row is null ? null : StoreJson.Read<PersonPlan>(row.Content);
        var link = await queries.FirstOrDefaultAsync<LinkRow>(Link, values, cancel);
        var holds = await HeldQuery.OfPersonAsync(queries, environment, employee, groups, cancel);
        var findings = await FindingsQuery.OfPersonAsync(queries, environment, employee, cancel);
        var past = await PastRuns.ReadAsync(stores.Journaled, environment.Key, new EmployeeId(employee), environment.TimeZone, cancel);
        var mails = await LoginMails.AskAsync(queries, environment.Key, employee, cancel);
        var names = await KnownNames.AskAsync(queries, environment.Key, past.SelectMany(run => run.Changes).Select(one => one.Change).Concat(plan?.Changes ?? []), cancel);
        if (plan is null && link is null && holds.Count + findings.Count + past.Count + mails.Count == 0)
        {
            return null;
        }

        var carriedOut = row is null ? null : await queries.FirstOrDefaultAsync<string>(CarriedOutBy, new { env = environment.Key.Value, plan = row.Id }, cancel);
        return new PersonModel(
            employee,
            plan?.Name ?? holds.Select(hold => hold.Name).FirstOrDefault(),
            link?.ToAccount(),
            plan is null ? null : new PlannedRow(new PlanMade(row!.Id, StoreQueries.Time(row.CreatedAt)), plan.Action, plan.Reason, plan.Why.ForReader(), ChangeRows.Of(plan.Changes, groups, names), carriedOut),
            holds,
            findings,
            [.. past.Select(run => Told(run, environment, groups, names))],
            mails,
            environment
        );
    }

    private static ToldRun Told(PastRun run, ConnectorEnvironment environment, IReadOnlyDictionary<string, string> groups, KnownNames names)
    {
        var facts = new PersonFacts
        {
            Rules = environment.Configuration?.Rules ?? new SyncRules { Administrator = "", Groups = [] },
            Groups = new GroupTree(groups.Select(group => new Group(new GroupId(group.Key), group.Value, IsPublic: false, Parent: null))),
            EmployeeNames = names.Employees,
            UserNames = names.Users,
            Runs = [run],
        };
        var sentences = Explainer.Tell(facts).Where(sentence => sentence.Part == StoryPart.Past).Select(sentence => sentence.What.ForReader());
        return new ToldRun(run.Run, run.At, [.. sentences], ChangeRows.Of(run.Changes.Where(one => one.Outcome == PastOutcome.Done).Select(one => one.Change), groups, names));
    }

    private sealed class RowRow
    {
        public string Id { get; init; } = "";
        public string CreatedAt { get; init; } = "";
        public string Content { get; init; } = "";
    }

    private sealed class LinkRow
    {
        public string UserId { get; init; } = "";
        public string CreatedAt { get; init; } = "";
        public string? RemovedAt { get; init; }
        public string? LeaverSince { get; init; }

        public LinkedAccount ToAccount() =>
            new(
                UserId,
                StoreQueries.Time(CreatedAt),
                StoreQueries.TimeOrNull(RemovedAt),
                LeaverSince is null ? null : DateOnly.ParseExact(LeaverSince[..10], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
            );
    }
}
