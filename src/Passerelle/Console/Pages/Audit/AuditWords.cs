using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.Audit;

/// <summary>Words of the audit log.</summary>
public static class AuditWords
{
    public static readonly Text Title = new("Audit log", "Journal d’audit", "Prüfprotokoll");
    public static readonly Text Lead = new("Who decided what. Entries can only be added, never changed.", "Qui a décidé quoi. On ne peut qu’ajouter des entrées, jamais les modifier.", "Wer was entschied. Einträge kommen nur hinzu und werden nie geändert.");
    public static readonly Text Intact = new("Verified: the log is as it was written", "Vérifié : le journal est tel qu’il a été écrit", "Geprüft: Das Protokoll ist, wie es geschrieben wurde");
    public static readonly Text Unverified = new("The chain has not been verified yet", "La chaîne n’a pas encore été vérifiée", "Die Kette wurde noch nicht geprüft");
    public static readonly Text UnverifiedLead = new("Each entry carries a hash over the one before it. Verifying goes through all of them and changes nothing.", "Chaque entrée porte une empreinte calculée avec la précédente. La vérification les parcourt toutes et ne modifie rien.", "Jeder Eintrag trägt einen Hashwert über den vorigen. Die Prüfung geht alle durch und ändert nichts.");
    public static readonly Text Verify = new("Verify the chain", "Vérifier la chaîne", "Kette prüfen");
    public static readonly Text VerifyAgain = new("Verify the chain again", "Vérifier à nouveau la chaîne", "Kette noch einmal prüfen");
    public static readonly Text VerifiedBy = new("Last verified on {0} by {1}.", "Dernière vérification le {0} par {1}.", "Zuletzt geprüft am {0} von {1}.");
    public static readonly Text Elsewhere = new("somebody of another platform", "quelqu’un d’une autre plateforme", "jemandem von einer anderen Plattform");
    public static readonly Counted Checked = new(new Text("{0:N0} entry was checked.", "{0:N0} entrée a été vérifiée.", "{0:N0} Eintrag wurde geprüft."), new Text("{0:N0} entries were checked.", "{0:N0} entrées ont été vérifiées.", "{0:N0} Einträge wurden geprüft."));
    public static readonly Counted Since = new(new Text("{0:N0} entry was added since.", "{0:N0} entrée a été ajoutée depuis.", "Seither kam {0:N0} Eintrag hinzu."), new Text("{0:N0} entries were added since.", "{0:N0} entrées ont été ajoutées depuis.", "Seither kamen {0:N0} Einträge hinzu."));
    public static readonly Text Head = new("The last one’s hash, to be kept elsewhere:", "L’empreinte de la dernière, à conserver ailleurs :", "Der Hashwert des letzten, anderswo aufzubewahren:");
    public static readonly Text ToBroken = new("Look at entry {0:N0}", "Voir l’entrée {0:N0}", "Eintrag {0:N0} ansehen");
    public static readonly Text Speaks = new("What it speaks of", "Ce dont il s’agit", "Wovon er handelt");
    public static readonly Text Chain = new("Its place in the chain", "Sa place dans la chaîne", "Sein Platz in der Kette");
    public static readonly Text ChainLead = new("The hash covers this entry and the hash of the one before it.", "L’empreinte couvre cette entrée et l’empreinte de la précédente.", "Der Hashwert umfasst diesen Eintrag und den Hashwert des vorigen.");
    public static readonly Text Hash = new("Hash", "Empreinte", "Hashwert");
    public static readonly Text PreviousHash = new("Hash of the entry before", "Empreinte de l’entrée précédente", "Hashwert des vorigen Eintrags");
    public static readonly Text Group = new("group {0}", "groupe {0}", "Gruppe {0}");
    public static readonly Text ToAcceptance = new("Acceptance list", "Liste de validation", "Abnahmeliste");
    public static readonly Text RunsOfDay = new("Runs of that day", "Synchronisations de ce jour", "Läufe dieses Tages");
    public static readonly Text Broken = new("Not verified: the log was changed", "Non vérifié : le journal a été modifié", "Nicht bestätigt: Das Protokoll wurde verändert");
    public static readonly Text BrokenLead = new("From entry {0:N0} on it is not what was written. Keep the data as they are and ask who had access to the database.", "À partir de l’entrée {0:N0}, il n’est plus tel qu’il a été écrit. Conservez les données en l’état et cherchez qui a eu accès à la base.", "Ab Eintrag {0:N0} ist es nicht, was geschrieben wurde. Lassen Sie die Daten, wie sie sind, und fragen Sie, wer Zugang zur Datenbank hatte.");
    public static readonly Text None = new("Here will be every approval, pause and change of configuration.", "Ici apparaîtront chaque approbation, mise en pause et modification de la configuration.", "Hier wird jede Freigabe, jedes Anhalten und jede Änderung der Konfiguration stehen.");
    public static readonly Text NoneNext = new("Nothing has been decided yet.", "Rien n’a encore été décidé.", "Noch wurde nichts entschieden.");
    public static readonly Text Search = new("Person, action or details", "Personne, action ou détails", "Person, Handlung oder Einzelheiten");
    public static readonly Text At = new("When", "Quand", "Wann");
    public static readonly Text Actor = new("Who", "Qui", "Wer");
    public static readonly Text Action = new("What", "Quoi", "Was");
    public static readonly Text Concerns = new("Concerns", "Concerne", "Betrifft");
    public static readonly Text Installation = new("Whole installation", "Toute l’installation", "Ganze Installation");
    public static readonly Text Accounts = new("Accounts", "Comptes", "Konten");
    public static readonly Text Details = new("Details", "Détails", "Einzelheiten");
    public static readonly Text Entry = new("entry {0:N0}", "entrée {0:N0}", "Eintrag {0:N0}");
}
