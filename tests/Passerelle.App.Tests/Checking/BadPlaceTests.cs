using Passerelle.Sandbox.Learning;

namespace Passerelle.App.Tests.Checking;

[Collection(OneConsole.Name)]
[Trait("Rule", "L3")]
public sealed class BadPlaceTests : IAsyncLifetime
{
    private const string Nobody = "65a0f2c4d9b1e2a3c4d5e6f7";
    private CheckWorld world = null!;

    public async ValueTask InitializeAsync() => world = await CheckWorld.StartAsync();

    public async ValueTask DisposeAsync()
    {
        world.Writes.ShouldBe(0);
        await world.DisposeAsync();
    }

    [Fact]
    public async Task An_unknown_group_is_an_error_and_no_identity_is_recorded()
    {
        world.Groups = $"[{{ id: {Nobody} }}]";
        world.More = $"leavers: {{ parkingGroup: {Nobody} }}";

        var run = await world.CheckAsync();

        run.ExitCode.ShouldBe(1);
        run["synced-group"].Key.ShouldBe("environments.test.groups[0].id");
        run["synced-group"].Text.ShouldContain($"no group {Nobody}");
        run["parking-group"].Status.ShouldBe("error");
        run["platform-identity"].Status.ShouldBe("skipped");
    }

    [Fact]
    public async Task A_group_inside_another_is_an_error()
    {
        var inner = world.Learning.Groups().First(g => g.ParentId == world.Group);
        world.Groups = $"[{{ id: {world.Group} }}, {{ id: {inner.Id} }}]";

        var run = await world.CheckAsync();

        run.ExitCode.ShouldBe(1);
        run["nested-groups"].Key.ShouldBe("environments.test.groups[1].id");
        run["nested-groups"].Text.ShouldContain($"“{inner.Name}” lies inside “Acme Academy”");
    }

    [Fact]
    public async Task An_administrator_without_an_account_is_an_error()
    {
        world.Administrator = "nobody@acme.example";

        var run = await world.CheckAsync();

        run.ExitCode.ShouldBe(1);
        run["administrator-account"].Text.ShouldContain("There is no account");
        run["administrator-role"].Status.ShouldBe("skipped");
    }

    [Fact]
    public async Task An_administrator_whose_account_is_deleted_is_an_error()
    {
        world.Learning.DeleteUser(world.Learning.FindUserByMail(world.Administrator)!.Id);

        var run = await world.CheckAsync();

        run.ExitCode.ShouldBe(1);
        run["administrator-account"].Text.ShouldContain("is deleted");
    }

    [Fact]
    public async Task An_administrator_needs_the_role_on_the_group_or_above_it()
    {
        var lea = world.Learning.FindUserByMail(world.Administrator)!.Id;
        world.Learning.RemoveRole(lea, world.Group, GroupRole.Admin);
        world.Learning.SetRole(lea, world.Learning.Groups().First(g => g.ParentId == world.Group).Id, GroupRole.Admin);

        var without = await world.CheckAsync();
        without.ExitCode.ShouldBe(1);
        without["administrator-role"].Text.ShouldContain("neither admin nor owner of “Acme Academy”");

        world.Learning.SetRole(lea, world.Learning.RootGroupId, GroupRole.Admin);
        var above = await world.CheckAsync();
        above.ExitCode.ShouldBe(0);
        above["administrator-role"].Text.ShouldContain("above “Acme Academy”");
    }
}
