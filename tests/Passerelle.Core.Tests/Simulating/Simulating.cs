using Passerelle.Core.Rules;
using Passerelle.Core.Simulating;
using Passerelle.Core.Target;
using Passerelle.Core.Tests.Building;

namespace Passerelle.Core.Tests.Simulating;

internal static class Simulating
{
    /// <summary>Reads the roles a simulation asks for, and simulates again.</summary>
    public static Simulation Of(Scene scene, SyncRules proposed)
    {
        var first = Once(scene, proposed, new HashSet<UserId>());
        if (first.RolesNeeded.Count == 0)
        {
            return first;
        }

        var second = Once(scene, proposed, first.RolesNeeded);
        second.RolesNeeded.ShouldBeEmpty("a simulation that knows the roles it asked for asks for more");
        return second;
    }

    private static Simulation Once(Scene scene, SyncRules proposed, IReadOnlySet<UserId> rolesOf)
    {
        var present = new Present(scene.Roster(), scene.Platform.Read(scene.Rules.LinkPlatform, rolesOf), scene.Memory.Read(), Scene.Today);
        return Simulator.Simulate(present, scene.Rules, proposed);
    }
}
