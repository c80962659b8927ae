using Passerelle.Core.Guarding;
using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Perf.Planning;
using Passerelle.Reporting;
using Passerelle.Running;
using Passerelle.Running.Recording;
using Passerelle.Store;
using Passerelle.Store.Connectors;
using Passerelle.Store.Data;
using Passerelle.Store.Environments;
using Passerelle.Store.Holds;
using Passerelle.Store.Journaling;
using Passerelle.Store.Ledgers;
using Passerelle.Store.Mails;
using Passerelle.Store.Runs;

namespace Passerelle.Perf.Pages;

/// <summary>What a first sync of everybody leaves behind, and, as an extreme, a hold, a finding and an unsent mail of each of them.</summary>
internal sealed class FilledStore(Stores stores)
{
    public const string Platform = "Acme Academy";
    public static readonly EnvironmentKey Production = new($"{Platform}/Personio", IsTest: false);
    public static readonly EnvironmentKey Test = Production with { IsTest = true };

    /// <param name="root">The platform's own group on the test instance.</param>
    public async Task<FilledWith> FillAsync(int people, GroupId root)
    {
        var plan = PlanInputs.Of(PlanCase.FirstSync, people).Plan();
        var run = await stores.Runs.BeginAsync(Production, "sync");
        var stored = await stores.Plans.SaveAsync(Production, plan);
        await stores.Runs.NotePlanAsync(Production, run, stored.Id);
        await stores.Holds.SyncAsync(Production, run, [.. plan.People.Select(p => new HeldPerson(p.Employee, p.User, p.Name, new Hold(GuardCodes.Creations, "More than usual.", "Look, then approve.", p.Changes)))]);
        await stores.Findings.SyncAsync(Production, run, [.. plan.People.Select(p => new Finding("mail-missing", p.Employee, User: null, "email", $"{p.Name} has no e-mail.", "Add it in Personio."))]);
        await WriteAsync(run, plan);
        await stores.GroupSurveys.SaveAsync(Production, [.. plan.Groups.Select(group => new SurveyedGroup(group.Group.Value, group.Name, group.Parent?.Value, IsPublic: true, group.After))]);
        await ListMailsAsync(plan, root);
        var report = ReportOf(run, stored.Id, plan);
        await stores.Runs.FinishAsync(Production, run, "held", Counted("created", people), JsonDocuments.Write(RunMails.Without(report)), people: [.. plan.People.Select(p => new RunPerson(p.Employee, "created"))], mails: RunMails.Of(report));
        await ChangeAsync(plan);
        return new FilledWith(stored.Id, run, plan.People[people / 2].Employee.Value, plan.Groups[^1].Group.Value);
    }

    /// <summary>A month of runs, each of which changed some people.</summary>
    private async Task ChangeAsync(Plan plan)
    {
        foreach (var some in plan.People.Chunk(plan.People.Count / 50 + 1).Take(30))
        {
            var run = await stores.Runs.BeginAsync(Production, "sync");
            await stores.Runs.FinishAsync(Production, run, "applied", Counted("updated", some.Length), report: null, people: [.. some.Select(p => new RunPerson(p.Employee, "updated"))]);
        }
    }

    private static string Counted(string kind, int people) => JsonDocuments.Write(new Dictionary<string, int>(StringComparer.Ordinal) { [kind] = people });

    /// <summary>Every change of the plan in the journal, and everybody linked and put into the groups.</summary>
    private async Task WriteAsync(string run, Plan plan)
    {
        foreach (var people in plan.People.Chunk(1000))
        {
            var intents = people.SelectMany(p => p.Changes.Select(change => Intent.Of(Production, run, p.Employee, p.User, change))).ToList();
            if (intents.Count == 0)
            {
                continue;
            }

            var groups = people.ToDictionary(p => p.Employee, p => p.Changes.SelectMany(Entered).ToList());
            var ids = await stores.Journal.IntendAllAsync(intents);
            await stores.Journal.OutcomeAllAsync(Production, [.. ids.Select((id, i) => (id, Outcome.Success(EffectsOf(intents[i].Employee!.Value, groups))))]);
        }
    }

    private static LedgerEffect[] EffectsOf(EmployeeId employee, Dictionary<EmployeeId, List<GroupId>> groups)
    {
        var user = new UserId("u" + employee.Value);
        return [new LinkSaved(employee, user), .. (groups.Remove(employee, out var entered) ? entered : []).Select(group => new MembershipCaused(user, group))];
    }

    private static IEnumerable<GroupId> Entered(Change change) =>
        change switch
        {
            CreateUser create => create.AlsoEnters.Prepend(create.Group),
            AddMembership add => add.AlsoEnters.Prepend(add.Group),
            _ => [],
        };

    private async Task ListMailsAsync(Plan plan, GroupId root)
    {
        await stores.Identities.SaveAsync(Test, new PlatformIdentity("http://127.0.0.1:14532", root));
        var run = await stores.Runs.BeginAsync(Test, "sync");
        foreach (var people in plan.People.Where(p => p.Changes.Count > 0).Chunk(1000))
        {
            var ids = await stores.Journal.IntendAllAsync([Intent.Of(Test, run, people[0].Employee, people[0].User, people[0].Changes[0])]);
            await stores.Journal.OutcomeAllAsync(Test, [(ids[0], Outcome.Success([.. people.Select(p => stores.Outbox.Seal(Test, MailOf(run, p)))]))]);
        }

        await stores.Runs.FinishAsync(Test, run, "applied", counts: null, report: null);
    }

    private static NewMail MailOf(string run, PersonPlan person) =>
        new(person.Employee, person.User, run, "credentials", StoreJson.Write(UnsentOf(person)), IsListedOnly: true) { FoundBy = [UnsentOf(person).To, UnsentOf(person).Subject] };

    private static UnsentMail UnsentOf(PersonPlan person) => new(person.Employee.Value, $"person{person.Employee.Value}@acme.example", "Your login for Acme Academy");

    private static RunReport ReportOf(string run, string plan, Plan made) =>
        new()
        {
            Run = run,
            Environment = "production",
            Outcome = "held",
            RosterComplete = true,
            Counts = new Dictionary<string, int>(StringComparer.Ordinal) { ["created"] = made.People.Count },
            Writes = new Dictionary<string, int>(StringComparer.Ordinal) { ["createUser"] = made.People.Count },
            Requests = new RequestCounts(1000, 1000, 100_000),
            MailsNotSent = [.. made.People.Select(UnsentOf)],
            Plan = plan,
        };
}

/// <summary>What can be looked at.</summary>
internal sealed record FilledWith(string Plan, string Run, string Employee, string Group);
