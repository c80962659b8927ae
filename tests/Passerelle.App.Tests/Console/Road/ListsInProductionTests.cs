using System.Net;
using Passerelle.App.Tests.Console.World;
using Passerelle.App.Tests.EndToEnd.World;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Store.Accounts;
using Passerelle.Store.Connectors;

namespace Passerelle.App.Tests.Console.Road;

/// <summary>Taking somebody off a list while production runs.</summary>
[Trait("Rule", "L8")]
public sealed class ListsInProductionTests
{
    [Theory]
    [InlineData("never-remove", PersonListKind.Protect)]
    [InlineData("never-synchronise", PersonListKind.Exclude)]
    public async Task Nobody_comes_off_a_list_in_production_unless_the_persons_name_is_typed(string list, PersonListKind kind)
    {
        long ada = 0;
        await using var world = await RoadWorld.StartAsync(sync => ada = sync.Hire("Ada", "Byron"));
        var architect = await world.SignInAsync(Role.Architect);
        await architect.SendAsync(RoadWorld.Link("/deploy"), ("version", await world.VersionAsync()), ("reason", "first"));
        await world.Stores.Activations.ActivateAsync(world.Key, new GroupId(world.Production.Group("Acme")), "test");
        await world.Stores.Lists.PutAsync(world.Key.Connector, kind, new EmployeeId(SyncWorld.Id(ada)), "Ada Byron", "founder", until: null, "test");
        var lea = await world.SignInAsync(Role.Administrator);
        var off = RoadWorld.Link($"/lists/{list}/take-off");

        (await lea.ReadAsync($"{off}?employee={ada}")).ShouldContain("Type Ada Byron to confirm");
        (await lea.SendAsync(off, ("employee", SyncWorld.Id(ada)))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var wrong = await lea.SendAsync(off, ("employee", SyncWorld.Id(ada)), ("name", "Ada"));
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync());
        page.ShouldContain("That is not Ada Byron. Nothing was changed.");
        page.ShouldContain("value=\"Ada\"");
        (await world.Stores.Lists.ListAsync(world.Key.Connector)).Count.ShouldBe(1);

        (await lea.SendAsync(off, ("employee", SyncWorld.Id(ada)), ("name", "ada byron"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await world.Stores.Lists.ListAsync(world.Key.Connector)).ShouldBeEmpty();
    }
}
