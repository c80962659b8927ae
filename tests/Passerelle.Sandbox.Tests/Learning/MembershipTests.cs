using Passerelle.Sandbox.Learning;

namespace Passerelle.Sandbox.Tests.Learning;

/// <summary>Tree: root (private) - France (private) - Paris (public) - Support (public) - Night (public); Support - Secret (private) - Vault (public).</summary>
public sealed class MembershipTests
{
    [Fact]
    public async Task A_learner_of_a_public_group_is_one_of_its_parents_up_to_the_first_private_one()
    {
        await using var learning = await LearningDriver.StartAsync();
        var tree = new Tree(learning.Platform);
        var user = learning.Platform.AddUser("ada@acme.example", groupId: tree.Elsewhere);

        (await learning.Post($"groups/{tree.Night}/learner/{user}")).Status.ShouldBe(204);

        learning.Platform.LearnerGroupsOf(user).ShouldBe([tree.Elsewhere, tree.Night, tree.Support, tree.Paris, tree.France], ignoreOrder: true);
        (await learning.Post($"groups/{tree.Night}/learner/{user}")).Status.ShouldBe(204, "repeating it is no error");
    }

    [Fact]
    public async Task A_learner_of_a_private_group_and_any_other_role_stay_where_they_were_put()
    {
        await using var learning = await LearningDriver.StartAsync();
        var tree = new Tree(learning.Platform);
        var user = learning.Platform.AddUser("ada@acme.example", groupId: tree.Elsewhere);

        await learning.Post($"groups/{tree.Secret}/learner/{user}");
        await learning.Post($"groups/{tree.Night}/coach/{user}");

        learning.Platform.RolesOf(user).Select(role => (role.GroupId, role.Role)).ShouldBe(
            [(tree.Elsewhere, GroupRole.Learner), (tree.Secret, GroupRole.Learner), (tree.Night, GroupRole.Coach)], ignoreOrder: true);
    }

    [Fact]
    public async Task Removing_a_learner_reaches_down_through_public_groups_and_stops_before_private_ones()
    {
        await using var learning = await LearningDriver.StartAsync();
        var tree = new Tree(learning.Platform);
        var user = learning.Platform.AddUser("ada@acme.example", groupId: tree.Night);
        learning.Platform.SetRole(user, tree.Vault, GroupRole.Learner);
        learning.Platform.SetRole(user, tree.Night, GroupRole.Editor);

        (await learning.Delete($"groups/{tree.Paris}/learner/{user}")).Status.ShouldBe(204);

        learning.Platform.RolesOf(user).Select(role => (role.GroupId, role.Role)).ShouldBe(
            [(tree.France, GroupRole.Learner), (tree.Night, GroupRole.Editor), (tree.Secret, GroupRole.Learner), (tree.Vault, GroupRole.Learner)],
            ignoreOrder: true);
    }

    [Fact]
    public async Task A_path_spells_user_admin_and_an_answer_userAdmin()
    {
        await using var learning = await LearningDriver.StartAsync();
        var user = await learning.Learner("ada@acme.example");

        (await learning.Post($"groups/{learning.Root}/user-admin/{user}")).Status.ShouldBe(204);

        (await learning.Get($"users/{user}/roles")).All("role").ShouldBe(["learner", "userAdmin"]);
        (await learning.Get($"groups/{learning.Root}/roles")).All("role").ShouldBe(["owner", "learner", "userAdmin"]);
        (await learning.Delete($"groups/{learning.Root}/user-admin/{user}")).Status.ShouldBe(204);
        (await learning.Get($"users/{user}/roles")).All("role").ShouldBe(["learner"]);
    }

    [Theory]
    [InlineData("admin", GroupRole.Admin)]
    [InlineData("analyst", GroupRole.Analyst)]
    [InlineData("coach", GroupRole.Coach)]
    [InlineData("contributor", GroupRole.Contributor)]
    [InlineData("editor", GroupRole.Editor)]
    [InlineData("learner", GroupRole.Learner)]
    [InlineData("user-admin", GroupRole.UserAdmin)]
    public async Task Every_role_can_be_given_where_the_company_has_it(string spelled, GroupRole role)
    {
        await using var learning = await LearningDriver.StartAsync(options => options.AnalystRole = true);
        var team = learning.Platform.AddGroup("Team", learning.Root);
        var user = learning.Platform.AddUser("ada@acme.example");

        (await learning.Post($"groups/{team}/{spelled}/{user}")).Status.ShouldBe(204);

        learning.Platform.Members(team).ShouldBe([new PlatformRole(user, team, role)]);
    }

    [Fact]
    public async Task Every_documented_refusal_is_given()
    {
        await using var learning = await LearningDriver.StartAsync();
        const string nobody = "507f1f77bcf86cd799439011";
        var user = learning.Platform.AddUser("ada@acme.example");
        var deleted = learning.Platform.AddUser("gone@acme.example", status: UserStatus.Deleted);

        (await learning.Post($"groups/{learning.Root}/analyst/{user}")).Code.ShouldBe("analystUnavailable");
        (await learning.Post($"groups/{learning.Root}/learner/{deleted}")).Code.ShouldBe("userDeleted");
        (await learning.Post($"groups/{nobody}/learner/{user}")).Code.ShouldBe("groupNotFound");
        (await learning.Post($"groups/{learning.Root}/learner/{nobody}")).Code.ShouldBe("userNotFound");
        (await learning.Delete($"groups/{learning.Root}/analyst/{user}")).Code.ShouldBe("analystUnavailable");
        (await learning.Delete($"groups/{nobody}/learner/{user}")).Code.ShouldBe("groupNotFound");
        (await learning.Delete($"groups/{learning.Root}/coach/{user}")).Code.ShouldBe("userNotFoundInGroup");
        (await learning.Delete($"groups/{learning.Root}/learner/{nobody}")).Code.ShouldBe("userNotFoundInGroup");
    }

    private sealed class Tree
    {
        public Tree(LearningPlatform platform)
        {
            France = platform.AddGroup("France", platform.RootGroupId);
            Elsewhere = platform.AddGroup("Elsewhere", platform.RootGroupId);
            Paris = platform.AddGroup("Paris", France, isPublic: true);
            Support = platform.AddGroup("Support", Paris, isPublic: true);
            Night = platform.AddGroup("Night", Support, isPublic: true);
            Secret = platform.AddGroup("Secret", Support);
            Vault = platform.AddGroup("Vault", Secret, isPublic: true);
        }

        public string France { get; }
        public string Elsewhere { get; }
        public string Paris { get; }
        public string Support { get; }
        public string Night { get; }
        public string Secret { get; }
        public string Vault { get; }
    }
}
