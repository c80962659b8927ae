using Passerelle.Configuration;
using Passerelle.Configuration.Settings;
using Passerelle.Console.Hosting;
using Passerelle.Core.Rules;

namespace Passerelle.Console.Pages.Deploy;

/// <summary>What deploying the draft would change for groups that are synchronised already (rule L8).</summary>
/// <param name="Live">The rules in force.</param>
/// <param name="Proposed">The draft, on the groups that are active.</param>
/// <param name="Subject">Names this very change: another draft, deployment or activation is another one.</param>
public sealed record LiveChange(SyncRules Live, ConnectorConfiguration Proposed, string Subject)
{
    /// <returns>Null while nothing is live, or the draft cannot be used.</returns>
    public static LiveChange? Of(ConnectorHome home, int deployment)
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
        var groups = string.Join(',', active.Select(group => group.Value).Order(StringComparer.Ordinal));
        return new LiveChange(live, narrowed, FormattableString.Invariant($"{stored.Draft.Version} {deployment} {groups}"));
    }
}
