using System.CommandLine;
using Passerelle.Core.Explaining;
using Passerelle.Reporting.Text;
using Passerelle.Running;
using Passerelle.Running.People;

namespace Passerelle.Cli.Commands;

/// <summary>Why is this person as they are? (rule R9)</summary>
public static class ExplainCommand
{
    private const int MostNamed = 20;

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
        var telling = await Waiting.ForAsync(place.Surface, say => new PersonTeller(connector).TellAsync(wanted, say, cancel));
        if (telling.Meant is { } found)
        {
            return place.Fail(found.Count == 0 ? "person-unknown" : "person-ambiguous", Unclear(wanted, found));
        }

        if (telling.Told is not { } told)
        {
            return Refusing.Say(place, connector, telling.Refusal!);
        }

        place.Surface.Words.Say($"[bold]{told.Name}[/] [grey]{Id(told.Employee)}[/]");
        foreach (var part in told.Story.GroupBy(s => s.Part))
        {
            place.Surface.Words.Say();
            place.Surface.Words.Say($"[bold]{Heading(part.Key)}[/]");
            foreach (var sentence in part)
            {
                place.Surface.Words.Say($"  {sentence.Text}");
            }
        }

        place.Surface.Document(told);
        return ExitCodes.Done;
    }

    private static string Unclear(string wanted, IReadOnlyList<FoundPerson> found) =>
        found.Count == 0
            ? $"Nobody in Personio or 360Learning is known as {wanted}. Give an employee id, an e-mail address or part of a name."
            : $"{found.Count} people are meant by {wanted}: {string.Join("; ", found.Take(MostNamed).Select(p => $"{p.Name} {Id(p.Employee?.Value)}"))}. Give an employee id.";

    private static string Id(string? employee) => employee is { } id ? $"(employee {id})" : "(only in 360Learning)";

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
