using Passerelle.Console.Words;
using Passerelle.Store.Connectors;

namespace Passerelle.Console.Pages.Lists;

/// <summary>Words of the lists of people.</summary>
public static class ListWords
{
    public static readonly Text Title = new("Exceptions", "Exceptions", "Ausnahmen");
    public static readonly Text Lead = new("People whom the connector never removes, and people whom it leaves alone altogether. They count from the next run on, in test and in production, without a deployment.", "Les personnes que le connecteur ne retire jamais et celles qu’il laisse entièrement de côté. Elles comptent dès la prochaine synchronisation, en test comme en production, sans déploiement.", "Personen, die der Konnektor nie entfernt, und solche, die er ganz in Ruhe lässt. Sie gelten ab dem nächsten Lauf, in Test und Produktion, ohne Bereitstellung.");
    public static readonly Text LeadFile = new("People whom the connector never removes, and people whom it leaves alone altogether. This connector belongs to a configuration file; they are changed there.", "Les personnes que le connecteur ne retire jamais et celles qu’il laisse entièrement de côté. Ce connecteur appartient à un fichier de configuration ; c’est là qu’on les modifie.", "Personen, die der Konnektor nie entfernt, und solche, die er ganz in Ruhe lässt. Dieser Konnektor gehört zu einer Konfigurationsdatei; dort werden sie geändert.");
    public static readonly Text HowFile = new("Write the lines below into the configuration file, then start Passerelle again:", "Écrivez les lignes ci-dessous dans le fichier de configuration, puis redémarrez Passerelle :", "Schreiben Sie die folgenden Zeilen in die Konfigurationsdatei und starten Sie Passerelle neu:");
    public static readonly Text Person = new("Person", "Personne", "Person");
    public static readonly Text Reason = new("Reason", "Motif", "Grund");
    public static readonly Text Until = new("Last day", "Dernier jour", "Letzter Tag");
    public static readonly Text Added = new("Put there", "Ajout", "Eingetragen");
    public static readonly Text AddedBy = new("on {0} by {1}", "le {0} par {1}", "am {0} von {1}");
    public static readonly Text NoEnd = new("no end", "sans fin", "ohne Ende");
    public static readonly Text Past = new("past, counts no more", "passé, ne compte plus", "vorbei, gilt nicht mehr");
    public static readonly Text InSetUp = new("in the configuration", "dans la configuration", "in der Konfiguration");
    public static readonly Text Add = new("Add a person…", "Ajouter une personne…", "Person hinzufügen…");
    public static readonly Text Change = new("Change…", "Modifier…", "Ändern…");
    public static readonly Text Off = new("Take off…", "Retirer de la liste…", "Von der Liste nehmen…");
    public static readonly Text Employee = new("Employee id", "Identifiant de l’employé", "Mitarbeiter-ID");
    public static readonly Text EmployeeHint = new("The number in the address of the person’s page in Personio.", "Le numéro dans l’adresse de la page de la personne dans Personio.", "Die Zahl in der Adresse der Seite der Person in Personio.");
    public static readonly Text ReasonHint = new("Whoever reads it later should understand why.", "Pour que l’on comprenne plus tard pourquoi.", "Damit später jeder versteht, warum.");
    public static readonly Text UntilHint = new("Year-month-day, for example 2027-03-31; empty for no end.", "Année-mois-jour, par exemple 2027-03-31 ; vide pour aucune fin.", "Jahr-Monat-Tag, zum Beispiel 2027-03-31; leer für kein Ende.");
    public static readonly Text EmployeeWrong = new("Give an employee id: digits or letters only.", "Indiquez un identifiant d’employé : chiffres ou lettres seulement.", "Geben Sie eine Mitarbeiter-ID an: nur Ziffern oder Buchstaben.");
    public static readonly Text ReasonWrong = new("Give a reason of at most {0:N0} characters.", "Indiquez un motif de {0:N0} caractères au plus.", "Geben Sie einen Grund mit höchstens {0:N0} Zeichen an.");
    public static readonly Text UntilWrong = new("Give a day from today on as year-month-day, or nothing.", "Indiquez un jour à partir d’aujourd’hui sous la forme année-mois-jour, ou rien.", "Geben Sie einen Tag ab heute als Jahr-Monat-Tag an, oder nichts.");
    public static readonly Text Show = new("Show what follows", "Voir ce qui s’ensuit", "Zeigen, was daraus folgt");
    public static readonly Text Follows = new("What follows", "Ce qui s’ensuit", "Was daraus folgt");
    public static readonly Text Save = new("Put on the list", "Inscrire sur la liste", "Auf die Liste setzen");
    public static readonly Text OffDo = new("Take off the list", "Retirer de la liste", "Von der Liste nehmen");
    public static readonly Text Leave = new("Leave it, change nothing", "Laisser, ne rien changer", "Lassen, nichts ändern");
    public static readonly Text Unknown = new("No plan knows anybody with this id yet. Check it before you save.", "Aucun plan ne connaît encore personne avec cet identifiant. Vérifiez-le avant d’enregistrer.", "Noch kein Plan kennt jemanden mit dieser ID. Prüfen Sie sie, bevor Sie speichern.");
    public static readonly Text SimulateFirst = new("Production is live: simulate it first, then it can be saved.", "La production est active : simulez d’abord, ensuite vous pourrez enregistrer.", "Die Produktion läuft: Simulieren Sie es zuerst, dann lässt es sich speichern.");
    public static readonly Text OffTitle = new("Take {0} off the list?", "Retirer {0} de la liste ?", "{0} von der Liste nehmen?");
    public static readonly Text OffType = new("Type {0} to confirm", "Saisissez {0} pour confirmer", "Geben Sie zur Bestätigung {0} ein");
    public static readonly Text OffWhy = new("The next run of production acts upon it without asking again.", "La prochaine synchronisation de la production en tient compte sans redemander.", "Der nächste Lauf der Produktion richtet sich danach, ohne noch einmal zu fragen.");
    public static readonly Text OffWrong = new("That is not {0}. Nothing was changed.", "Ce n’est pas {0}. Rien n’a été modifié.", "Das ist nicht {0}. Nichts wurde geändert.");
    public static readonly Text On = new("On a list", "Sur une liste", "Auf einer Liste");
    public static readonly Text OnProtect = new("The connector never removes this person.", "Le connecteur ne retire jamais cette personne.", "Der Konnektor entfernt diese Person nie.");
    public static readonly Text OnExclude = new("The connector never synchronises this person: {0}.", "Le connecteur ne synchronise jamais cette personne : {0}.", "Der Konnektor synchronisiert diese Person nie: {0}.");
    public static readonly Text ToProtect = new("Never remove…", "Ne jamais retirer…", "Nie entfernen…");
    public static readonly Text ToExclude = new("Never synchronise…", "Ne jamais synchroniser…", "Nie synchronisieren…");

