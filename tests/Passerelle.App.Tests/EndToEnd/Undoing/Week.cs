using Passerelle.App.Tests.EndToEnd.World;
using Passerelle.Sandbox.Learning;

namespace Passerelle.App.Tests.EndToEnd.Undoing;

/// <summary>A company in step, and a week in which everything happens at once: a hire, a move, a new address taken over, a leaver and a rehire.</summary>
internal sealed record Week(long Boss, long Mover, long Leaver, long Back, long Below)
{
    /// <summary>Everybody in step; Rosa has left.</summary>
    public static async Task<Week> BeforeAsync(SyncWorld world)
    {
        var boss = world.Hire("Bea", "Kraus");
        var leaver = world.Hire("Lena", "Holt", supervisor: boss);
        var mover = world.Hire("Milo", "Vance", supervisor: boss);
        var below = world.Hire("Nora", "Quist", supervisor: leaver);
        var back = world.Hire("Rosa", "Weir");
        world.Hire("Sam", "Ode");
        world.Hire("Tara", "Pike", "Lyon");
        await world.SyncedAsync();
        world.Platform.SetRole(world.Account(leaver)!.Id, world.Group("Acme/Lyon"), GroupRole.Learner);
        world.Personio.SetStatus(back, "inactive");
        await world.SyncedAsync();
        return new Week(boss, mover, leaver, back, below);
    }

    public void Happen(SyncWorld world)
    {
        world.Personio.SetStatus(Back, "active");
        world.Personio.Change(Back, "email", "rosa.new@acme.example");
        world.Personio.SetStatus(Leaver, "inactive");
        world.Personio.Change(Below, "supervisor", SyncWorld.Id(Boss));
        world.Personio.Change(Mover, "office", "Lyon");
        world.Personio.Change(Mover, "position", "Head of Support");
        world.Personio.Change(Mover, "dynamic_1", "P999");
        world.Personio.Change(Mover, "email", "milo.new@acme.example");
        world.Personio.Change(Mover, "supervisor", SyncWorld.Id(Below));
        world.Hire("Hugo", "Stein", supervisor: Below, more: [("email", "milo.vance@acme.example")]);
    }

    /// <summary>The platform without what no undo brings back: deleted accounts that a run made, passwords, and what a deleted account still carries.</summary>
    public static IReadOnlyList<string> Comparable(SyncWorld world) =>
        [
            .. world
                .Platform.PictureOf()
                .Where(line => !line.Contains(" Deleted Hugo Stein", StringComparison.Ordinal))
                .Select(line => line.Contains(" | password", StringComparison.Ordinal) ? line[..line.IndexOf(" | password", StringComparison.Ordinal)] : line)
                .Select(line => line.Contains(" Deleted ", StringComparison.Ordinal) ? line[..line.IndexOf(" | groups", StringComparison.Ordinal)] : line),
        ];
}
