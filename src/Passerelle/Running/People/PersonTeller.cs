using Passerelle.Connect.Http;
using Passerelle.Core.Explaining;
using Passerelle.Core.Target;
using Passerelle.Reporting;
using Passerelle.Running.Applying;
using Passerelle.Running.Planning;

namespace Passerelle.Running.People;

/// <summary>What came of asking for a person: exactly one of the three is there.</summary>
/// <param name="Told">The one person who is meant.</param>
/// <param name="Meant">Nobody, or several, when not exactly one person is meant.</param>
/// <param name="Refusal">Why nothing could be read.</param>
public sealed record Telling(Explanation? Told, IReadOnlyList<FoundPerson>? Meant, Refusal? Refusal);

/// <summary>Explains one person (rule R9): both systems are read, and a plan is made that nobody keeps.</summary>
public sealed class PersonTeller(Connector connector)
{
    /// <param name="wanted">Employee id, e-mail address, user id, or part of the name.</param>
    public async Task<Telling> TellAsync(string wanted, Action<string> say, CancellationToken cancel)
    {
        var ledger = await connector.Stores.Ledgers.LoadAsync(connector.Key, cancel);
        var request = new PlanRequest
        {
            ValuesOnlyOf = (roster, snapshot) =>
                new PersonFinder(roster, snapshot, ledger).Find(wanted).Select(p => p.User).OfType<UserId>().ToHashSet(),
        };
        PlanAttempt attempt;
        try
        {
            attempt = await new PlanMaker(connector).MakeAsync(request, say, cancel);
        }
        catch (RemoteAccessException refused)
        {
            var reason = StopReasons.Of(refused);
            attempt = new Refusal(reason.Code, reason.What, reason.Remedy, reason.ExitCode);
        }

        return attempt.Planned is { } planned ? await TellAsync(wanted, planned, cancel) : new Telling(Told: null, Meant: null, attempt.Refusal);
    }

    private async Task<Telling> TellAsync(string wanted, Planned planned, CancellationToken cancel)
    {
        var found = new PersonFinder(planned.Roster, planned.Snapshot, planned.Ledger).Find(wanted);
        if (found.Count != 1)
        {
            return new Telling(Told: null, found, Refusal: null);
        }

        var facts = await new FactsReader(connector).ReadAsync(found[0], planned, cancel);
        return new Telling(
            new Explanation(
                connector.EnvironmentName,
                found[0].Employee?.Value,
                found[0].User?.Value,
                found[0].Name,
                facts.Next is { } row ? PersonRow.Of(row) : null,
                Explainer.Tell(facts)
            ),
            Meant: null,
            Refusal: null
        );
    }
}
