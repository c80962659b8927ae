using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.Runs.Changed;

/// <summary>Words of whom the runs of some days changed.</summary>
public static class ChangedWords
{
    public static readonly Text Title = new("People changed", "Personnes modifiées", "Geänderte Personen");
    public static readonly Text Lead = new("Whom each run changed, the latest first. Whoever was changed by several runs stands here once for each.", "Les personnes modifiées par chaque synchronisation, la plus récente d’abord. Une personne modifiée par plusieurs figure ici une fois pour chacune.", "Wen jeder Lauf geändert hat, der neueste zuerst. Wer von mehreren geändert wurde, steht hier für jeden einmal.");
    public static readonly Text Run = new("Run", "Synchronisation", "Lauf");
    public static readonly Text Nobody = new("Nobody was changed yet.", "Personne n’a encore été modifié.", "Noch wurde niemand geändert.");
    public static readonly Text NobodyNext = new("Here will be everybody whom a run created, changed or removed.", "Ici apparaîtront toutes les personnes créées, modifiées ou retirées par une synchronisation.", "Hier wird jeder stehen, den ein Lauf angelegt, geändert oder entfernt hat.");
}
