using Passerelle.Running.Queue;

namespace Passerelle.Api.Work;

/// <summary>Something that was started: how far it is, and at its end where to find what came of it.</summary>
/// <param name="Work">Its id; what has ended is remembered for a while only, its run and its plan stay.</param>
/// <param name="Kind"><c>sync</c>, <c>plan</c>, <c>apply</c>, <c>approve</c>, <c>undo</c>, ...</param>
/// <param name="By">Who started it; null for the schedule.</param>
/// <param name="Saying">What is being done, in a few English words.</param>
/// <param name="Done">Changes carried out.</param>
/// <param name="Total">Changes to carry out; 0 before it is known.</param>
/// <param name="SecondsLeft">At the pace so far; null while nothing can be said.</param>
/// <param name="Plan">The plan that was made or is carried out.</param>
/// <param name="Run">The run, when it has ended and there was one.</param>
/// <param name="Outcome">The run's outcome, or <c>failed</c> or <c>refused</c> when none began; null before the end.</param>
/// <param name="ExitCode">What the command line would have answered; null before the end.</param>
/// <param name="Refusal">Why no run began; null when one did.</param>
public sealed record WorkDocument(
    string Work,
    string Environment,
    string Kind,
    string? By,
    TicketState State,
    string? Saying,
    int Done,
    int Total,
    int? SecondsLeft,
    string? Plan,
    string? Run,
    string? Outcome,
    int? ExitCode,
    RefusalNote? Refusal
)
{
    public static WorkDocument Of(RunTicket ticket, DateTimeOffset now)
    {
        var end = ticket.End;
        return new WorkDocument(
            ticket.Id,
            ticket.Order.Key.IsTest ? "test" : "production",
            ticket.Order.Kind,
            ticket.Order.By,
            ticket.State,
            ticket.Saying,
            Math.Min(ticket.Done, ticket.Total),
            ticket.Total,
            ticket.TimeLeft(now) is { } left ? (int)Math.Ceiling(left.TotalSeconds) : null,
            end?.Report?.Plan ?? ticket.Plan,
            end?.Report?.Run,
            end?.Report?.Outcome ?? OutcomeOf(end?.Refusal),
            end?.ExitCode,
            end is { Report: null, Refusal: { } refusal } ? new RefusalNote(refusal.Code, refusal.Text, refusal.Mend) : null
        );
    }

    private static string? OutcomeOf(Running.Planning.Refusal? refusal) =>
        refusal is null ? null
        : refusal.ExitCode == Cli.ExitCodes.SourceNotTrusted ? "refused"
        : "failed";
}

/// <summary>Why something did not begin.</summary>
/// <param name="Code">Stable, in kebab case.</param>
public sealed record RefusalNote(string Code, string Text, string Mend);
