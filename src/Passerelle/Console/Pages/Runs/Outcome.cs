using Passerelle.Console.Words;
using Passerelle.Store.Runs;

namespace Passerelle.Console.Pages.Runs;

/// <summary>How a run ended, with a colour and an icon.</summary>
/// <param name="Code">The report's outcome, or one of the two that have no report.</param>
/// <param name="Css">Suffix of the class with the colour.</param>
/// <param name="Name">A word.</param>
/// <param name="Sentence">What it means.</param>
public sealed record Outcome(string Code, string Css, string Icon, Text Name, Text Sentence)
{
    public const string RunningCode = "running";

    /// <summary>Something was not done that should have been.</summary>
    public bool IsBad => string.Equals(Css, "bad", StringComparison.Ordinal);

    public static IReadOnlyList<Outcome> All { get; } =
    [
        new("unchanged", "good", "circle-check", new("In step", "À jour", "Im Gleichstand"), new("Everything was in step; nothing had to change.", "Tout était à jour ; rien n’a dû changer.", "Alles stimmte überein; nichts musste geändert werden.")),
        new("applied", "good", "circle-check", new("Done", "Terminé", "Erledigt"), new("Every change was made.", "Toutes les modifications ont été faites.", "Alle Änderungen wurden gemacht.")),
        new("held", "held", "player-pause", new("Held", "Retenu", "Zurückgehalten"), new("Done, except for what waits for a person’s approval.", "Terminé, sauf ce qui attend l’approbation d’une personne.", "Erledigt, bis auf das, was auf eine Freigabe wartet.")),
        new("partial", "bad", "alert-triangle", new("Some failed", "Échecs partiels", "Teilweise fehlgeschlagen"), new("Some people’s changes failed; the next run tries them again.", "Les modifications de certaines personnes ont échoué ; la prochaine synchronisation les retentera.", "Bei einigen Personen schlugen Änderungen fehl; der nächste Lauf versucht sie noch einmal.")),
        new("refused", "bad", "circle-x", new("Refused", "Refusé", "Verweigert"), new("The list of employees was not trusted, so nothing was changed.", "La liste des employés n’inspirait pas confiance : rien n’a été modifié.", "Der Mitarbeiterliste war nicht zu trauen, darum wurde nichts geändert.")),
        new("failed", "bad", "circle-x", new("Failed", "Échec", "Fehlgeschlagen"), new("It stopped before its end.", "Elle s’est arrêtée avant la fin.", "Er hielt vor seinem Ende an.")),
        new(Run.Interrupted, "bad", "circle-x", new("Interrupted", "Interrompu", "Abgebrochen"), RunWords.WasInterrupted),
        new(RunningCode, "busy", "loader-2", new("Under way", "En cours", "Im Gang"), RunWords.StillRunning),
    ];

    /// <param name="code">Null while it runs.</param>
    public static Outcome Of(string? code) => All.FirstOrDefault(one => string.Equals(one.Code, code ?? RunningCode, StringComparison.Ordinal)) ?? All.First(one => string.Equals(one.Code, "failed", StringComparison.Ordinal));
}
