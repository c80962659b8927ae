using Passerelle.Console.Words;

namespace Passerelle.Console.Shared;

/// <summary>A kind of change: one glyph and one colour everywhere (the command line has the same), never the colour alone.</summary>
/// <param name="Css">Suffix of the class with the colour.</param>
/// <param name="Name">For one badge: "3 created".</param>
public sealed record ChangeKind(string Sign, string Css, Text Name)
{
    public static readonly ChangeKind Create = new("+", "create", new Text("created", "créés", "angelegt"));
    public static readonly ChangeKind Adopt = new("+", "create", new Text("adopted", "adoptés", "übernommen"));
    public static readonly ChangeKind Update = new("~", "update", new Text("updated", "modifiés", "geändert"));
    public static readonly ChangeKind Move = new(">", "move", new Text("moved", "déplacés", "verschoben"));
    public static readonly ChangeKind Restore = new("↺", "restore", new Text("restored", "rétablis", "wiederhergestellt"));
    public static readonly ChangeKind Remove = new("-", "remove", new Text("removed", "retirés", "entfernt"));
    public static readonly ChangeKind Held = new("‖", "held", new Text("held", "retenus", "zurückgehalten"));
    public static readonly ChangeKind Failed = new("×", "failed", new Text("failed", "en échec", "fehlgeschlagen"));
    public static readonly ChangeKind Skip = new("!", "held", new Text("kept back", "laissés de côté", "zurückgestellt"));
    public static readonly ChangeKind Unchanged = new("·", "none", new Text("unchanged", "inchangés", "unverändert"));
    public static readonly ChangeKind OutOfScope = new("·", "none", new Text("out of scope", "hors périmètre", "nicht im Umfang"));
    public static readonly ChangeKind Finding = new("!", "held", new Text("to be mended", "à corriger", "zu beheben"));

    /// <summary>The kinds by the names of a run's counts, in the order in which they are shown.</summary>
    public static IReadOnlyList<(string Count, ChangeKind Kind)> OfCounts { get; } =
    [
        ("failed", Failed),
        ("held", Held),
        ("removed", Remove),
        ("restored", Restore),
        ("created", Create),
        ("adopted", Adopt),
        ("updated", Update),
        ("skipped", Skip),
        ("unchanged", Unchanged),
        ("outOfScope", OutOfScope),
        ("findings", Finding),
    ];
}
