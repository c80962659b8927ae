using System.Globalization;

namespace Passerelle.Core.Explaining;

/// <summary>What the last runs did, and what the next one would do.</summary>
internal static class RunStory
{
    public static IEnumerable<string> Past(PersonFacts facts, ChangeWords words)
    {
        if (facts.Runs.Count == 0)
        {
            yield return "No run has changed anything about this person.";
        }

        foreach (var run in facts.Runs)
        {
            var when = string.Create(CultureInfo.InvariantCulture, $"On {run.At:yyyy-MM-dd} at {run.At:HH:mm} run {run.Run}");
            var done = run.Changes.Where(c => c.Outcome == PastOutcome.Done).Select(c => c.Change).ToList();
            if (done.Count > 0)
            {
                yield return $"{when} did this: {words.Of(done)}.";
            }

            foreach (var failed in run.Changes.Where(c => c.Outcome == PastOutcome.Failed))
            {
                yield return $"{when} tried to {words.Of(failed.Change)}, but it failed: {(failed.Trouble ?? "no reason was given").TrimEnd('.')}.";
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

    public static IEnumerable<string> Next(PersonFacts facts, ChangeWords words)
    {
        if (facts.Next is not { } next)
        {
            yield return "The person is in no plan, so the next run would do nothing.";
            yield break;
        }

        var held = next.Holds.SelectMany(h => h.Changes).Distinct().ToList();
        yield return (next.Changes.Count, held.Count) switch
        {
            (> 0, _) => $"The next run would {words.Of(next.Changes)}.",
            (_, > 0) => $"Nothing happens by itself. What waits for approval: {words.Of(held)}.",
            _ when next.Holds.Count > 0 => "Nothing happens by itself; this waits for approval.",
            _ => "The next run would change nothing.",
        };
        yield return $"Why: {next.Text}";
    }
}
