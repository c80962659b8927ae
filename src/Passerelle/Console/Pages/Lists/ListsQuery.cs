using Passerelle.Console.Hosting;
using Passerelle.Core.Planning;
using Passerelle.Core.Rules;
using Passerelle.Store.Connectors;
using Passerelle.Store.Data;

namespace Passerelle.Console.Pages.Lists;

/// <summary>Reads the lists of a connector, and what being on them means for one person.</summary>
public static class ListsQuery
{
    private const string LatestRow = """
        SELECT r.content FROM plan_row r JOIN plan p ON p.id = r.plan_id AND p.env = @env
        WHERE r.employee = @employee ORDER BY p.created_at DESC, p.id DESC LIMIT 1
        """;

    public static ListsModel Of(ConnectorHome home, DateTimeOffset now) =>
        Of(home, (home.First.Whole ?? home.Environments.Select(one => one.Whole).FirstOrDefault(one => one is not null))?.Rules, now);

    /// <param name="rules">Of the environment that is looked at; null while it has none.</param>
    public static ListsModel Of(ConnectorHome home, SyncRules? rules, DateTimeOffset now)
    {
        var zone = home.First.TimeZone;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        var counting = home.Listed.Where(one => one.CountsOn(today)).ToList();
        return new ListsModel(
            home,
            [.. home.Listed.Select(one => new ListedLine(one, !one.CountsOn(today)))],
            [.. (rules?.Protect ?? new HashSet<Core.Source.EmployeeId>()).Where(id => !counting.Exists(one => one.Kind == PersonListKind.Protect && one.Employee == id)).OrderBy(id => id.Value, StringComparer.Ordinal).Select(id => (id, rules!.ProtectionTerms.GetValueOrDefault(id) ?? new ProtectionTerm(Reason: null, Until: null)))],
            [.. (rules?.Exclude ?? []).Where(entry => !counting.Exists(one => one.Kind == PersonListKind.Exclude && one.Employee == entry.Id))],
            zone
        );
    }

    /// <returns>The name in the latest plan of any environment, production first; null when there is none.</returns>
    public static async Task<string?> NameAsync(StoreQueries queries, ConnectorHome home, string employee, CancellationToken cancel)
    {
        foreach (var environment in home.Environments.OrderBy(one => one.IsTest))
        {
            if (await queries.FirstOrDefaultAsync<string>(LatestRow, new { env = environment.Key.Value, employee }, cancel) is { } content)
            {
                return StoreJson.Read<PersonPlan>(content).Name;
            }
        }

        return null;
    }

    public static async Task<IReadOnlyList<ListEffect>> EffectsAsync(StoreQueries queries, ConnectorHome home, string employee, CancellationToken cancel)
    {
        var effects = new List<ListEffect>();
        foreach (var environment in home.Environments.OrderBy(one => one.IsTest))
        {
            var values = new { env = environment.Key.Value, employee };
            var user = await queries.FirstOrDefaultAsync<string>("SELECT user_id FROM link WHERE env = @env AND employee = @employee AND removed_at IS NULL", values, cancel);
            var waits = await queries.ScalarAsync<bool>(
                "SELECT EXISTS (SELECT 1 FROM hold h WHERE h.employee = @employee AND h.changes LIKE '%\"kind\":\"deleteUser\"%' AND " + Held.HeldQuery.Open + ")",
                values,
                cancel
            );
            effects.Add(new ListEffect(environment, user, waits));
        }

        return effects;
    }
}
