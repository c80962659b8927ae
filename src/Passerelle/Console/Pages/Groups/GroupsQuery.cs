using Passerelle.Console.Hosting;
using Passerelle.Core.Target;
using Passerelle.Running;
using Passerelle.Running.Queue;
using Passerelle.Running.Surveying;
using Passerelle.Store.Connectors;

namespace Passerelle.Console.Pages.Groups;

/// <summary>Reads what the pages of groups show, all of it from the store.</summary>
public sealed class GroupsQuery(Stores stores, RunQueue queue, TimeProvider clock)
{
    public async Task<GroupsModel> AskAsync(ConnectorEnvironment environment, ConnectorHome home, CancellationToken cancel)
    {
        var survey = await stores.GroupSurveys.FindAsync(environment.Key, cancel);
        var groups = survey?.Groups ?? [];
        var known = groups.Select(group => group.Id).ToHashSet(StringComparer.Ordinal);
        var children = groups.ToLookup(group => group.Parent is { } parent && known.Contains(parent) ? parent : null, StringComparer.Ordinal);
        var active = environment.Configuration?.Rules.Groups.Select(group => group.Id.Value).ToHashSet(StringComparer.Ordinal) ?? [];
        var configured = environment.Whole?.Rules.Groups.Select(group => group.Id.Value).ToHashSet(StringComparer.Ordinal) ?? [];
        return new GroupsModel(
            environment,
            home,
            survey,
            [.. children[null].Select(root => Node(root, isBelow: false))],
            survey is null ? [] : [.. configured.Where(id => !known.Contains(id)).Select(id => new GroupId(id))],
            queue.Open(environment.Key).FirstOrDefault(ticket => ticket.Order.Kind == GroupReading.Kind),
            clock.GetUtcNow()
        );

        // A platform's groups cannot form a loop: whatever hangs below no root is not reached.
        GroupNode Node(SurveyedGroup group, bool isBelow)
        {
            var standing =
                active.Contains(group.Id) ? GroupStanding.Active
                : configured.Contains(group.Id) ? GroupStanding.Ready
                : isBelow ? GroupStanding.Below
                : GroupStanding.Outside;
            var passesOn = standing == GroupStanding.Active || isBelow;
            return new GroupNode(group, standing, [.. children[group.Id].OrderBy(child => child.Name, StringComparer.CurrentCulture).Select(child => Node(child, passesOn))]);
        }
    }

    /// <returns>Null when no such group was read.</returns>
    public async Task<GroupModel?> FindAsync(ConnectorEnvironment environment, ConnectorHome home, string group, CancellationToken cancel)
    {
        var all = await AskAsync(environment, home, cancel);
        if (all.Survey is not { } survey || PathTo(all.Roots, group) is not { } path)
        {
            return null;
        }

        return new GroupModel(environment, home, path[^1], [.. path.SkipLast(1).Select(node => node.Group)], survey.At);
    }

    /// <summary>People whom the connector put into this group or one below it.</summary>
    public Task<long> PeopleBelowAsync(ConnectorEnvironment environment, GroupNode node, CancellationToken cancel)
    {
        var ids = IdsFrom(node);
        var list = string.Join(", ", ids.Select((_, at) => $"@g{at}"));
        var values = ids.Select((id, at) => KeyValuePair.Create($"g{at}", (object)id)).Append(KeyValuePair.Create("env", (object)environment.Key.Value)).ToDictionary(StringComparer.Ordinal);
        return stores.Queries.ScalarAsync<long>($"SELECT count(DISTINCT user_id) FROM caused_membership WHERE env = @env AND group_id IN ({list})", values, cancel);
    }

    /// <summary>A group and all below it.</summary>
    public static IReadOnlyList<string> IdsFrom(GroupNode node) => [node.Group.Id, .. node.Below.SelectMany(IdsFrom)];

    private static List<GroupNode>? PathTo(IEnumerable<GroupNode> nodes, string group)
    {
        foreach (var node in nodes)
        {
            if (string.Equals(node.Group.Id, group, StringComparison.Ordinal))
            {
                return [node];
            }

            if (PathTo(node.Below, group) is { } path)
            {
                return [node, .. path];
            }
        }

        return null;
    }
}
