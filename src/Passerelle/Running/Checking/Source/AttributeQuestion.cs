using Passerelle.Cli;
using Passerelle.Connect.Personio;
using Passerelle.Core.Phrases;
using Passerelle.Core.Source;

namespace Passerelle.Running.Checking.Source;

/// <summary>Can the credential read every mapped attribute, and does it hold rights that nobody needs (rules R3, F2)?</summary>
internal sealed class AttributeQuestion(Connector connector, ConfigurationKeys keys)
{
    private const string Readable = "personio-attributes";
    private const string Rights = "personio-rights";
    private const string Key = "personio.clientId";

    public IEnumerable<Answer> Ask(Known<SourceFacts> source)
    {
        if (source.Value is not { } facts)
        {
            return [Answer.Skipped(Readable, Key, $"The readable attributes were not compared, since {source.Why}."), Answer.Skipped(Rights, Key, $"The rights were not looked at, since {source.Why}.")];
        }

        return [.. OfAttributes(facts), .. OfRights(facts)];
    }

    private IEnumerable<Answer> OfAttributes(SourceFacts facts)
    {
        var needed = connector.Query.Keys;
        var hidden = facts.Hidden.Where(needed.Contains).Order(StringComparer.Ordinal).ToList();
        var basis =
            facts.Check.IsProven ? Phrase.Of($"by Personio's list of readable attributes")
            : facts.Roster is null ? Phrase.Of($"judged from a sample of people")
            : Phrase.Of($"each is present on at least one person");
        if (hidden.Count == 0)
        {
            var names = Words.List([.. needed.Order(StringComparer.Ordinal).Select(k => NameOf(k, facts))], 20);
            return [Answer.Ok(Readable, Key, $"All {needed.Count} mapped attributes can be read ({basis}): {names}.")];
        }

        return hidden.Select(attribute => Missing(attribute, facts));
    }

    private Answer Missing(string attribute, SourceFacts facts)
    {
        var name = NameOf(attribute, facts);
        Phrase mend =
            $"In Personio open Marketplace > Connected integrations > the custom integration of this credential, tick {name} among the readable attributes of Employees, and save.";
        if (RosterQuery.Indispensable.Contains(attribute))
        {
            return Answer.Error(Readable, keys.Attribute(attribute), $"The credential cannot read {name}; without it every run is refused.", mend, ExitCodes.SourceNotTrusted);
        }

        return facts.IsProven
            ? Answer.Error(Readable, keys.Attribute(attribute), $"The credential cannot read {name}, so what it feeds is never changed.", mend)
            : Answer.Warning(Readable, keys.Attribute(attribute), $"None of the people looked at has {name}: it is empty for them, or the credential cannot read it.", mend);
    }

    private IEnumerable<Answer> OfRights(SourceFacts facts)
    {
        var excess = facts.Check.ExcessRights;
        var unneeded = facts.Check.IsProven
            ? facts.Check.Attributes.Values.Where(a => a.Key != PersonioKeys.Id && !connector.Query.Keys.Contains(a.Key)).Select(a => a.Label).Order(StringComparer.Ordinal).ToList()
            : [];
        if (excess.Count > 0)
        {
            yield return Answer.Warning(
                Rights,
                Key,
                $"The credential holds {RightsOf(excess.Count)} that nothing here needs: {Words.List(excess)}.",
                "Take them off in Personio: Employees: read is enough."
            );
        }

        if (unneeded.Count > 0)
        {
            yield return Answer.Warning(
                Rights,
                Key,
                $"The credential may read {AttributesOf(unneeded.Count)} that nothing is mapped to: {Words.List(unneeded)}. They are never asked for.",
                "Untick them in Personio, so that a stolen credential shows less."
            );
        }

        if (excess.Count == 0 && unneeded.Count == 0)
        {
            yield return Answer.Ok(Rights, Key, "Personio names no right of the credential beyond the needed ones.");
        }
    }

    private static Phrase RightsOf(int count) => count == 1 ? Phrase.Of($"{count} right") : Phrase.Of($"{count} rights");

    private static Phrase AttributesOf(int count) => count == 1 ? Phrase.Of($"{count} attribute") : Phrase.Of($"{count} attributes");

    private static Phrase NameOf(string key, SourceFacts facts) =>
        facts.Attributes.TryGetValue(key, out var info) && info.Label != key ? Phrase.Of($"“{info.Label}” ({key})")
        : key.StartsWith("dynamic_", StringComparison.Ordinal) ? Phrase.Of($"the custom attribute {key}")
        : Phrase.Of($"“{$"{char.ToUpperInvariant(key[0])}{key[1..].Replace('_', ' ')}"}” ({key})");
}