    private static readonly Text Protect = new("Never removed", "Jamais retirées", "Nie entfernt");
    private static readonly Text ProtectWhat = new("When such a person leaves, the account stays and a point to be mended says so; a change of its e-mail is held. Everything else goes on.", "Quand une telle personne part, le compte reste et un point à corriger le signale ; un changement de son e-mail est retenu. Tout le reste continue.", "Verlässt eine solche Person das Unternehmen, bleibt das Konto und ein zu behebender Punkt sagt es; eine Änderung seiner E-Mail wird zurückgehalten. Alles andere geht weiter.");
    private static readonly Text Exclude = new("Never synchronised", "Jamais synchronisées", "Nie synchronisiert");
    private static readonly Text ExcludeWhat = new("Nothing is created, changed or removed for such a person, whatever Personio says.", "Rien n’est créé, modifié ni retiré pour une telle personne, quoi que dise Personio.", "Für eine solche Person wird nichts angelegt, geändert oder entfernt, was immer Personio sagt.");
    private static readonly Text ProtectLinked = new("The account {0} is kept when the person leaves; a point to be mended says so. A change of its e-mail waits for approval. Name, groups and other fields follow Personio as before.", "Le compte {0} est conservé quand la personne part ; un point à corriger le signale. Un changement de son e-mail attend une approbation. Le nom, les groupes et les autres champs suivent Personio comme avant.", "Das Konto {0} bleibt, wenn die Person das Unternehmen verlässt; ein zu behebender Punkt sagt es. Eine Änderung seiner E-Mail wartet auf Freigabe. Name, Gruppen und andere Felder folgen Personio wie bisher.");
    private static readonly Text ProtectNone = new("The person has no linked account. It counts as soon as there is one.", "La personne n’a pas de compte lié. Cela compte dès qu’il y en a un.", "Die Person hat kein verknüpftes Konto. Es gilt, sobald es eines gibt.");
    private static readonly Text ExcludeLinked = new("The account {0} stays exactly as it is: its fields, groups and managers change no more, and it is not removed when the person leaves. The link is kept, so that the person can be taken in again.", "Le compte {0} reste exactement tel quel : ses champs, groupes et responsables ne changent plus, et il n’est pas retiré quand la personne part. Le lien est conservé pour pouvoir la réintégrer.", "Das Konto {0} bleibt genau, wie es ist: Felder, Gruppen und Vorgesetzte ändern sich nicht mehr, und es wird nicht entfernt, wenn die Person das Unternehmen verlässt. Die Verknüpfung bleibt, damit die Person wieder aufgenommen werden kann.");
    private static readonly Text ExcludeNone = new("The person has no linked account, and gets none.", "La personne n’a pas de compte lié et n’en reçoit pas.", "Die Person hat kein verknüpftes Konto und bekommt keines.");
    private static readonly Text WaitingDrops = new("A removal of this person waits for approval; the next run drops it.", "Un retrait de cette personne attend une approbation ; la prochaine synchronisation l’abandonne.", "Eine Entfernung dieser Person wartet auf Freigabe; der nächste Lauf lässt sie fallen.");
    private static readonly Text OffLinked = new("From the next run on the account {0} is treated like any other: brought in line with Personio, and, if the person has left, removed as the rules for leavers say. The guards count as always.", "Dès la prochaine synchronisation, le compte {0} est traité comme les autres : aligné sur Personio et, si la personne est partie, retiré selon les règles de départ. Les garde-fous comptent comme toujours.", "Ab dem nächsten Lauf wird das Konto {0} wie jedes andere behandelt: an Personio angeglichen und, wenn die Person das Unternehmen verlassen hat, nach den Regeln für Austritte entfernt. Die Schutzregeln gelten wie immer.");
    private static readonly Text OffNone = new("From the next run on the person is treated like any other: if employed, an account is looked for or made.", "Dès la prochaine synchronisation, la personne est traitée comme les autres : si elle est employée, un compte est recherché ou créé.", "Ab dem nächsten Lauf wird die Person wie jede andere behandelt: Ist sie angestellt, wird ein Konto gesucht oder angelegt.");
    private static readonly Text AddProtect = new("Never remove a person", "Ne jamais retirer une personne", "Eine Person nie entfernen");
    private static readonly Text AddExclude = new("Never synchronise a person", "Ne jamais synchroniser une personne", "Eine Person nie synchronisieren");

    public static Text Of(PersonListKind kind) => kind == PersonListKind.Protect ? Protect : Exclude;

    public static Text WhatOf(PersonListKind kind) => kind == PersonListKind.Protect ? ProtectWhat : ExcludeWhat;

    public static Text AddTitle(PersonListKind kind) => kind == PersonListKind.Protect ? AddProtect : AddExclude;

    /// <summary>What follows in one environment from being put on the list.</summary>
    public static IEnumerable<string> Following(PersonListKind kind, ListEffect effect)
    {
        var (linked, none) = kind == PersonListKind.Protect ? (ProtectLinked, ProtectNone) : (ExcludeLinked, ExcludeNone);
        yield return effect.User is { } user ? linked.With(user) : none;
        if (effect.WaitsForRemoval)
        {
            yield return WaitingDrops;
        }
    }

    /// <summary>What follows in one environment from being taken off.</summary>
    public static string FollowingOff(ListEffect effect) => effect.User is { } user ? OffLinked.With(user) : OffNone;
}
