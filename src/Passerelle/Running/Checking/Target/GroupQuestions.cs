using Passerelle.Connect.Http;
using Passerelle.Connect.Learning.Transport;
using Passerelle.Core.Phrases;
using Passerelle.Core.Target;

namespace Passerelle.Running.Checking.Target;

/// <summary>Do the configured groups exist, and does none lie inside another?</summary>
internal sealed class GroupQuestions(Connector connector, ConfigurationKeys keys)
{
    private const string Synced = "synced-group";
    private const string Nested = "nested-groups";
    private const string Parking = "parking-group";
    private const string ParkingKey = "leavers.parkingGroup";

    /// <returns>Every group of the platform.</returns>
    public async Task<Known<GroupTree>> AskAsync(List<Answer> answers, Access access, CancellationToken cancel)
    {
        var why = access.Lacks(LearningScopes.GroupsRead);
        if (why is null)
        {
            try
            {
                var read = await connector.Learning.Groups.ListAsync(cancel);
                if (read.Failure is null)
                {
                    var tree = new GroupTree(read.Items);
                    answers.AddRange(Of(tree));
                    return tree;
                }

                answers.Add(Answer.Error(Synced, keys.Group(0), "Reading the groups", read.Failure));
            }
            catch (RemoteAccessException refused)
            {
                answers.Add(Answer.Error(Synced, keys.Group(0), refused));
            }

            why = $"the groups could not be read";
        }
        else
        {
            answers.Add(Answer.Skipped(Synced, keys.Group(0), $"The synchronised groups were not looked for, since {why}."));
        }

        answers.Add(Answer.Skipped(Nested, keys.Group(0), $"Whether one group lies inside another is not known, since {why}."));
        if (connector.Rules.Leavers.ParkingGroup is not null)
        {
            answers.Add(Answer.Skipped(Parking, ParkingKey, $"The parking group was not looked for, since {why}."));
        }

        return Known<GroupTree>.Not(why);
    }

    private IEnumerable<Answer> Of(GroupTree tree) => [.. SyncedIn(tree), .. NestedIn(tree), .. ParkingIn(tree)];

    private IEnumerable<Answer> SyncedIn(GroupTree tree) =>
        connector.Rules.Groups.Select(
            (group, i) =>
            {
                if (tree.Find(group.Id) is not { } found)
                {
                    return Answer.Error(
                        Synced,
                        keys.Group(i),
                        $"There is no group {group.Id} among the {Groups(tree.All.Count)} of this platform.",
                        "Open the group in 360Learning and copy the 24 characters at the end of its address."
                    );
                }

                var below = tree.All.Count(g => g.Id != found.Id && tree.IsWithin(g.Id, found.Id));
                return Answer.Ok(
                    Synced,
                    keys.Group(i),
                    found.IsPublic ? Phrase.Of($"The group “{found.Name}” exists (public, {Groups(below)} below it).") : Phrase.Of($"The group “{found.Name}” exists (private, {Groups(below)} below it).")
                );
            }
        );

    private static Phrase Groups(int count) => count == 1 ? Phrase.Of($"{count} group") : Phrase.Of($"{count} groups");

    private IEnumerable<Answer> NestedIn(GroupTree tree)
    {
        var groups = connector.Rules.Groups;
        var inside = groups
            .SelectMany((inner, i) => groups.Where(outer => outer.Id != inner.Id && tree.IsWithin(inner.Id, outer.Id)).Select(outer => (Inner: inner.Id, Outer: outer.Id, Index: i)))
            .ToList();
        if (inside.Count == 0)
        {
            var none = groups.Count == 1 ? Phrase.Of($"Only one group is synchronised, so none lies inside another.") : Phrase.Of($"None of the {groups.Count} synchronised groups lies inside another.");
            return [Answer.Ok(Nested, keys.Group(0), none)];
        }

        return inside.Select(pair =>
            Answer.Error(
                Nested,
                keys.Group(pair.Index),
                $"The group “{tree.Find(pair.Inner)?.Name}” lies inside “{tree.Find(pair.Outer)?.Name}”, which is synchronised too.",
                "Take one of the two out of the configuration; to place people below one group, use hierarchy."
            )
        );
    }

    private IEnumerable<Answer> ParkingIn(GroupTree tree) =>
        connector.Rules.Leavers.ParkingGroup switch
        {
            null => [],
            { } id when tree.Find(id) is { } found => [Answer.Ok(Parking, ParkingKey, $"The parking group “{found.Name}” exists.")],
            { } id => [Answer.Error(Parking, ParkingKey, $"There is no group {id} on this platform to park people in.", "Correct the id, or take the parking group out.")],
        };
}
