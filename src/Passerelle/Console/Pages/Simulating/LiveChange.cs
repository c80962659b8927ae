using Passerelle.Configuration;
using Passerelle.Configuration.Owned;
using Passerelle.Configuration.Settings;
using Passerelle.Console.Hosting;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Store.Connectors;

namespace Passerelle.Console.Pages.Simulating;

/// <summary>A change of what production synchronises, before it is made (rule L8).</summary>
/// <param name="Live">The rules in force; without groups while none is active.</param>
/// <param name="Proposed">What production would run with; without groups when none would be active.</param>
/// <param name="Subject">Names this very change: another draft, deployment or activation is another one.</param>
public sealed record LiveChange(SyncRules Live, ConnectorConfiguration Proposed, string Subject)
{
    /// <summary>The draft on the groups that are synchronised already.</summary>
    /// <returns>Null while nothing is live, or the draft cannot be used.</returns>
    public static LiveChange? OfDraft(ConnectorHome home, int deployment)
    {
        if (home is not { Stored: { } stored, Proposed: { } proposed } || home.Find(EnvironmentName.Production)?.Configuration?.Rules is not { } live)
        {
            return null;
        }

        var active = live.Groups.Select(group => group.Id).ToHashSet();
        var narrowed = proposed with
        {
            Key = stored.Name,
            Platform = stored.Platform,
            Rules = proposed.Rules with { Groups = [.. proposed.Rules.Groups.Where(group => active.Contains(group.Id))] },
        };
        return new LiveChange(live, narrowed, FormattableString.Invariant($"draft {stored.Draft.Version} {deployment} {Names(active)}"));
    }

    /// <summary>What is deployed, on one group more or one group less (rule L7).</summary>
    /// <param name="production">With all groups of what is deployed as <see cref="ConnectorEnvironment.Whole"/>.</param>
    /// <param name="deployment">The number of what is deployed; 0 for a configuration file.</param>
    /// <returns>Null when nothing is deployed.</returns>
    public static LiveChange? OfGroup(ConnectorEnvironment production, GroupId group, bool begins, int deployment)
    {
        if (production.Whole is not { } whole)
        {
            return null;
        }

        var active = production.Configuration?.Rules.Groups.Select(one => one.Id).ToHashSet() ?? [];
        var then = active.Where(id => id != group).Concat(begins ? [group] : []).ToHashSet();
        return new LiveChange(
            On(whole, active).Rules,
            On(whole, then),
            FormattableString.Invariant($"group {(begins ? '+' : '-')}{group.Value} {deployment} {Names(active)}")
        );
    }

    /// <summary>Other people on the console's lists (rule S12).</summary>
    /// <param name="deployment">The number of what is deployed.</param>
    /// <returns>Null while nothing is live, for the connector of a file, and when the same people count today as before.</returns>
    public static LiveChange? OfLists(ConnectorHome home, IReadOnlyList<ListedPerson> then, int deployment, DateTimeOffset now)
    {
        if (home.Find(EnvironmentName.Production) is not { Configuration.Rules: { } live, WithoutLists: { } own })
        {
            return null;
        }

        var proposed = ListedRules.With(own, then, now);
        return live.Protect.SetEquals(proposed.Rules.Protect) && Excluded(live).SetEquals(Excluded(proposed.Rules))
            ? null
            : new LiveChange(
                live,
                proposed,
                FormattableString.Invariant($"lists {Names(proposed.Rules.Protect)} {Names(Excluded(proposed.Rules))} {deployment} {Names(live.Groups.Select(group => group.Id))}")
            );
    }

    private static HashSet<EmployeeId> Excluded(SyncRules rules) => rules.Exclude.Select(one => one.Id).ToHashSet();

    private static ConnectorConfiguration On(ConnectorConfiguration whole, HashSet<GroupId> groups) =>
        whole with { Rules = whole.Rules with { Groups = [.. whole.Rules.Groups.Where(group => groups.Contains(group.Id))] } };

    private static string Names<T>(IEnumerable<T> ids)
        where T : struct => string.Join(',', ids.Select(id => id.ToString()).Order(StringComparer.Ordinal));
}
