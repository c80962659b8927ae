using Passerelle.Connect.Http;
using Passerelle.Core.Explaining;
using Passerelle.Core.Source;
using Passerelle.Running.Applying;
using Passerelle.Running.Planning;

namespace Passerelle.Running.People;

/// <summary>What is known of one person now, or why it could not be read.</summary>
/// <param name="Name">Null where it could not be read.</param>
/// <param name="Refusal">Null when there is a story.</param>
public sealed record ToldPerson(string? Name, IReadOnlyList<Sentence> Story, Refusal? Refusal);

/// <summary>Reads Personio and 360Learning afresh about one employee and tells the whole story (rule R9); changes and stores nothing.</summary>
public sealed class PersonLook(Connector connector)
{
    /// <param name="say">Told what is being done, for a person who waits.</param>
    public async Task<ToldPerson> TellAsync(EmployeeId employee, Action<string> say, CancellationToken cancel)
    {
        PlanAttempt attempt;
        try
        {
            attempt = await new PlanMaker(connector).MakeAsync(new PlanRequest { Only = new HashSet<EmployeeId> { employee } }, say, cancel);
        }
        catch (RemoteAccessException refused)
        {
            var reason = StopReasons.Of(refused);
            attempt = new Refusal(reason.Code, reason.What, reason.Remedy, reason.ExitCode);
        }

        if (attempt.Planned is not { } planned)
        {
            return new ToldPerson(Name: null, [], attempt.Refusal);
        }

        var row = planned.Plan.People[0];
        var facts = await new FactsReader(connector).ReadAsync(new FoundPerson(employee, row.User, row.Name), planned, cancel);
        return new ToldPerson(row.Name, Explainer.Tell(facts), Refusal: null);
    }
}
