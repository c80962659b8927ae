using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.Findings;

/// <summary>Words of the inbox of findings.</summary>
public static class FindingsWords
{
    public static readonly Text Title = new("To be mended", "À corriger", "Zu beheben");
    public static readonly Text Lead = new("What is wrong in the data, and how to mend it. Each point closes by itself once it is mended.", "Ce qui ne va pas dans les données et comment le corriger. Chaque point se ferme de lui-même une fois corrigé.", "Was in den Daten nicht stimmt und wie man es behebt. Jeder Punkt schließt sich von selbst, sobald er behoben ist.");
    public static readonly Text None = new("Here will be what a person should mend.", "Ici apparaîtra ce qu’une personne doit corriger.", "Hier wird stehen, was jemand beheben soll.");
    public static readonly Text NoneNext = new("There is nothing now, and nothing to do.", "Il n’y a rien pour l’instant, et rien à faire.", "Jetzt ist da nichts, und nichts ist zu tun.");
    public static readonly Text AllMended = new("Nothing is to be mended.", "Il n’y a rien à corriger.", "Nichts ist zu beheben.");
    public static readonly Text AllMendedNext = new("All that was found before has been mended.", "Tout ce qui avait été trouvé a été corrigé.", "Alles, was früher gefunden wurde, ist behoben.");
    public static readonly Text ShowClosed = new("Show what was mended", "Voir ce qui a été corrigé", "Behobenes zeigen");
    public static readonly Text Search = new("Person, text or employee id", "Personne, texte ou identifiant", "Person, Text oder ID");
    public static readonly Text Kind = new("Kind", "Type", "Art");
    public static readonly Text State = new("State", "État", "Stand");
    public static readonly Text Open = new("Open", "Ouverts", "Offen");
    public static readonly Text Closed = new("Mended", "Corrigés", "Behoben");
    public static readonly Text ClosedOn = new("mended on {0}", "corrigé le {0}", "behoben am {0}");
    public static readonly Text Wrong = new("What is wrong", "Ce qui ne va pas", "Was nicht stimmt");
    public static readonly Text Person = new("Person", "Personne", "Person");
    public static readonly Text Nobody = new("no single person", "aucune personne en particulier", "keine einzelne Person");
    public static readonly Text Seen = new("First seen", "Vu la première fois", "Zuerst gesehen");
}
