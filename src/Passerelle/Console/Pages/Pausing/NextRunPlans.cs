using Passerelle.Core.Planning.Wording;
using Passerelle.Store;
using Passerelle.Store.Data;
using Passerelle.Store.Environments;

namespace Passerelle.Console.Pages.Pausing;

/// <summary>The plans that show what the next run would do: of everybody, forwards, and made since the pause (rule R11).</summary>
public static class NextRunPlans
{
    /// <summary>An older plan does not show what the next run would do.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    /// <returns>When the plan was made; null when there is none of that id, it takes a run back, or it is a pilot's.</returns>
    public static async Task<DateTimeOffset?> MadeAtAsync(StoreQueries queries, EnvironmentKey environment, string plan, CancellationToken cancel) =>
        StoreQueries.TimeOrNull(
            await queries.FirstOrDefaultAsync<string>(
                """
                SELECT created_at FROM plan WHERE env = @env AND id = @plan AND undoes IS NULL
                AND NOT EXISTS (SELECT 1 FROM plan_row r WHERE r.plan_id = plan.id AND r.content LIKE @pilot)
                """,
                new { env = environment.Value, plan, pilot = $"%\"{ReasonCodes.NotInPilot}\"%" },
                cancel
            )
        );

    /// <summary>Whether one made then, for an environment paused so, may be resumed upon now.</summary>
    public static bool MayResumeOn(DateTimeOffset made, Pause pause, DateTimeOffset now) => made >= pause.At && now - made < Fresh;
}
