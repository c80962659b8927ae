using Passerelle.App.Tests.Console.World;

namespace Passerelle.App.Tests.EndToEnd;

public sealed class AuditVerifyTests
{
    [Fact]
    public async Task The_audit_log_is_verified_and_an_entry_that_was_slipped_in_is_found()
    {
        await using var world = await ConsoleWorld.StartAsync(sync => sync.Hire("Ada", "Byron"));
        await world.Stores.Audit.AppendAsync(world.Key, "Léa Martin", "pause", new { reason = "a" }, TestContext.Current.CancellationToken);
        await world.Stores.Audit.AppendAsync(world.Key, "Léa Martin", "resume", new { reason = "b" }, TestContext.Current.CancellationToken);
        var sound = await world.Sync.RunAsync("audit", "verify", "--json");
        sound.ExitCode.ShouldBe(0, sound.ToString());
        sound.Json.GetProperty("entries").GetInt64().ShouldBe(2);
        sound.Json.GetProperty("intact").GetBoolean().ShouldBeTrue();

        await world.Stores.Queries.ListAsync<string>(
            "INSERT INTO audit (position, at, env, actor, action, details, previous_hash, hash) SELECT 3, at, env, 'Somebody else', action, details, hash, 'made up' FROM audit WHERE position = 2 RETURNING hash"
        );
        var broken = await world.Sync.RunAsync("audit", "verify", "--json");
        broken.ExitCode.ShouldBe(1, broken.ToString());
        broken.Json.GetProperty("firstBroken").GetInt64().ShouldBe(3);
    }
}
