using Passerelle.Console.Hosting;
using Passerelle.Console.Shared;
using Passerelle.Console.Words;
using Passerelle.Reporting;
using Passerelle.Store.Runs;

namespace Passerelle.Console.Pages.Runs;

/// <summary>One of the lists of a report.</summary>
/// <param name="Key">In the address line.</param>
public sealed record RunNotes(string Key, Text Title, ChangeKind Kind, IReadOnlyList<Note> Notes);

/// <param name="Report">Null while it runs and when it was interrupted.</param>
/// <param name="Chosen">The list that the address line names.</param>
/// <param name="PageNumber">The page of that list.</param>
public sealed record RunModel(Run Run, RunReport? Report, ConnectorEnvironment Environment, string? Chosen, int? PageNumber)
{
    /// <summary>People who were seen otherwise than Personio has them (rule T8); 0 in production.</summary>
    public int Rehearsed { get; init; }

    /// <summary>The counts that lead to their people.</summary>
    public IReadOnlySet<string> Links { get; init; } = new HashSet<string>();

    /// <summary>The first mails that were not sent, since this was a test.</summary>
    public IReadOnlyList<UnsentMail> MailsNotSent { get; init; } = [];

    /// <summary>How many of them there are altogether.</summary>
    public long MailCount { get; init; }

    /// <summary>It wrote something, or ended before it could tell.</summary>
    public bool MayBeUndone => Report is { } report ? report.Writes.Values.Any(count => count > 0) : Run.Outcome == Run.Interrupted;

    public Outcome Outcome => Outcome.Of(Run.Outcome);

    /// <summary>The lists that have something in them, worst first.</summary>
    public IReadOnlyList<RunNotes> Lists { get; } =
    [
        .. new RunNotes[]
        {
            new("failed", RunWords.Failed, ChangeKind.Failed, Report?.Failed ?? []),
            new("held", RunWords.Held, ChangeKind.Held, Report?.Held ?? []),
            new("findings", RunWords.Findings, ChangeKind.Finding, Report?.Findings ?? []),
        }.Where(list => list.Notes.Count > 0),
    ];

    /// <summary>The list that is open: the named one, else the first; null when all are empty.</summary>
    public RunNotes? Open => Lists.FirstOrDefault(list => string.Equals(list.Key, Chosen, StringComparison.Ordinal)) ?? Lists.FirstOrDefault();

    public ListPage<Note> PageOf(RunNotes list)
    {
        var number = Listing.Number(PageNumber);
        return new ListPage<Note>([.. list.Notes.Skip((int)Listing.Offset(number)).Take(Listing.Rows)], list.Notes.Count, number);
    }
}
