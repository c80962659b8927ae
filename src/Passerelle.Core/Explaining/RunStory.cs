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

        yield return next.Changes.Count == 0 ? "The next run would change nothing." : $"The next run would {words.Of(next.Changes)}.";
        yield return $"Why: {next.Text}";
    }
}
