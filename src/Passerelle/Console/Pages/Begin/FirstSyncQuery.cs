using Passerelle.Configuration;
using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Plans;
using Passerelle.Running;
using Passerelle.Store.Data;

namespace Passerelle.Console.Pages.Begin;

/// <param name="IsNew">A person must say yes to this configuration of a file.</param>
/// <param name="IsFirst">No run of production came to its end yet.</param>
/// <param name="LatestPlan">The plan to look at first; null when none is kept.</param>
public sealed record FirstSyncModel(ConnectorEnvironment Environment, ConnectorConfiguration Configuration, bool IsNew, bool IsFirst, string? LatestPlan, DateTimeOffset? PlannedAt)
{
    /// <summary>The plan that a first synchronisation carries out; null where there is none that is fresh and of everyone.</summary>
    public PlanModel? First { get; init; }

    /// <summary>The synchronised groups by name; by id those that were not read yet.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>What was typed for a pilot.</summary>
    public PilotForm Pilot { get; init; } = new(Number: null, Field: null, Value: null, PilotForm.FieldsOf(Configuration));

    public string? Trouble { get; init; }

    /// <summary>Why nothing was carried out; stands beside the plan.</summary>
    public string? PlanTrouble { get; init; }
}

/// <param name="Platform">What must be typed.</param>
public sealed record AcceptRosterModel(ConnectorEnvironment Environment, string Platform)
{
    public string? Typed { get; init; }

    public string? Trouble { get; init; }
}

/// <summary>Whether a run on production needs a person's yes first (rule L9), and what is to be looked at before.</summary>
public static class FirstSyncQuery
{
    public static async Task<bool> IsFirstAsync(Stores stores, ConnectorEnvironment environment, ConnectorConfiguration usable, CancellationToken cancel)
    {
        var model = await StateAsync(stores, environment, usable, cancel);
        return model.IsNew || model.IsFirst;
    }

    public static async Task<FirstSyncModel> AskAsync(Stores stores, FirstRun first, ConnectorEnvironment environment, ConnectorConfiguration usable, CancellationToken cancel)
    {
        var (isNew, isFirst) = await StateAsync(stores, environment, usable, cancel);
        var plan = await stores.Queries.FirstOrDefaultAsync<Row>(
            "SELECT id, created_at AS CreatedAt FROM plan WHERE env = @env AND NOT rows_dropped ORDER BY created_at DESC, id DESC LIMIT 1",
            new { env = environment.Key.Value },
            cancel
        );
        var read = (await stores.GroupSurveys.FindAsync(environment.Key, cancel))?.Groups.ToDictionary(group => group.Id, group => group.Name, StringComparer.Ordinal) ?? [];
        return new FirstSyncModel(environment, usable, isNew, isFirst, plan?.Id, StoreQueries.TimeOrNull(plan?.CreatedAt))
        {
            First = isFirst ? await first.PlanAsync(environment, cancel) : null,
            Groups = [.. usable.Rules.Groups.Select(group => read.GetValueOrDefault(group.Id.Value) ?? group.Id.Value)],
        };
    }

    private static async Task<(bool IsNew, bool IsFirst)> StateAsync(Stores stores, ConnectorEnvironment environment, ConnectorConfiguration usable, CancellationToken cancel)
    {
        if (environment.IsTest)
        {
            return (false, false);
        }

        var isNew = !await FirstUse.IsConfirmedAsync(stores, usable, cancel);
        return (isNew, await FirstRun.IsNextAsync(stores, environment, cancel));
    }

    private sealed class Row
    {
        public string Id { get; init; } = "";
        public string CreatedAt { get; init; } = "";
    }
}
