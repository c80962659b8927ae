using Passerelle.Core.Memory;
using Passerelle.Core.Planning.Matching;
using Passerelle.Core.Planning.Wording;
using Passerelle.Core.Rules;
using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.Fields;

/// <summary>The company's personnel number as a second mapping; it is shown to other tools and never matches anybody (rule S3).</summary>
internal sealed class NumberMappings
{
    private readonly string? source;
    private readonly string platform;
    private readonly FindingCatalogue findings;
    private readonly NumberMoves moves;

    public NumberMappings(IReadOnlyList<Person> people, Snapshot snapshot, Ledger ledger, SyncRules rules, FindingCatalogue findings)
    {
        source = snapshot.IsComplete ? rules.NumberSource : null;
        platform = $"{rules.LinkPlatform}-number";
        this.findings = findings;
        moves = new NumberMoves(snapshot.NumberMappings, ledger.NotTheirs);
        if (source is not null)
        {
            moves.Decide(people, NumberOf);
        }
    }

    /// <returns>Nothing when the number stands as it should or cannot be written.</returns>
    public IReadOnlyList<Change> For(Person person)
    {
        if (NumberOf(person) is not { } number)
        {
            return [];
        }

        if (!moves.Gets(person, number))
        {
            person.Note(findings.NumberTaken(person, source!, number));
            return [];
        }

        var replaced = moves.Replaced(person);
        var link = new LinkUser(platform, number, replaced?.Id, replaced?.Value);
        return moves.TakesOff(number) is { } other ? [new UnlinkUser(other.User, other.Id, number), link] : [link];
    }

    /// <summary>The number that the person's account is to carry and does not; null for none.</summary>
    private string? NumberOf(Person person) =>
        source is not null
        && person.IsEmployed
        && person.Route is not (Route.Blocked or Route.NotRead or Route.None or Route.GivenUp)
        && person.Employee![source].Text is { } number
        && !Comparing.SameText(moves.Current(person)?.Value, number)
            ? number
            : null;
}
