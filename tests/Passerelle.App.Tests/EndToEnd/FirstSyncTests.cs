using Passerelle.App.Tests.EndToEnd.World;
using Passerelle.Sandbox.Company;
using Passerelle.Sandbox.Faults;
using Passerelle.Sandbox.Learning;

namespace Passerelle.App.Tests.EndToEnd;

/// <summary>A made-up company of about sixty people is synchronised from nothing, then once more.</summary>
public sealed class FirstSyncTests
{
    private static readonly string[] InScope = ["active", "onboarding", "leave"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Everybody_gets_an_account_like_Personio_says_and_the_second_run_has_nothing_to_do(bool isTest)
    {
        await using var world = await CompanyAsync(isTest);
        var people = world.Personio.Employees.Where(p => InScope.Contains(p.Current.Status) && p.Email.Length > 0).ToList();

        var first = await world.RunChildAsync("sync", "--yes");

        first.ExitCode.ShouldBe(0, first.ToString());
        first.Outcome.ShouldBe("applied");
        first.Count("created").ShouldBe(people.Count);
        first.Counts.Where(c => c.Key != "findings").Sum(c => c.Value).ShouldBe(world.Personio.Count);
        first.Wrote("createUser").ShouldBe(people.Count);
        first.Wrote("linkUser").ShouldBe(people.Count);
        first.Wrote("activateUser").ShouldBe(people.Count);
        first.Wrote("setPassword").ShouldBe(people.Count);
        first.Wrote("updateUser").ShouldBe(0);
        first.Wrote("createCustomField").ShouldBe(1);
        first.Wrote("addMembership").ShouldBe(0);
        ShouldCount(first, world);
        foreach (var person in people)
        {
            var account = world.Account(person.Id).ShouldNotBeNull(person.Email);
            account.Status.ShouldBe(UserStatus.Active);
            account.Mail.ShouldBe(person.Email);
            account.FirstName!.Normalize().ShouldBe(person.FirstName.Trim('\u00a0', ' ').Normalize());
            (account.Job ?? "").ShouldBe(person.Current.Position.Trim('\u00a0', ' '));
            account.HasPassword.ShouldBeTrue();
            account.PasswordMustBeChanged.ShouldBeTrue();
            world.GroupsOf(person.Id).ShouldContain(g => g == "Acme" || g.StartsWith("Acme/", StringComparison.Ordinal));
            world.ValuesOf(person.Id).GetValueOrDefault("Personnel number").ShouldBe(person.Custom.GetValueOrDefault(MadeUpCompany.PersonnelNumber)?[0]);
            if (person.Current.SupervisorId is { } boss && people.Exists(p => p.Id == boss))
            {
                world.ManagersOf(person.Id).ShouldBe([world.Personio.Find(boss)!.Email]);
            }

            if (!isTest)
            {
                world.LoginsTo(person.Email).Count.ShouldBe(1, person.Email);
                world.ValidLogins(person.Email).ShouldBe(1, person.Email);
            }
        }

        if (isTest)
        {
            world.Mail.Mails.ShouldBeEmpty();
            first.Json.GetProperty("mailsNotSent").GetArrayLength().ShouldBe(people.Count);
        }

        world.ClearLogs();
        var second = await world.RunChildAsync("sync", "--detailed-exitcode");

        second.ExitCode.ShouldBe(0, second.ToString());
        second.Outcome.ShouldBe("unchanged");
        second.Count("unchanged").ShouldBe(people.Count);
        second.Written.ShouldBeEmpty();
        world.LearningLog.Writes.ShouldBe(0);
        ShouldCount(second, world);
    }

    [Fact]
    public async Task An_unchanged_company_costs_only_the_reads_it_needs()
    {
        await using var world = await SyncWorld.StartAsync();
        var boss = world.Hire("Ada", "Moreau", department: "HR");
        world.Hire("Ben", "Ruiz", supervisor: boss);
        world.Hire("Cleo", "Ito", "Lyon", supervisor: boss);
        await world.SyncedAsync();
        world.ClearLogs();

        await world.SyncedAsync();

        // Token, users twice, external ids, groups, custom fields with the values authorised; then the members of the six groups, the people below the one manager, three people's values.
        world.LearningLog.Entries.Select(e => $"{e.Method} {e.Path}").Count().ShouldBe(7 + 6 + 1 + 3, string.Join('\n', world.LearningLog.Entries));
        // Token, attributes, one page.
        world.PersonioLog.Entries.Count.ShouldBe(3, string.Join('\n', world.PersonioLog.Entries));
    }

    [Fact]
    public async Task A_new_person_costs_no_write_that_the_create_call_could_save()
    {
        await using var world = await SyncWorld.StartAsync();
        var boss = world.Hire("Ada", "Moreau", department: "HR");
        await world.SyncedAsync();
        world.ClearLogs();
        world.Hire("Ben", "Ruiz", supervisor: boss);

        var answer = await world.SyncedAsync();

        answer.Written.ShouldBe(
            new Dictionary<string, int>
            {
                ["createUser"] = 1,
                ["linkUser"] = 1,
                ["activateUser"] = 1,
                ["setPassword"] = 1,
                ["setCustomValues"] = 1,
                ["addManager"] = 1,
            },
            ignoreOrder: true
        );
        world.LearningLog.Writes.ShouldBe(6);
        world.LearningLog.Entries.Where(e => e.IsWrite).Select(e => e.Status).ShouldAllBe(s => s >= 200 && s < 300);
    }

    [Fact]
    public async Task Both_generations_of_the_source_lead_to_the_same_platform()
    {
        await using var world = await CompanyAsync(isTest: false);
        await world.SyncedAsync();
        var picture = world.Platform.PictureOf();

        world.Config = world.Config with { Api = "v2" };
        var answer = await world.SyncedAsync();

        answer.Written.ShouldBeEmpty();
        world.Platform.PictureOf().ShouldBe(picture);
    }

    [Theory]
    [InlineData("v1")]
    [InlineData("v2")]
    public async Task The_oddities_of_real_answers_change_nothing(string api)
    {
        await using var world = await CompanyAsync(isTest: false);
        world.Config = world.Config with { Api = api };
        world.Personio.Options.Quirks = true;

        (await world.SyncedAsync()).Count("created").ShouldBeGreaterThan(40);
        (await world.SyncedAsync()).Outcome.ShouldBe("unchanged");
    }

    [Fact]
    [Trait("Rule", "R7")]
    public async Task A_token_that_expires_on_the_way_is_renewed()
    {
        await using var world = await CompanyAsync(isTest: false);
        world.LearningFaults.Add(new FaultRule { Kind = FaultKind.ExpiredToken, Nth = 5 });
        world.LearningFaults.Add(new FaultRule { Kind = FaultKind.ExpiredToken, Nth = 60, Path = "/api/v2/users*" });
        world.PersonioFaults.Add(new FaultRule { Kind = FaultKind.ExpiredToken, Nth = 2 });

        var answer = await world.SyncedAsync();

        answer.Count("created").ShouldBeGreaterThan(40);
        ShouldCount(answer, world);
    }

    [Fact]
    public async Task The_report_has_every_documented_key()
    {
        await using var world = await SyncWorld.StartAsync();
        world.Hire("Ada", "Moreau");

        var answer = await world.SyncedAsync();

        Keys(answer.Json).ShouldBeSubsetOf([.. Documented, "plan", "stopped", "mailsNotSent"]);
        Documented.ShouldBeSubsetOf(Keys(answer.Json));
        Keys(answer.Json.GetProperty("counts")).ShouldBe(
            ["failed", "held", "skipped", "removed", "restored", "created", "adopted", "updated", "unchanged", "outOfScope", "findings"]
        );
        Keys(answer.Json.GetProperty("writes")).ShouldBe(
            [
                "createUser", "restoreUser", "linkUser", "updateUser", "activateUser", "setPassword", "deleteUser",
                "setCustomValues", "createCustomField", "addManager", "removeManager", "addMembership", "removeMembership",
            ]
        );
        Keys(answer.Json.GetProperty("requests")).ShouldBe(["personio", "learningReads", "learningWrites"]);
        answer.Text("environment").ShouldBe("production");
        answer.Json.GetProperty("rosterComplete").GetBoolean().ShouldBeTrue();
        answer.Json.GetProperty("durationMs").GetInt64().ShouldBePositive();
    }

    private static readonly string[] Documented =
    [
        "run", "environment", "outcome", "rosterComplete", "counts", "writes", "requests", "durationMs", "held", "failed", "findings",
    ];

    private static IReadOnlyList<string> Keys(System.Text.Json.JsonElement element) => [.. element.EnumerateObject().Select(p => p.Name)];

    private static void ShouldCount(Answer answer, SyncWorld world)
    {
        var requests = answer.Json.GetProperty("requests");
        requests.GetProperty("personio").GetInt64().ShouldBe(world.PersonioLog.Reads + world.PersonioLog.Writes);
        requests.GetProperty("learningReads").GetInt64().ShouldBe(world.LearningLog.Reads);
        requests.GetProperty("learningWrites").GetInt64().ShouldBe(world.LearningLog.Writes);
    }

    private static async Task<SyncWorld> CompanyAsync(bool isTest)
    {
        var world = await SyncWorld.StartAsync(isTest, hasGroups: false);
        var company = MadeUpCompany.Create(60, seed: 7);
        world.Personio.Fill(company);
        foreach (var group in company.Groups)
        {
            world.AddGroup(string.Join('/', group.Path.Skip(1).Prepend("Acme")), group.IsPublic && group.Path.Count > 1);
        }

        world.Config = world.Config with { CustomFields = $"[{{ source: {MadeUpCompany.PersonnelNumber}, name: Personnel number }}]" };
        return world;
    }
}
