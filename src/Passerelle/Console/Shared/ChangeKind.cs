using Passerelle.Console.Words;

namespace Passerelle.Console.Shared;

/// <summary>A kind of change: one glyph and one colour everywhere (the command line has the same), never the colour alone.</summary>
/// <param name="Css">Suffix of the class with the colour.</param>
/// <param name="Name">For one badge: "3 created".</param>
public sealed record ChangeKind(string Sign, string Css, Text Name)
{
    /// <summary>French says it otherwise of one than of many; the other languages do not.</summary>
    public string? FrenchOfOne { get; init; }

    /// <summary>The name as it goes with a number, or with a single person when there is none.</summary>
    public Text NameOf(long? count) => FrenchOfOne is { } one && count is null or 0 or 1 ? Name with { French = one } : Name;

    public static readonly ChangeKind Create = new("+", "create", new Text("created", "créés", "angelegt")) { FrenchOfOne = "créé" };
    public static readonly ChangeKind Adopt = new("+", "create", new Text("adopted", "adoptés", "übernommen")) { FrenchOfOne = "adopté" };
    public static readonly ChangeKind Update = new("~", "update", new Text("updated", "modifiés", "geändert")) { FrenchOfOne = "modifié" };
    public static readonly ChangeKind Move = new(">", "move", new Text("moved", "déplacés", "verschoben")) { FrenchOfOne = "déplacé" };
    public static readonly ChangeKind Restore = new("↺", "restore", new Text("restored", "rétablis", "wiederhergestellt")) { FrenchOfOne = "rétabli" };
    public static readonly ChangeKind Remove = new("-", "remove", new Text("removed", "retirés", "entfernt")) { FrenchOfOne = "retiré" };
    public static readonly ChangeKind Held = new("‖", "held", new Text("held", "retenus", "zurückgehalten")) { FrenchOfOne = "retenu" };
    public static readonly ChangeKind Failed = new("×", "failed", new Text("failed", "en échec", "fehlgeschlagen"));
    public static readonly ChangeKind Skip = new("!", "held", new Text("kept back", "laissés de côté", "zurückgestellt")) { FrenchOfOne = "laissé de côté" };
    public static readonly ChangeKind Unchanged = new("·", "none", new Text("unchanged", "inchangés", "unverändert")) { FrenchOfOne = "inchangé" };
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
