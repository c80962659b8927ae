using System.CommandLine;
using Passerelle.Connect.Http;
using Passerelle.Core.Explaining;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Reporting;
using Passerelle.Reporting.Text;
using Passerelle.Running;
using Passerelle.Running.Applying;
using Passerelle.Running.People;
using Passerelle.Running.Planning;

namespace Passerelle.Cli.Commands;

/// <summary>Why is this person as they are? (rule R9)</summary>
public static class ExplainCommand
{
    private const int MostNamed = 20;

    /// <param name="Next">The person's row in a plan made just now; null when there is none.</param>
    private sealed record Explanation(string Environment, string? Employee, string? User, string Name, PersonRow? Next, IReadOnlyList<Sentence> Story);

    public static Command Build(Func<ParseResult, Workplace> at)
    {
        var person = new Argument<string>("PERSON") { Description = "Employee id, e-mail address, user id, or part of the name." };
        var command = new Command("explain", "Tell what is known of one person: HR values, rules, account, past runs, what comes next.") { person };
        command.SetAction(
            (parsed, cancel) =>
            {
                var place = at(parsed);
                return place.WithConnectorAsync(connector => RunAsync(place, connector, parsed.GetRequiredValue(person), cancel), cancel);
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(Workplace place, Connector connector, string wanted, CancellationToken cancel)
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
            attempt = await Waiting.ForAsync(place.Surface, say => new PlanMaker(connector).MakeAsync(request, say, cancel));
        }
        catch (RemoteAccessException refused)
        {
            var reason = StopReasons.Of(refused);
            attempt = new Refusal(reason.Code, reason.What, reason.Remedy, reason.ExitCode);
        }

        return attempt.Planned is { } planned
            ? await TellAsync(place, connector, wanted, planned, cancel)
            : Refusing.Say(place, connector, attempt.Refusal!);
    }

    private static async Task<int> TellAsync(Workplace place, Connector connector, string wanted, Planned planned, CancellationToken cancel)
    {
        var found = new PersonFinder(planned.Roster, planned.Snapshot, planned.Ledger).Find(wanted);
        if (found.Count != 1)
        {
            return place.Fail(found.Count == 0 ? "person-unknown" : "person-ambiguous", Unclear(wanted, found));
        }

        var facts = await new FactsReader(connector).ReadAsync(found[0], planned, cancel);
        var story = Explainer.Tell(facts);
        place.Surface.Words.Say($"[bold]{found[0].Name}[/] [grey]{Id(found[0].Employee)}[/]");
        foreach (var part in story.GroupBy(s => s.Part))
        {
            place.Surface.Words.Say();
            place.Surface.Words.Say($"[bold]{Heading(part.Key)}[/]");
            foreach (var sentence in part)
            {
                place.Surface.Words.Say($"  {sentence.Text}");
            }
        }

        place.Surface.Document(
            new Explanation(
                connector.EnvironmentName,
                found[0].Employee?.Value,
                found[0].User?.Value,
                found[0].Name,
                facts.Next is { } row ? PersonRow.Of(row) : null,
                story
            )
        );
        return ExitCodes.Done;
    }

    private static string Unclear(string wanted, IReadOnlyList<FoundPerson> found) =>
        found.Count == 0
            ? $"Nobody in Personio or 360Learning is known as {wanted}. Give an employee id, an e-mail address or part of a name."
            : $"{found.Count} people are meant by {wanted}: {string.Join("; ", found.Take(MostNamed).Select(p => $"{p.Name} {Id(p.Employee)}"))}. Give an employee id.";

    private static string Id(EmployeeId? employee) => employee is { } id ? $"(employee {id})" : "(only in 360Learning)";

    private static string Heading(StoryPart part) =>
        part switch
        {
            StoryPart.Source => "What Personio says",
            StoryPart.Scope => "In or out",
            StoryPart.Account => "The account",
            StoryPart.Past => "What was done",
            StoryPart.Next => "What comes next",
            StoryPart.Holds => "Waiting for approval",
            StoryPart.Findings => "To be mended",
            _ => "The login",
        };
}
