using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Plans.Digest;
using Passerelle.Console.Shared;
using Passerelle.Console.Words;
using Passerelle.Core.Planning;
using Passerelle.Reporting;
using Passerelle.Store.Environments;

namespace Passerelle.Console.Pages.Plans;

/// <summary>One person's row as it is shown.</summary>
public sealed record PlanLine(PersonPlan Row, PlanKind Kind, IReadOnlyList<ChangeTableRow> Changes, IReadOnlyList<ChangeTableRow> Held);

/// <summary>Whether what a plan shows may have changed by now.</summary>
/// <param name="Newer">A later plan; null when this is the latest.</param>
/// <param name="RanSince">A run that wrote and began after the plan was made; null for none.</param>
/// <param name="Age">How old it is.</param>
public sealed record PlanAge(string? Newer, string? RanSince, TimeSpan Age)
{
    private static readonly TimeSpan OldAfter = TimeSpan.FromHours(12);

    public bool IsOld => Age > OldAfter;

    public bool IsStale => Newer is not null || RanSince is not null || IsOld;
}

/// <param name="AppliedBy">The runs that carried it out, latest first.</param>
/// <param name="Pause">Null while nothing is paused.</param>
/// <param name="IsFirst">No run of production came to its end yet.</param>
public sealed record PlanModel(ConnectorEnvironment Environment, PlanDigest Digest, PlanFilter Filter, ListPage<PlanLine> List, PlanAge Age, IReadOnlyList<string> AppliedBy, Pause? Pause, bool IsFirst)
{
    /// <summary>The groups that have a page: those that were read to be looked at.</summary>
    public IReadOnlySet<string> KnownGroups { get; init; } = new HashSet<string>();

    /// <summary>Whether it may be resumed upon.</summary>
    public bool IsFresh { get; init; }

    public string Link { get; } = Environment.Link("/plans/" + Digest.Id);

    /// <summary>Findings of nobody in particular; on the first page of that list.</summary>
    public IReadOnlyList<Note> Common { get; } = Filter.Page is null or 1 ? [.. Digest.Head.Findings.Select(Notes.Of)] : [];

    public int Requests { get; } = WriteEstimate.Requests(Digest.Writes);

    /// <summary>Null when writing is not paced, or the environment has no pace since it cannot run.</summary>
    public TimeSpan? Lasts { get; } =
        Environment.Configuration?.Limits.LearningWritesPerSecond is { } rate and > 0 ? TimeSpan.FromSeconds(WriteEstimate.Seconds(WriteEstimate.Requests(Digest.Writes), rate)) : null;

    public int Mails { get; } = Digest.Writes.GetValueOrDefault(WriteKinds.SetPassword);

    /// <summary>Sent by 360Learning itself as it makes the accounts.</summary>
    public int Invitations =>
        Environment is { Name: Configuration.Settings.EnvironmentName.Production, Configuration.Rules.Notices: Core.Rules.Notices.Invitation } ? Accounts : 0;

    /// <summary>Accounts, mails and time to come.</summary>
    public string ToCome =>
        (Invitations > 0 ? PlanWords.FirstInvited : PlanWords.FirstWhat).With(Accounts, Invitations > 0 ? Invitations : Mails, Lasts is { } lasts ? When.Lasting(lasts) : PlanWords.AtOnce.ToString());

    public int Accounts { get; } = Digest.Count(PlanKind.Create) + Digest.Count(PlanKind.Restore);

    /// <summary>There is something to carry out.</summary>
    public bool HasChanges => Requests > 0 || Digest.Count(PlanKind.Adopt) > 0;

    /// <summary>A page of its own stands before it is carried out.</summary>
    public bool IsDangerous => Digest.Count(PlanKind.Remove) > 0 || IsFirst;
}
