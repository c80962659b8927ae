using Passerelle.Core.Phrases;

namespace Passerelle.Core.Explaining;

/// <summary>Why is this person as they are? Tells it in sentences that an HR colleague understands (rule R9).</summary>
public static class Explainer
{
    /// <returns>The sentences in the order of <see cref="StoryPart"/>; never empty.</returns>
    public static IReadOnlyList<Sentence> Tell(PersonFacts facts)
    {
        var words = new ChangeWords(facts);
        return
        [
            .. SourceStory.Of(facts).Select(t => new Sentence(StoryPart.Source, t)),
            .. ScopeStory.Of(facts).Select(t => new Sentence(StoryPart.Scope, t)),
            .. AccountStory.Of(facts).Select(t => new Sentence(StoryPart.Account, t)),
            .. RunStory.Past(facts, words).Select(t => new Sentence(StoryPart.Past, t)),
            .. RunStory.Next(facts, words).Select(t => new Sentence(StoryPart.Next, t)),
            .. Holds(facts, words).Select(t => new Sentence(StoryPart.Holds, t)),
            .. Findings(facts).Select(t => new Sentence(StoryPart.Findings, t)),
            .. LoginStory.Of(facts).Select(t => new Sentence(StoryPart.Login, t)),
        ];
    }

    private static IEnumerable<Phrase> Holds(PersonFacts facts, ChangeWords words) =>
        (facts.Next?.Holds ?? [])
            .Concat(facts.Holds)
            .DistinctBy(h => h.Code, StringComparer.Ordinal)
            .Select(h => Phrase.Of($"Waiting for approval ({h.Code}): {words.Of(h.Changes)}. {h.What} {h.Remedy}"));

    private static IEnumerable<Phrase> Findings(PersonFacts facts) =>
        (facts.Next?.Findings ?? []).Concat(facts.Findings).DistinctBy(f => (f.Code, f.Field)).Select(f => Phrase.Of($"To be mended ({f.Code}): {f.What} {f.Remedy}"));
}
