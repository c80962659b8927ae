using Passerelle.Connect.Http;
using Passerelle.Connect.Personio;
using Passerelle.Core.Phrases;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;

namespace Passerelle.Running.Surveying;

/// <summary>Reads employees and groups through a connector; writes nothing, neither there nor in the store.</summary>
internal static class ReadingJob
{
    private static readonly Phrase Groups = "the groups";

    /// <summary>What a company is usually divided by; those the credential may not read are not asked for.</summary>
    private static readonly string[] Usual = ["office", "department", "team", "subcompany"];

    /// <summary>What a survey of this connector asks Personio for: names, status, what filters and levels use, the usual divisions, and what was asked for besides.</summary>
    public static IReadOnlySet<string> Keys(SyncRules rules, IEnumerable<string> further) =>
        new[] { PersonioKeys.FirstName, PersonioKeys.LastName, PersonioKeys.Status }
            .Concat(rules.Groups.SelectMany(g => g.Filter.Keys))
            .Concat(rules.Hierarchy.Select(l => l.Field))
            .Concat(Usual)
            .Concat(further)
            .ToHashSet(StringComparer.Ordinal);

    /// <exception cref="RemoteAccessException">One of the two systems cannot be worked with.</exception>
    public static async Task RunAsync(Connector connector, IReadOnlySet<string> keys, ReadingWork work, CancellationToken cancel)
    {
        var roster = await connector.Source.ReadAsync(new RosterQuery(keys), cancel);
        work.BeginGroups();
        await connector.Learning.SignInAsync(cancel);
        var groups = await connector.Learning.Groups.ListAsync(cancel);
        if (groups.Failure is { } failure)
        {
            // Half a tree would show values without a group that have one.
            work.Fail(new ReadingTrouble(failure.Code, $"Reading {Groups} did not come to its end: {failure.Message}", "Read again; if it stays so, run the check."));
            return;
        }

        work.Finish(new Reading(roster, new Core.Target.GroupTree(groups.Items), keys, connector.Clock.GetUtcNow()));
    }
}
