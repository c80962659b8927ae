using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Plans;
using Passerelle.Core.Planning.Wording;
using Passerelle.Running;

namespace Passerelle.Console.Pages.Begin;

/// <summary>
/// The first synchronisation of production shows accounts, mails and hours before it starts: from the console and the API it is never anything else than a plan
/// that was made before and can be looked at.
/// </summary>
public sealed class FirstRun(Stores stores, PlanQuery plans)
{
    /// <summary>Besides a full plan there may be some of pilots, and some that show what an approval or an undo would do.</summary>
    private const int LookedAt = 10;

    /// <summary>Whether no run of everyone on production came to its end yet.</summary>
    public static async Task<bool> IsNextAsync(Stores stores, ConnectorEnvironment environment, CancellationToken cancel) =>
        !environment.IsTest && await stores.Runs.FirstCompletedAtAsync(environment.Key, cancel) is null;

    /// <summary>Whether a list of employees can look wrong at all: there is one to compare it with.</summary>
    public static async Task<bool> MayAcceptRosterAsync(Stores stores, ConnectorEnvironment environment, CancellationToken cancel) =>
        await stores.Rosters.FindAsync(environment.Key, cancel) is { Count: > 0 } || !await IsNextAsync(stores, environment, cancel);

    /// <returns>The latest plan of everyone, when nothing was carried out since it was made and it is not old; null otherwise.</returns>
    public async Task<PlanModel?> PlanAsync(ConnectorEnvironment environment, CancellationToken cancel)
    {
        var latest = await stores.Queries.ListAsync<string>(
            $"SELECT id FROM plan WHERE env = @env AND NOT rows_dropped ORDER BY created_at DESC, id DESC LIMIT {LookedAt}",
            new { env = environment.Key.Value },
            cancel
        );
        foreach (var id in latest)
        {
            if (await plans.AskAsync(environment, id, PlanFilter.None, cancel) is { } plan && IsOfEveryone(plan))
            {
                return MayBegin(plan) ? plan : null;
            }
        }

        return null;
    }

    /// <summary>Whether a plan still shows what a run would do; one of a pilot made after it does not matter.</summary>
    public static bool MayBegin(PlanModel plan) => plan.AppliedBy.Count == 0 && plan.Age.RanSince is null && !plan.Age.IsOld;

    private static bool IsOfEveryone(PlanModel plan) =>
        plan.Digest.Head.Undoes is null && !plan.Digest.Rows.Any(row => string.Equals(row.Reason, ReasonCodes.NotInPilot, StringComparison.Ordinal));
}
