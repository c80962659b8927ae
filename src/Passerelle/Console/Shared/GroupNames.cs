using Passerelle.Core.Planning;
using Passerelle.Store;
using Passerelle.Store.Data;

namespace Passerelle.Console.Shared;

/// <summary>What the groups are called, as far as the store knows: from the latest plan that is kept whole.</summary>
public static class GroupNames
{
    public static async Task<IReadOnlyDictionary<string, string>> AskAsync(StoreQueries queries, EnvironmentKey environment, CancellationToken cancel)
    {
        const string Latest = "SELECT head FROM plan WHERE env = @env AND NOT rows_dropped ORDER BY created_at DESC, id DESC LIMIT 1";
        var head = await queries.FirstOrDefaultAsync<string>(Latest, new { env = environment.Value }, cancel);
        var groups = head is null ? [] : StoreJson.Read<Plan>(head).Groups;
        return groups.DistinctBy(group => group.Group).ToDictionary(group => group.Group.Value, group => group.Name, StringComparer.Ordinal);
    }
}
