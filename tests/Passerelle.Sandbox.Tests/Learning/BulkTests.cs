using Passerelle.Sandbox.Learning;

namespace Passerelle.Sandbox.Tests.Learning;

public sealed class BulkTests
{
    private const string Nobody = "507f1f77bcf86cd799439011";

    [Fact]
    public async Task A_bulk_job_is_taken_waits_runs_and_ends()
    {
        await using var learning = await LearningDriver.StartAsync(options => options.BulkDelay = TimeSpan.FromSeconds(40));
        var team = learning.Platform.AddGroup("Team", learning.Root, isPublic: true);
        var user = learning.Platform.AddUser("ada@acme.example");

        var taken = await learning.Post("bulk/groups/memberships", Input((user, team, "learner")));

        taken.Status.ShouldBe(202);
        taken.Text.ShouldBeEmpty();
        taken.Location!.ShouldStartWith($"{learning.Address}api/v2/bulk/operations/");
        (await learning.Get(taken.Location))["status"].ShouldBe("pending");
        (await learning.Get($"{taken.Location}/results")).Code.ShouldBe("bulkOperationNotRun");
        learning.Clock.Advance(TimeSpan.FromSeconds(10));
        (await learning.Get(taken.Location))["status"].ShouldBe("queued");
        learning.Clock.Advance(TimeSpan.FromSeconds(10));
        (await learning.Get(taken.Location))["status"].ShouldBe("running");
        learning.Platform.Members(team).ShouldBeEmpty("nothing has happened yet");
        learning.Clock.Advance(TimeSpan.FromSeconds(20));
        var ended = await learning.Get(taken.Location);
        (ended["status"], ended["type"], ended["endedAt"]).ShouldBe(("completed", "addUsersToGroups", "2026-03-02T08:00:40.000Z"));
        learning.Platform.LearnerGroupsOf(user).ShouldContain(team);
        var result = (await learning.Get($"{taken.Location}/results")).Json.EnumerateArray().ShouldHaveSingleItem();
        (result.GetProperty("status").GetString(), result.GetProperty("resourceId").GetString()).ShouldBe(("success", user));
        result.GetProperty("input").GetProperty("groupId").GetString().ShouldBe(team);
    }

    [Fact]
    public async Task One_item_may_fail_in_words_while_the_others_succeed()
    {
        await using var learning = await LearningDriver.StartAsync();
        var team = learning.Platform.AddGroup("Team", learning.Root);
        var user = learning.Platform.AddUser("ada@acme.example");

        var taken = await learning.Post("bulk/groups/memberships", Input((user, Nobody, "learner"), (Nobody, team, "learner"), (user, team, "userAdmin")));

        (await learning.Get(taken.Location!))["status"].ShouldBe("completed");
        var results = await learning.Get($"{taken.Location}/results");
        results.All("status").ShouldBe(["error", "error", "success"]);
        results.Json[0].GetProperty("errorMessage").GetString()!.ShouldContain("groupId");
        results.Json[0].TryGetProperty("resourceId", out _).ShouldBeFalse();
        learning.Platform.Members(team).ShouldBe([new PlatformRole(user, team, GroupRole.UserAdmin)]);
    }

