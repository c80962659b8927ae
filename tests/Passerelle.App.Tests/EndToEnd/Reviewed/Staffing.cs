using Passerelle.App.Tests.EndToEnd.World;

namespace Passerelle.App.Tests.EndToEnd.Reviewed;

/// <summary>Companies to begin with.</summary>
internal static class Staffing
{
    /// <summary>A company whose people are synchronised already: P0 Staff, P1 Staff, ...</summary>
    public static async Task<SyncWorld> StaffedAsync(int people, Func<SyncWorld, WorldConfig>? config = null)
    {
        var world = await SyncWorld.StartAsync();
        world.Config = config?.Invoke(world) ?? world.Config;
        world.HireMany(people, "Staff");
        await world.SyncedAsync();
        return world;
    }

    /// <summary>Hires P0, P1, ... of one last name.</summary>
    public static List<long> HireMany(this SyncWorld world, int people, string last, long? supervisor = null) =>
        [.. Enumerable.Range(0, people).Select(n => world.Hire($"P{n}", last, supervisor: supervisor))];

    /// <summary>The code of what stopped the run; null when nothing did.</summary>
    public static string? StoppedBy(this Answer answer) =>
        answer.Json.GetProperty("stopped") is { ValueKind: System.Text.Json.JsonValueKind.Object } stopped ? stopped.GetProperty("code").GetString() : null;
}
