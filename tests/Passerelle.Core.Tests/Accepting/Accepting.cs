using Passerelle.Core.Accepting;
using Passerelle.Core.Planning;
using Passerelle.Core.Target;
using Passerelle.Core.Tests.Building;

namespace Passerelle.Core.Tests.Accepting;

internal static class Accepting
{
    public static Acceptance Of(Scene scene, params TickOff[] tickOffs) => AcceptanceList.Of(Input(scene, out _), tickOffs, [], "");

    public static AcceptanceInput Input(Scene scene, out Plan plan)
    {
        plan = scene.Plan();
        var snapshot = scene.Platform.Read(scene.Rules.LinkPlatform, new HashSet<UserId>()) with { IsComplete = scene.SnapshotComplete };
        return new AcceptanceInput(plan, scene.Roster(), snapshot, scene.Memory.Read(), scene.Rules, Scene.Today);
    }
}