    [Fact]
    public async Task A_bulk_removal_reaches_down_like_a_single_one()
    {
        await using var learning = await LearningDriver.StartAsync();
        var upper = learning.Platform.AddGroup("Upper", learning.Root);
        var lower = learning.Platform.AddGroup("Lower", upper, isPublic: true);
        var user = learning.Platform.AddUser("ada@acme.example", groupId: lower);

        var taken = await learning.Delete("bulk/groups/memberships", Input((user, upper, "learner")));

        (await learning.Get(taken.Location!))["type"].ShouldBe("removeUsersFromGroups");
        learning.Platform.RolesOf(user).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_fourth_job_at_a_time_is_refused()
    {
        await using var learning = await LearningDriver.StartAsync(options => options.BulkDelay = TimeSpan.FromSeconds(1));
        for (var i = 0; i < 3; i++)
        {
            (await learning.Post("bulk/groups/memberships", Input())).Status.ShouldBe(202);
        }

        var fourth = await learning.Post("bulk/groups/memberships", Input());

        (fourth.Status, fourth.Code).ShouldBe((429, "bulkOperationsConcurrencyLimitReached"));
        learning.Clock.Advance(TimeSpan.FromSeconds(1));
        (await learning.Post("bulk/groups/memberships", Input())).Status.ShouldBe(202);
    }

    [Fact]
    public async Task A_whole_job_may_end_in_error()
    {
        await using var learning = await LearningDriver.StartAsync();
        var user = learning.Platform.AddUser("ada@acme.example", groupId: learning.Platform.AddGroup("Team", learning.Root));
        learning.Platform.FailNextBulkOperation("The worker went away.");

        var taken = await learning.Post("bulk/groups/memberships", Input((user, learning.Root, "learner")));

        var job = await learning.Get(taken.Location!);
        (job["status"], job["errorMessage"]).ShouldBe(("error", "The worker went away."));
        (await learning.Get($"{taken.Location}/results")).Json.GetArrayLength().ShouldBe(0);
        learning.Platform.LearnerGroupsOf(user).ShouldNotContain(learning.Root);
    }

    [Fact]
    public async Task Input_must_be_a_list_of_not_too_many_well_formed_items()
    {
        await using var learning = await LearningDriver.StartAsync();
        var tooMany = Enumerable.Repeat(new { userId = Nobody, groupId = Nobody, role = "learner" }, 20_001);

        (await learning.Post("bulk/groups/memberships", new { input = "all" })).Code.ShouldBe("invalidInput");
        (await learning.Post("bulk/groups/memberships", new { })).Code.ShouldBe("invalidInput");
        (await learning.Post("bulk/groups/memberships", new { input = tooMany })).Code.ShouldBe("inputTooLong");
        (await learning.Send("POST", "bulk/groups/memberships", Input((Nobody, Nobody, "user-admin")), documented: false)).Code.ShouldBe("invalidBody");
        (await learning.Send("POST", "bulk/groups/memberships", new { input = Array.Empty<object>(), dryRun = true }, documented: false)).Code.ShouldBe("invalidBody");
        learning.Options.BulkEnabled = false;
        var disabled = await learning.Post("bulk/groups/memberships", Input());
        (disabled.Status, disabled.Code).ShouldBe((503, "bulkAPIDisabled"));
        (await learning.Get($"bulk/operations/{Nobody}")).Code.ShouldBe("bulkOperationNotFound");
        (await learning.Get($"bulk/operations/{Nobody}/results")).Code.ShouldBe("bulkOperationNotFound");
    }

    [Fact]
    public async Task Starting_jobs_does_not_use_up_the_write_budget()
    {
        await using var learning = await LearningDriver.StartAsync(options => options.WritesPerSecond = 1);

        (await learning.Post("bulk/groups/memberships", Input())).Status.ShouldBe(202);
        (await learning.Post("bulk/groups/memberships", Input())).Status.ShouldBe(202);

        (await learning.Delete($"users/{Nobody}")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Jobs_are_listed_in_pages_and_by_filter()
    {
        await using var learning = await LearningDriver.StartAsync();
        for (var i = 0; i < 45; i++)
        {
            await learning.Post("bulk/groups/memberships", Input());
            learning.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        await learning.Delete("bulk/groups/memberships", Input());

        (await learning.Pages("bulk/operations")).Select(page => page.Json.GetArrayLength()).ShouldBe([20, 20, 6]);
        (await learning.Get("bulk/operations?type[eq]=removeUsersFromGroups")).Json.GetArrayLength().ShouldBe(1);
        (await learning.Get("bulk/operations?status[eq]=running")).Json.GetArrayLength().ShouldBe(0);
        var window = await learning.Get("bulk/operations?createdAt[gte]=2026-03-02T08:10:00.000Z&createdAt[lt]=2026-03-02T08:12:00.000Z");
        window.Json.GetArrayLength().ShouldBe(2);
    }

    private static object Input(params (string User, string Group, string Role)[] items) =>
        new { input = items.Select(item => new { userId = item.User, groupId = item.Group, role = item.Role }) };
}
