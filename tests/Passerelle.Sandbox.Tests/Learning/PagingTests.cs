using Passerelle.Sandbox.Learning;

namespace Passerelle.Sandbox.Tests.Learning;

public sealed class PagingTests
{
    private static readonly PageSizes Small = new()
    {
        Users = 3, Groups = 3, GroupRoles = 3, UserRoles = 3, Managers = 3, Subordinates = 3, CustomFields = 3, ExternalIds = 3,
    };

    [Theory]
    [InlineData(2, new[] { 2 })]
    [InlineData(3, new[] { 3 })]
    [InlineData(4, new[] { 3, 1 })]
    [InlineData(6, new[] { 3, 3 })]
    [InlineData(7, new[] { 3, 3, 1 })]
    public async Task Every_list_is_cut_into_full_pages_without_loss_or_repetition(int count, int[] sizes)
    {
        await using var learning = await LearningDriver.StartAsync(options => (options.Pages, options.OwnerMail) = (Small, null));
        var platform = learning.Platform;
        var user = platform.AddUser("u0@acme.example", groupId: platform.RootGroupId);
        var others = Enumerable.Range(1, count).Select(i => platform.AddUser($"u{i}@acme.example")).ToList();
        var team = platform.AddGroup("Team 0", learning.Root);
        var groups = Enumerable.Range(1, count - 1).Select(i => platform.AddGroup($"Team {i}", learning.Root)).ToList();
        others.ForEach(other => platform.AddManager(user, other));
        others.ForEach(other => platform.AddManager(other, user));
        others.ForEach(other => platform.SetRole(other, team, GroupRole.Learner));
        groups.ForEach(group => platform.SetRole(user, group, GroupRole.Learner));
        for (var i = 0; i < count; i++)
        {
            platform.AddCustomField($"Field {i}");
            platform.AddExternalId("passerelle", others[i], $"{i}");
        }

        await Check($"users?mail[ne]=u0@acme.example", sizes);
        await Check($"users/{user}/managers", sizes);
        await Check($"users/{user}/subordinates", sizes);
        await Check($"users/{user}/roles", sizes);
        await Check($"groups/{team}/roles", sizes);
        await Check("custom-fields", sizes);
        await Check("external-ids", sizes);
        platform.DeleteGroup(team);
        await Check("groups", sizes);

        async Task Check(string path, int[] expected)
        {
            var pages = await learning.Pages(path);
            pages.Select(page => page.Json.GetArrayLength()).ShouldBe(expected, path);
            pages.SelectMany(page => page.Json.EnumerateArray()).Select(item => item.GetRawText()).Distinct().Count().ShouldBe(count, path);
        }
    }

    [Fact]
    public async Task The_roles_of_one_user_may_lie_on_two_pages()
    {
        await using var learning = await LearningDriver.StartAsync(options => (options.Pages, options.OwnerMail) = (Small, null));
        var user = learning.Platform.AddUser("ada@acme.example");
        foreach (var role in new[] { GroupRole.Admin, GroupRole.Coach, GroupRole.Editor, GroupRole.UserAdmin })
        {
            learning.Platform.SetRole(user, learning.Root, role);
        }

        string[][] expected = [["admin", "coach", "editor"], ["learner", "userAdmin"]];
        (await learning.Pages($"groups/{learning.Root}/roles")).Select(page => page.All("role")).ShouldBe(expected);
        (await learning.Pages($"users/{user}/roles")).Select(page => page.All("role")).ShouldBe(expected);
    }

    [Fact]
    public async Task The_link_is_absolute_and_carries_the_filters()
    {
        await using var learning = await LearningDriver.StartAsync(options => options.Pages = Small);
        for (var i = 0; i < 8; i++)
        {
            learning.Platform.AddUser($"u{i}@acme.example", status: i % 2 == 0 ? UserStatus.Deleted : UserStatus.Active);
        }

        var first = await learning.Get("users?status[eq]=deleted");

        first.Link!.ShouldEndWith(">; rel=\"next\"");
        first.Next!.ShouldStartWith($"{learning.Address}api/v2/users?next=");
        first.Next.ShouldNotContain("status");
        var second = await learning.Get(first.Next);
        second.All("status").ShouldBe(["deleted"]);
        second.Link.ShouldBeNull();
    }

    [Fact]
    public async Task The_link_may_be_relative_as_in_the_document()
    {
        await using var learning = await LearningDriver.StartAsync(options => (options.Pages, options.RelativeLinks) = (Small with { Users = 1 }, true));
        learning.Platform.AddUser("ada@acme.example");

        (await learning.Get("users")).Next!.ShouldStartWith("/api/v2/users?next=");
    }

    [Fact]
    public async Task Whoever_comes_while_pages_are_read_is_on_a_later_page()
    {
        await using var learning = await LearningDriver.StartAsync(options => (options.Pages, options.OwnerMail) = (Small, null));
        var users = Enumerable.Range(0, 5).Select(i => learning.Platform.AddUser($"u{i}@acme.example")).ToList();
        var first = await learning.Get("users");

        users.Add(learning.Platform.AddUser("late@acme.example"));
        learning.Platform.DeleteUser(users[0]);

        first.All("_id").Concat((await learning.Get(first.Next!)).All("_id")).ShouldBe(users);
    }

    [Theory]
    [InlineData("mail[eq]=ADA@acme.example", "ada")]
    [InlineData("mail[in][0]=ada@acme.example&mail[in][1]=a%2Bb%23c@acme.example", "ada,a+b#c")]
    [InlineData("mail[in][]=ada@acme.example&mail[in][]=bob@acme.example", "ada,bob")]
    [InlineData("mail[in]=ada@acme.example", "ada")]
    [InlineData("mail[eq]=nobody@acme.example", "")]
    [InlineData("mail[nin][0]=ada@acme.example&mail[nin][1]=bob@acme.example&status[ne]=deleted", "a+b#c")]
    [InlineData("status[eq]=deleted", "gone")]
    [InlineData("status[eq]=deleted&mail[eq]=ada@acme.example", "")]
    [InlineData("", "ada,bob,a+b#c,gone")]
    public async Task Users_are_filtered(string query, string expected)
    {
        await using var learning = await LearningDriver.StartAsync(options => options.OwnerMail = null);
        learning.Platform.AddUser("ada@acme.example");
        learning.Platform.AddUser("bob@acme.example");
        learning.Platform.AddUser("a+b#c@acme.example");
        learning.Platform.AddUser("gone@acme.example", status: UserStatus.Deleted);

        (await learning.Get($"users?{query}")).All("mail").Select(mail => mail.Split('@')[0]).ShouldBe(expected.Split(',', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData(false, 400)]
    [InlineData(true, 200)]
    public async Task Encoded_brackets_are_refused_unless_the_option_accepts_them(bool accepts, int status)
    {
        await using var learning = await LearningDriver.StartAsync(options => options.AcceptEncodedBrackets = accepts);

        (await learning.Send("GET", "users?mail%5Beq%5D=owner@academy.example", documented: false)).Status.ShouldBe(status);
    }
}
