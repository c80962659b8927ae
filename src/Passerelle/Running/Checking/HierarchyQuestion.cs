using Passerelle.Core.Phrases;
using Passerelle.Core.Target;
using Passerelle.Running.Checking.Source;

namespace Passerelle.Running.Checking;

/// <summary>Can each level of the group structure be read, has each person one value of it, and how many values meet a group (rules G2, G3)?</summary>
internal sealed class HierarchyQuestion(Connector connector)
{
    private const string Field = "hierarchy-field";
    private const string Values = "hierarchy-values";

    public IEnumerable<Answer> Ask(Known<SourceFacts> source, Known<GroupTree> groups)
    {
        var levels = connector.Rules.Hierarchy;
        for (var i = 0; i < levels.Count; i++)
        {
            var key = ConfigurationKeys.Level(i);
            var field = levels[i].Field;
            yield return source.Value is { } facts ? OfField(field, key, facts) : Answer.Skipped(Field, key, $"“{field}” was not looked at, since {source.Why}.");
            yield return OfValues(i, field, key, source, groups);
        }
    }

    private static Answer OfField(string field, string key, SourceFacts facts)
    {
        if (facts.Hidden.Contains(field))
        {
            return facts.IsProven
                ? Answer.Error(Field, key, $"The credential cannot read “{field}”, so nobody is placed by it.", "Tick the attribute in Personio, as said above.")
                : Answer.Warning(Field, key, $"“{field}” is on none of the people looked at.", "Tick the attribute in Personio, as said above, unless it is empty for everyone.");
        }

        if (!facts.Attributes.TryGetValue(field, out var info))
        {
            return Answer.Ok(Field, key, $"“{field}” can be read.");
        }

        return info.IsSingleValued
            ? Answer.Ok(Field, key, $"“{info.Label}” ({field}) can be read and has one value per person ({info.Kind.ToString().ToLowerInvariant()}).")
            : Answer.Error(Field, key, $"“{info.Label}” ({field}) can have several values per person, so nobody can be placed by it.", "Choose an attribute with one value, such as office, department or team.");
    }

    private Answer OfValues(int level, string field, string key, Known<SourceFacts> source, Known<GroupTree> groups)
    {
        var why = source.Why ?? groups.Why;
        if (why is null && source.Value!.Roster is null)
        {
            why = $"the employees could not be read";
        }

        if (why is null && connector.Rules.Groups.All(g => groups.Value!.Find(g.Id) is null))
        {
            why = $"no synchronised group exists";
        }

        if (why is not null)
        {
            return Answer.Skipped(Values, key, $"The values of “{field}” were not compared with groups, since {why}.");
        }

        var tally = LevelTally.Of(source.Value!.Roster!, groups.Value!, connector.Rules, connector.Today)[level];
        if (tally.Values == 0)
        {
            return Answer.Warning(Values, key, WithEmpty($"Nobody gets as far as the level “{field}” with a value.", tally), "Mend the level above first, or take this one out.");
        }

        var met = tally.Values - tally.Unmatched.Count;
        var values = tally.Values == 1 ? Phrase.Of($"{tally.Values} value") : Phrase.Of($"{tally.Values} values");
        var reach = tally.People == 1 ? Phrase.Of($"{tally.People} person gets") : Phrase.Of($"{tally.People} people get");
        Phrase matching = $"{met} of {values} of “{field}” match a group for everyone who has them ({reach} as far as this level)";
        return tally.Unmatched.Count == 0
            ? Answer.Ok(Values, key, WithEmpty($"{matching}.", tally))
            : Answer.Warning(
                Values,
                key,
                WithEmpty($"{matching}; no group for: {Words.List(tally.Unmatched, 20)}.", tally),
                "Create groups of these names there in 360Learning, or give the values other names in the group structure (in a file: hierarchy.values); otherwise these people stay one level higher."
            );
    }

    private static Phrase WithEmpty(Phrase text, LevelTally tally) =>
        tally.Empty switch
        {
            0 => text,
            1 => Phrase.Of($"{text} {tally.Empty} person has no value there and stays one level higher."),
            _ => Phrase.Of($"{text} {tally.Empty} people have no value there and stay one level higher."),
        };
}
