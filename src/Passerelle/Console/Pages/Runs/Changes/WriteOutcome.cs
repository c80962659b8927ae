using Passerelle.Console.Shared;
using Passerelle.Console.Words;
using Passerelle.Store.Journaling;

namespace Passerelle.Console.Pages.Runs.Changes;

/// <summary>How a write ended, in a word.</summary>
/// <param name="Key">In the address line and in downloads.</param>
/// <param name="Stored">As the journal names it; null for one whose outcome is not known yet.</param>
public sealed record WriteOutcome(string Key, string? Stored, ChangeKind Look)
{
    /// <summary>In the address line: what a run counts as written, done or so already.</summary>
    public const string CarriedOut = "written";

    public static IReadOnlyList<WriteOutcome> All { get; } =
    [
        new("done", nameof(OutcomeKind.Succeeded), new ChangeKind("✓", "create", new Text("done", "fait", "getan"))),
        new("already", nameof(OutcomeKind.AlreadyDone), new ChangeKind("·", "none", new Text("was so already", "était déjà ainsi", "war schon so"))),
        new("failed", nameof(OutcomeKind.Failed), new ChangeKind("×", "failed", new Text("failed", "en échec", "fehlgeschlagen"))),
        new("not-sent", nameof(OutcomeKind.NotSent), new ChangeKind("!", "held", new Text("not sent", "non envoyé", "nicht gesendet"))),
        new("open", Stored: null, new ChangeKind("?", "held", new Text("not known yet", "pas encore connu", "noch nicht bekannt"))),
    ];

    /// <param name="stored">Null while it is open.</param>
    public static WriteOutcome Of(string? stored) => All.First(one => string.Equals(one.Stored, stored, StringComparison.Ordinal));

    public static WriteOutcome? Find(string? key) => All.FirstOrDefault(one => string.Equals(one.Key, key, StringComparison.Ordinal));
}
