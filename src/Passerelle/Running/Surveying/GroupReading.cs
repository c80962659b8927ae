using Passerelle.Cli;
using Passerelle.Connect.Http;
using Passerelle.Connect.Learning;
using Passerelle.Core.Target;
using Passerelle.Running.Applying;
using Passerelle.Running.Planning;
using Passerelle.Running.Queue;
using Passerelle.Running.Runs;
using Passerelle.Store;
using Passerelle.Store.Connectors;

namespace Passerelle.Running.Surveying;

/// <summary>Reads the platform's groups and the learners of each, to be looked at; changes nothing. The store keeps the numbers only.</summary>
public static class GroupReading
{
    /// <summary>What the order is called in the queue.</summary>
    public const string Kind = "groups";

    private const int SideBySide = 8;

    /// <param name="configuration">With what the platform is reached; also where no group is active yet.</param>
    /// <param name="then">The page that shows what was read.</param>
    /// <param name="keep">Takes who the learners are; their names belong in no store.</param>
    public static RunOrder Order(EnvironmentKey key, Configuration.ConnectorConfiguration configuration, string by, string then, Action<PlatformLearners> keep) =>
        new(key, Kind, by, (connector, watcher, cancel) => RunAsync(connector, watcher, keep, cancel))
        {
            Joins = true,
            Configuration = configuration,
            Then = then,
        };

    private static async Task<RunEnd> RunAsync(Connector connector, RunWatcher watcher, Action<PlatformLearners> keep, CancellationToken cancel)
    {
        try
        {
            watcher.Say("Reading the groups of 360Learning");
            await connector.Learning.SignInAsync(cancel);
            var groups = await connector.Learning.Groups.ListAsync(cancel);
            if (groups.Failure is { } failure)
            {
                // Half a tree would show groups as gone that are there.
                return NotRead(new Refusal(failure.Code, $"Reading the groups of 360Learning did not come to its end: {failure.Message}", "Read again; if it stays so, run the check.", ExitCodes.Remote));
            }

            watcher.Say("Reading the accounts of 360Learning");
            var users = await connector.Learning.Users.ListAsync(UserFilter.NotDeleted, cancel);
            if (users.Failure is { } lost)
            {
                return NotRead(new Refusal(lost.Code, $"Reading the accounts of 360Learning did not come to its end: {lost.Message}", "Read again; if it stays so, run the check.", ExitCodes.Remote));
            }

            watcher.Say("Counting the learners of each group");
            var learners = new IReadOnlySet<UserId>?[groups.Items.Count];
            await Parallel.ForAsync(
                0,
                groups.Items.Count,
                new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancel },
                async (at, token) => learners[at] = await LearnersAsync(connector, groups.Items[at].Id, token)
            );
            await connector.Stores.GroupSurveys.SaveAsync(
                connector.Key,
                [.. groups.Items.Select((group, at) => new SurveyedGroup(group.Id.Value, group.Name, group.Parent?.Value, group.IsPublic, learners[at]?.Count))],
                cancel
            );
            keep(PlatformLearners.Of(users.Items, groups.Items.Index().Where(one => learners[one.Index] is not null).Select(one => (one.Item.Id, learners[one.Index]!)), await connector.Stores.Ledgers.LoadAsync(connector.Key, cancel)));
            return new RunEnd(Report: null, Refusal: null, ExitCodes.Done, HadChanges: false);
        }
        catch (RemoteAccessException refused)
        {
            var reason = StopReasons.Of(refused);
            return NotRead(new Refusal(reason.Code, reason.What, reason.Remedy, reason.ExitCode));
        }
        catch (RunStoppedException stopped)
        {
            var reason = stopped.Reason;
            return NotRead(new Refusal(reason.Code, reason.What, reason.Remedy, reason.ExitCode));
        }
    }

    /// <summary>Null when the group's roles could not be read to their end: no number is better than a wrong one.</summary>
    private static async Task<IReadOnlySet<UserId>?> LearnersAsync(Connector connector, GroupId group, CancellationToken cancel)
    {
        var roles = await connector.Learning.Groups.RolesAsync(group, cancel);
        return roles.IsComplete ? roles.Items.Where(role => role.Role == GroupRole.Learner).Select(role => role.User).ToHashSet() : null;
    }

    private static RunEnd NotRead(Refusal refusal) => new(Report: null, refusal, refusal.ExitCode, HadChanges: false);
}
