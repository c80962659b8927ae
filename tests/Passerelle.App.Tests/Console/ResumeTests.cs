using Passerelle.App.Tests.Console.World;
using Passerelle.Store.Accounts;

namespace Passerelle.App.Tests.Console;

[Trait("Rule", "R11")]
public sealed class ResumeTests
{
    [Fact]
    public async Task A_pilots_plan_is_not_one_to_resume_upon()
    {
        await using var world = await ConsoleWorld.StartAsync(sync =>
        {
            sync.Hire("Ada", "Byron");
            sync.Hire("Zoë", "Moreau");
        });
        var lea = await world.SignInAsync(Role.Administrator);
        await lea.SendAsync(world.Link("/pause"));
        var pilot = (await world.EndOfAsync(await lea.SendAsync(world.Link("/plans/pilot"), ("number", "1")))).Plan.ShouldNotBeNull();

        (await lea.ReadAsync(world.Link("/plans/" + pilot))).ShouldContain("This plan does not show what the next run would do");
        var again = await world.EndOfAsync(await lea.SendAsync(world.Link("/resume"), ("plan", pilot)));

        (await world.Stores.Pauses.FindAsync(world.Key)).ShouldNotBeNull();
        await lea.SendAsync(world.Link("/resume"), ("plan", again.Plan!));
        (await world.Stores.Pauses.FindAsync(world.Key)).ShouldBeNull();
    }
}
