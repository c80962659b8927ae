using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.Held;

/// <summary>Words of what waits for approval.</summary>
public static class HeldWords
{
    public static readonly Text Title = new("Waiting for approval", "En attente d’approbation", "Wartet auf Freigabe");
    public static readonly Text Lead = new("These changes were kept back. Nothing of them happens until a person approves it.", "Ces modifications ont été retenues. Rien n’en est fait tant qu’une personne ne les approuve pas.", "Diese Änderungen wurden zurückgehalten. Nichts davon geschieht, bis jemand es freigibt.");
    public static readonly Text None = new("Nothing waits for approval.", "Rien n’attend d’approbation.", "Nichts wartet auf Freigabe.");
    public static readonly Text NoneNext = new("Here will be the changes that a guard or a rule keeps back, with what approving does.", "Ici apparaîtront les modifications qu’un garde-fou ou une règle retient, avec l’effet de l’approbation.", "Hier werden die Änderungen stehen, die eine Schutzregel oder ein anderer Grund zurückhält, und was die Freigabe bewirkt.");
    public static readonly Text Search = new("Name, employee id or text", "Nom, identifiant ou texte", "Name, ID oder Text");
    public static readonly Text Kind = new("Kept back by", "Retenu par", "Zurückgehalten durch");
    public static readonly Text Order = new("Order", "Ordre", "Reihenfolge");
    public static readonly Text Oldest = new("Oldest first", "Plus anciens", "Älteste zuerst");
    public static readonly Text Newest = new("Newest first", "Plus récents", "Neueste zuerst");
    public static readonly Text ByName = new("Name", "Nom", "Name");
    public static readonly Text ByKind = new("Reason", "Motif", "Grund");
    public static readonly Text Since = new("Held since {0}", "Retenu depuis le {0}", "Zurückgehalten seit {0}");
    public static readonly Text LatestRun = new("The latest run that held it", "La dernière synchronisation qui l’a retenu", "Der letzte Lauf, der es zurückhielt");
    public static readonly Counted People = new(new Text("{0:N0} person is held until someone approves.", "{0:N0} personne est retenue jusqu’à approbation.", "{0:N0} Person ist zurückgehalten, bis jemand freigibt."), new Text("{0:N0} people are held until someone approves.", "{0:N0} personnes sont retenues jusqu’à approbation.", "{0:N0} Personen sind zurückgehalten, bis jemand freigibt."));
    public static readonly Counted Decisions = new(new Text("{0:N0} decision waits, about {1}.", "{0:N0} décision en attente, pour {1}.", "{0:N0} Entscheidung steht aus, zu {1}."), new Text("{0:N0} decisions wait, about {1}.", "{0:N0} décisions en attente, pour {1}.", "{0:N0} Entscheidungen stehen aus, zu {1}."));
    public static readonly Counted About = new(new Text("{0:N0} person", "{0:N0} personne", "{0:N0} Person"), new Text("{0:N0} people", "{0:N0} personnes", "{0:N0} Personen"));
    public static readonly Counted ChangesOf = new(new Text("Approving changes {0:N0} field", "L’approbation modifie {0:N0} champ", "Die Freigabe ändert {0:N0} Feld"), new Text("Approving changes {0:N0} fields", "L’approbation modifie {0:N0} champs", "Die Freigabe ändert {0:N0} Felder"));
    public static readonly Text Changes = new("What approving carries out", "Ce que l’approbation exécute", "Was die Freigabe ausführt");

    /// <summary>What waits, the same wherever it is told: people, and what is to be decided about them where that is more.</summary>
    /// <param name="people">Each counted once.</param>
    /// <param name="holds">Each guard or rule that keeps a person back.</param>
    public static string Waiting(long people, long holds) => holds == people ? People.For(people) : Decisions.For(holds, About.For(people));
}
