using Passerelle.Console.Hosting;
using Passerelle.Running.Planning;
using Passerelle.Running.Queue;

namespace Passerelle.Console.Pages.Work;

/// <summary>A ticket at one moment.</summary>
public sealed record WorkModel(RunTicket Ticket, ConnectorEnvironment Environment, DateTimeOffset Now)
{
    public string Link { get; } = WorkEndpoint.Link(Environment, Ticket);

    public bool HasEnded { get; } = Ticket.State == TicketState.Ended;

    public int Total { get; } = Ticket.Total;

    /// <summary>Never more than there is: a row that was planned again may have grown.</summary>
    public int Done { get; } = Math.Min(Ticket.Done, Ticket.Total);

    public TimeSpan? TimeLeft { get; } = Ticket.TimeLeft(Now);

    /// <summary>Why nothing came of it; null when something did, or may still.</summary>
    public Refusal? Refusal => HasEnded && Result is null ? Ticket.End!.Refusal : null;

    /// <summary>The page of the run, or of the plan, or the one that was named at the beginning; null before the end, and where nothing came of it.</summary>
    public string? Result =>
        !HasEnded ? null
        : Ticket.End!.Report is { } report ? Environment.Link("/runs/" + report.Run)
        : Ticket.End.Refusal is not null ? null
        : Ticket.Order.Then ?? (Ticket.Plan is { } plan ? Environment.Link("/plans/" + plan) : Environment.Link("/runs"));
}
