using Passerelle.Core.Phrases;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.Wording;

/// <summary>What was wrong with the reading itself: a run says so, whatever else it does (rules R2 and R3).</summary>
internal static class ReadFindings
{
    public static IEnumerable<Finding> Of(Roster roster, Snapshot snapshot)
    {
        if (!roster.IsComplete)
        {
            yield return Of(
                "roster-incomplete",
                field: null,
                $"Personio was not read completely, so nobody is removed from anything: {Sentence(roster.Proof.Why)}",
                "Run again; if it stays so, show it to Personio's support."
            );
        }

        if (!snapshot.IsComplete)
        {
            yield return Of(
                "snapshot-incomplete",
                field: null,
                $"360Learning was not read completely, so nobody is created, newly matched or removed: {Sentence(snapshot.WhyIncomplete)}",
                "Run again; if it stays so, show it to 360Learning's support."
            );
        }

        foreach (var key in roster.HiddenAttributes.Order(StringComparer.Ordinal))
        {
            yield return Of(
                "attribute-hidden",
                key,
                $"Personio does not let the API credential read “{key}”, so nothing that comes from it is changed.",
                $"In Personio, open the API credential and tick “{key}” as readable, or take it out of the configuration."
            );
        }
    }

    private static Finding Of(string code, string? field, Phrase text, Phrase mend) => new(code, Employee: null, User: null, field, text, mend) { About = field ?? "" };

    private static Phrase Sentence(Phrase? why) =>
        why is null ? $"the reason is not known."
        : why.ToString().EndsWith('.') ? why
        : $"{why}.";
}
