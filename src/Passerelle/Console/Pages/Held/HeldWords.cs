using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.Held;

/// <summary>Words of what waits for approval.</summary>
public static class HeldWords
{
    public static readonly Text Title = new("Waiting for approval", "En attente d’approbation", "Wartet auf Freigabe");
    public static readonly Text Lead = new("These changes were kept back. Nothing of them happens until a person approves it.", "Ces modifications ont été retenues. Rien n’en est fait tant qu’une personne ne les approuve pas.", "Diese Änderungen wurden zurückgehalten. Nichts davon geschieht, bis jemand es freigibt.");
    public static readonly Text None = new("Nothing waits for approval.", "Rien n’attend d’approbation.", "Nichts wartet auf Freigabe.");
    public static readonly Text NoneNext = new("Here will be the changes that a guard or a rule keeps back, with what approving does.", "Ici apparaîtront les modifications qu’une protection ou une règle retient, avec l’effet de l’approbation.", "Hier werden die Änderungen stehen, die ein Wächter oder eine Regel zurückhält, und was die Freigabe bewirkt.");
    public static readonly Text How = new("How to approve", "Comment approuver", "So geben Sie frei");
    public static readonly Text HowLead = new("Approving carries the changes out at once. Type one of these lines where Passerelle is installed, with your own name. Whoever is not approved stays as they are.", "L’approbation exécute aussitôt les modifications. Saisissez l’une de ces lignes là où Passerelle est installé, avec votre nom. Les autres personnes restent inchangées.", "Die Freigabe führt die Änderungen sofort aus. Geben Sie eine dieser Zeilen dort ein, wo Passerelle installiert ist, mit Ihrem Namen. Wer nicht freigegeben wird, bleibt, wie er ist.");
    public static readonly Text HowOne = new("Only some people, by employee id:", "Certaines personnes seulement, par identifiant d’employé :", "Nur einzelne Personen, nach Mitarbeiterkennung:");
    public static readonly Counted HowAll = new(new Text("What the run of {1} held, {0:N0} hold:", "Ce que la synchronisation du {1} a retenu, {0:N0} élément :", "Was der Lauf vom {1} zurückhielt, {0:N0} Eintrag:"), new Text("Everything that the run of {1} held, {0:N0} holds:", "Tout ce que la synchronisation du {1} a retenu, {0:N0} éléments :", "Alles, was der Lauf vom {1} zurückhielt, {0:N0} Einträge:"));
    public static readonly Text YourName = new("\"YOUR NAME\"", "\"VOTRE NOM\"", "\"IHR NAME\"");
    public static readonly Text SomeIds = new("ID ID", "ID ID", "ID ID");
    public static readonly Text Search = new("Name, employee id or text", "Nom, identifiant d’employé ou texte", "Name, Mitarbeiterkennung oder Text");
    public static readonly Text Kind = new("Kept back by", "Retenu par", "Zurückgehalten durch");
    public static readonly Text Order = new("Order", "Ordre", "Reihenfolge");
    public static readonly Text Oldest = new("Waiting longest", "Attente la plus longue", "Wartet am längsten");
    public static readonly Text Newest = new("Newest", "Plus récent", "Neueste");
    public static readonly Text ByName = new("Name", "Nom", "Name");
    public static readonly Text ByKind = new("Guard or rule", "Protection ou règle", "Wächter oder Regel");
    public static readonly Text Since = new("Held since {0}", "Retenu depuis le {0}", "Zurückgehalten seit {0}");
    public static readonly Text LatestRun = new("The latest run that held it", "La dernière synchronisation qui l’a retenu", "Der letzte Lauf, der es zurückhielt");
    public static readonly Text Changes = new("What approving carries out", "Ce que l’approbation exécute", "Was die Freigabe ausführt");
    public static readonly Text ToApprove = new("To approve this person only:", "Pour approuver cette personne seulement :", "Um nur diese Person freizugeben:");
}
