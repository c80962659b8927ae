namespace Passerelle.Mail.Reports;

/// <summary>How a run ended, worst first.</summary>
public enum ReportedOutcome
{
    Failed,
    Refused,
    Partial,
    Held,
    Applied,
    Unchanged,
}

/// <summary>A person or thing the administrator should look at.</summary>
/// <param name="Who">A name as a person would say it; empty for nobody in particular.</param>
/// <param name="Text">What is wrong.</param>
/// <param name="Mend">What to do; null when nothing can be done.</param>
/// <param name="Link">Where to do it; null for nowhere.</param>
public sealed record ReportedItem(string Who, string Text, string? Mend = null, Uri? Link = null);

/// <summary>What a run did to people, each counted once.</summary>
public sealed record ReportedCounts
{
    public int Created { get; init; }

    public int Adopted { get; init; }

    public int Restored { get; init; }

    public int Updated { get; init; }

    public int Removed { get; init; }

    public int Held { get; init; }

    public int Skipped { get; init; }

    public int Failed { get; init; }

    public int Unchanged { get; init; }

    public int OutOfScope { get; init; }
}

/// <summary>What the administrator is told of a run (rule N4).</summary>
/// <param name="Run">The run's id, for the command line.</param>
/// <param name="Started">In the zone the administrator lives in.</param>
/// <param name="Reason">Why the run stopped or was refused; null when it went through.</param>
/// <param name="RosterComplete">False: nobody was removed, since the read of Personio did not prove itself (rule R2).</param>
public sealed record ReportedRun(
    string Connector,
    string Platform,
    string Run,
    DateTimeOffset Started,
    TimeSpan Duration,
    ReportedOutcome Outcome,
    ReportedCounts Counts,
    bool RosterComplete = true,
    string? Reason = null
)
{
    public IReadOnlyList<ReportedItem> Held { get; init; } = [];

    public IReadOnlyList<ReportedItem> Failed { get; init; } = [];

    public IReadOnlyList<ReportedItem> Findings { get; init; } = [];

    /// <summary>Whether it has a hold or a finding of which nobody was told yet; those that still stand are in it too, and are no reason to send it again.</summary>
    public bool HasNews { get; init; }

    /// <summary>Whether the administrator gets it: when something went wrong or is newly to be done, else only if asked for.</summary>
    /// <param name="onSuccess">The configuration's <c>mail.reportSuccess</c>.</param>
    public bool IsDue(bool onSuccess) => onSuccess || HasNews || !RosterComplete || Outcome is ReportedOutcome.Failed or ReportedOutcome.Refused or ReportedOutcome.Partial;
}
