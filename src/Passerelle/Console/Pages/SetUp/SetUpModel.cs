using Passerelle.Configuration;
using Passerelle.Configuration.Drafting;
using Passerelle.Console.Hosting;
using Passerelle.Running.Checking;
using Passerelle.Store.Connectors;

namespace Passerelle.Console.Pages.SetUp;

/// <summary>That somebody else saved meanwhile.</summary>
/// <param name="Saved">Who and when.</param>
/// <param name="Changes">What saving what was typed would change of theirs.</param>
public sealed record Conflict(Signed Saved, IReadOnlyList<DraftChange> Changes);

/// <summary>The last check of an environment.</summary>
/// <param name="IsStale">The draft changed since.</param>
public sealed record Checked(ConnectorEnvironment Environment, Signed At, bool IsStale, IReadOnlyList<Answer> Answers);

/// <summary>A secret as far as it may be shown.</summary>
/// <param name="Elsewhere">Where it is taken from when the console does not keep it, such as <c>env:NAME</c>; null otherwise.</param>
/// <param name="Set">Null when it is not set.</param>
/// <param name="Waiting">A new value that is used once a check has accepted it; null for none.</param>
/// <param name="Mask">First and last letters, for a client id only.</param>
public sealed record SecretState(string? Elsewhere, Signed? Set, Signed? Waiting, string? Mask)
{
    public bool IsSet => Elsewhere is not null || Set is not null;
}

/// <param name="Version">The version that the form was filled in on.</param>
/// <param name="Mistakes">Everything that is wrong with the draft.</param>
/// <param name="NeededAttributes">To be ticked as readable in Personio.</param>
/// <param name="Starts">The next runs of the schedule; empty while it is wrong.</param>
/// <param name="Conflict">Null when nobody saved meanwhile.</param>
/// <param name="IsSaved">It was saved just now.</param>
public sealed record SetUpModel(
    ConnectorHome Home,
    SetUpSection Section,
    ConfigurationDraft Draft,
    int Version,
    IReadOnlyList<ConfigurationMistake> Mistakes,
    IReadOnlyDictionary<string, SecretState> Secrets,
    AttributeList Attributes,
    IReadOnlyList<string> NeededAttributes,
    IReadOnlyList<Checked> Checks,
    IReadOnlyList<DateTimeOffset> Starts,
    TimeZoneInfo Zone,
    Conflict? Conflict,
    bool IsSaved
)
{
    /// <summary>Where the simulated Personio is; null while it does not run.</summary>
    public Uri? Simulated { get; init; }

    /// <summary>What Personio tells of itself, where the section is about it; null elsewhere.</summary>
    public WebhookStanding? Webhook { get; init; }

    /// <summary>Mistakes that no field of the form shows.</summary>
    public IEnumerable<ConfigurationMistake> Others => Mistakes.Where(mistake => Sections.SetUpSections.Of(mistake.Key) is null && !mistake.Key.StartsWith("hierarchy", StringComparison.Ordinal));

    /// <summary>How many mistakes a section has.</summary>
    public int MistakesIn(SetUpSection section) => Mistakes.Count(mistake => Sections.SetUpSections.Of(mistake.Key) == section);

    /// <summary>Whether a required field is empty.</summary>
    public bool IsMissing(SetUpField field) => field.IsRequired && !Draft.Has(field.Key);

    /// <summary>Whether the test can run although a required field is empty: it has a Personio of its own.</summary>
    public bool IsForProduction(SetUpField field) => field.Key.StartsWith("personio.", StringComparison.Ordinal) && Draft.Has(TestSource.Root) && !Mistakes.Any(mistake => mistake.Key == "personio" || field.Covers(mistake.Key));
}
