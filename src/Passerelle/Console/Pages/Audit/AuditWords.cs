using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.Audit;

/// <summary>Words of the audit log.</summary>
public static class AuditWords
{
    public static readonly Text Title = new("Audit log", "Journal d’audit", "Prüfprotokoll");
    public static readonly Text Lead = new("Who decided what. Entries can only be added, never changed.", "Qui a décidé quoi. On ne peut qu’ajouter des entrées, jamais les modifier.", "Wer was entschied. Einträge kommen nur hinzu und werden nie geändert.");
    public static readonly Text Intact = new("Verified: the log is as it was written", "Vérifié : le journal est tel qu’il a été écrit", "Geprüft: Das Protokoll ist, wie es geschrieben wurde");
    public static readonly Counted IntactLead = new(new Text("{0:N0} entry was checked just now. The last one’s hash, to be kept elsewhere:", "{0:N0} entrée vient d’être vérifiée. L’empreinte de la dernière, à conserver ailleurs :", "{0:N0} Eintrag wurde eben geprüft. Der Hashwert des letzten, anderswo aufzubewahren:"), new Text("{0:N0} entries were checked just now. The last one’s hash, to be kept elsewhere:", "{0:N0} entrées viennent d’être vérifiées. L’empreinte de la dernière, à conserver ailleurs :", "{0:N0} Einträge wurden eben geprüft. Der Hashwert des letzten, anderswo aufzubewahren:"));
    public static readonly Text Broken = new("Not verified: the log was changed", "Non vérifié : le journal a été modifié", "Nicht bestätigt: Das Protokoll wurde verändert");
    public static readonly Text BrokenLead = new("From entry {0:N0} on it is not what was written. Keep the data as they are and ask who had access to the database.", "À partir de l’entrée {0:N0}, il n’est plus tel qu’il a été écrit. Conservez les données en l’état et cherchez qui a eu accès à la base.", "Ab Eintrag {0:N0} ist es nicht, was geschrieben wurde. Lassen Sie die Daten, wie sie sind, und fragen Sie, wer Zugang zur Datenbank hatte.");
    public static readonly Text None = new("Here will be every approval, pause and change of configuration.", "Ici apparaîtront chaque approbation, mise en pause et modification de la configuration.", "Hier wird jede Freigabe, jedes Anhalten und jede Änderung der Konfiguration stehen.");
    public static readonly Text NoneNext = new("Nothing has been decided yet.", "Rien n’a encore été décidé.", "Noch wurde nichts entschieden.");
    public static readonly Text Search = new("Person, action or details", "Personne, action ou détails", "Person, Handlung oder Einzelheiten");
    public static readonly Text At = new("When", "Quand", "Wann");
    public static readonly Text Actor = new("Who", "Qui", "Wer");
    public static readonly Text Action = new("What", "Quoi", "Was");
    public static readonly Text Concerns = new("Concerns", "Concerne", "Betrifft");
    public static readonly Text Accounts = new("Accounts", "Comptes", "Konten");
    public static readonly Text Details = new("Details", "Détails", "Einzelheiten");
    public static readonly Text Entry = new("entry {0:N0}", "entrée {0:N0}", "Eintrag {0:N0}");
}
