using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Findings;
using Passerelle.Console.Pages.Held;
using Passerelle.Console.Pages.People.Desk;
using Passerelle.Console.Shared;
using Passerelle.Core.Planning;
using Passerelle.Running.People;
using Passerelle.Store.Mails;

namespace Passerelle.Console.Pages.People;

/// <summary>The person's row in the latest plan that has one.</summary>
/// <param name="Run">The last run that carried the plan out; null for none.</param>
public sealed record PlannedRow(PlanMade Plan, PersonAction Action, string Reason, string Text, IReadOnlyList<ChangeTableRow> Changes, string? Run);

/// <summary>The account of the person, as the store remembers it.</summary>
public sealed record LinkedAccount(string User, DateTimeOffset Since, DateTimeOffset? RemovedAt, DateOnly? LeaverSince);

/// <summary>What one run did to the person.</summary>
/// <param name="Sentences">As the connector tells it, in the reader's language.</param>
public sealed record ToldRun(string Run, DateTimeOffset At, IReadOnlyList<string> Sentences, IReadOnlyList<ChangeTableRow> Changes);

/// <summary>A mail about the login and what became of it.</summary>
public sealed record LoginMail(MailState State, DateTimeOffset CreatedAt, DateTimeOffset? SentAt, string? Error);

/// <summary>All that the store knows of one person (rule R9).</summary>
/// <param name="Name">Null when only the id is known.</param>
public sealed record PersonModel(
    string Employee,
    string? Name,
    LinkedAccount? Account,
    PlannedRow? Planned,
    IReadOnlyList<HeldLine> Holds,
    IReadOnlyList<FindingLine> Findings,
    IReadOnlyList<ToldRun> Runs,
    IReadOnlyList<LoginMail> Mails,
    ConnectorEnvironment Environment
)
{
    /// <summary>There is a linked account that the connector did not remove.</summary>
    public bool IsLinked => Account is { RemovedAt: null };

    /// <summary>What was read afresh within the last hour; null when nobody looked.</summary>
    public Laid<ToldPerson>? Fresh { get; init; }
}
