using Passerelle.Core.Phrases;


namespace Passerelle.Core.Explaining;

/// <summary>What the last runs did, and what the next one would do.</summary>
internal static class RunStory
{
    public static IEnumerable<Phrase> Past(PersonFacts facts, ChangeWords words)
    {
        if (facts.Runs.Count == 0)
        {
            yield return "No run has changed anything about this person.";
        }

        foreach (var run in facts.Runs)
        {
            Phrase when = $"On {run.At:yyyy-MM-dd} at {run.At:HH:mm} run {run.Run}";
            var done = run.Changes.Where(c => c.Outcome == PastOutcome.Done).Select(c => c.Change).ToList();
            if (done.Count > 0)
            {
                yield return $"{when} did this: {words.Of(done)}.";
            }

            foreach (var failed in run.Changes.Where(c => c.Outcome == PastOutcome.Failed))
            {
                yield return $"{when} tried to {words.Of(failed.Change)}, but it failed: {Reason(failed.Trouble)}";
            }

            foreach (var open in run.Changes.Where(c => c.Outcome == PastOutcome.Unknown))
            {
                yield return $"{when} stopped while it was to {words.Of(open.Change)}; the next run looks at 360Learning to see whether that happened.";
            }

            if (run.Changes.Count == 0)
            {
                yield return $"{when} changed nothing.";
            }
        }
    }

    public static IEnumerable<Phrase> Next(PersonFacts facts, ChangeWords words)
    {
        if (facts.Next is not { } next)
        {
            yield return "The person is in no plan, so the next run would do nothing.";
            yield break;
        }

        var held = next.Holds.SelectMany(h => h.Changes).Distinct().ToList();
        yield return (next.Changes.Count, held.Count) switch
        {
            (> 0, _) => Phrase.Of($"The next run would {words.Of(next.Changes)}."),
            (_, > 0) => Phrase.Of($"Nothing happens by itself. What waits for approval: {words.Of(held)}."),
            _ when next.Holds.Count > 0 => Phrase.Of($"Nothing happens by itself; this waits for approval."),
            _ => Phrase.Of($"The next run would change nothing."),
        };
        yield return $"Why: {next.Why}";
    }

    /// <summary>As the end of the sentence.</summary>
    private static Phrase Reason(string? trouble) =>
        trouble is null ? "no reason was given."
        : trouble.EndsWith('.') ? Phrase.Verbatim(trouble)
        : $"{trouble}.";
}
