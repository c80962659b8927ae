namespace Passerelle.Translating.Books;

/// <summary>Whether what was read may be acted upon.</summary>
internal static class TrustTexts
{
    public static IReadOnlyList<Translation> All { get; } =
        [
            new("If the list is right, a person may accept this roster once: passerelle sync --env {0} --accept-roster --by NAME.", "Si la liste est juste, une personne peut l’accepter une fois : passerelle sync --env {0} --accept-roster --by NOM.", "Stimmt die Liste, kann eine Person sie einmal annehmen: passerelle sync --env {0} --accept-roster --by NAME."),
            new("“{0}” and “{1}”", "« {0} » et « {1} »", "„{0}“ und „{1}“"),
            new("Personio does not let the API credential read {0}. Without it nobody can be told apart from a leaver, so nothing was done.", "Personio ne laisse pas l’identifiant d’API lire {0}. Sans cela, impossible de distinguer qui est parti : rien n’a été fait.", "Personio lässt den API-Zugang {0} nicht lesen. Ohne das lässt sich niemand von einem Austritt unterscheiden, deshalb wurde nichts getan."),
            new("In Personio, open the API credential and tick {0} as readable.", "Dans Personio, ouvrez l’identifiant d’API et cochez {0} en lecture.", "Öffnen Sie in Personio den API-Zugang und haken Sie {0} als lesbar an."),
            new("Personio delivered no employee at all, so nothing was done.", "Personio n’a fourni aucun employé : rien n’a été fait.", "Personio hat keinen einzigen Mitarbeiter geliefert, deshalb wurde nichts getan."),
            new("Check the API credential's rights in Personio. {0}", "Vérifiez les droits de l’identifiant d’API dans Personio. {0}", "Prüfen Sie in Personio die Rechte des API-Zugangs. {0}"),
            new("Only {0} of the {1} employees last seen are in Personio's list. That looks like another Personio account, so nothing was done.", "Seulement {0} des {1} employés vus la dernière fois {0|est|sont} dans la liste de Personio. Cela ressemble à un autre compte Personio : rien n’a été fait.", "Nur {0} der {1} zuletzt gesehenen Mitarbeiter {0|steht|stehen} in der Liste von Personio. Das sieht nach einem anderen Personio-Konto aus, deshalb wurde nichts getan."),
            new("Check that the API credential belongs to the right Personio account. {0}", "Vérifiez que l’identifiant d’API est celui du bon compte Personio. {0}", "Prüfen Sie, ob der API-Zugang zum richtigen Personio-Konto gehört. {0}"),
            new("{0} of the {1} employees last seen are missing from Personio's list. That is more than usual (at most {2} %, or {3} people), so nothing was done.", "{0} des {1} employés vus la dernière fois {0|manque|manquent} dans la liste de Personio. C’est plus que d’habitude ({2} % au plus, ou {3} {3|personne|personnes}) : rien n’a été fait.", "{0} der {1} zuletzt gesehenen Mitarbeiter {0|fehlt|fehlen} in der Liste von Personio. Das sind mehr als üblich (höchstens {2} % oder {3} {3|Person|Personen}), deshalb wurde nichts getan."),
            new("Check in Personio whether they were deleted, or hidden from the API credential. {0}", "Vérifiez dans Personio s’ils ont été supprimés, ou cachés à l’identifiant d’API. {0}", "Prüfen Sie in Personio, ob sie gelöscht oder vor dem API-Zugang verborgen wurden. {0}"),
            new("{0} of {1} linked accounts are in neither the list of accounts nor that of deleted ones.", "{0} des {1} comptes liés ne {0|figure|figurent} ni dans la liste des comptes ni dans celle des comptes supprimés.", "{0} von {1} verknüpften Konten {0|steht|stehen} weder in der Liste der Konten noch in der der gelöschten."),
            new("Personio was not read completely, so nobody is removed from anything: {0}", "Personio n’a pas été lu en entier : personne n’est retiré de quoi que ce soit. Raison : {0}", "Personio wurde nicht vollständig gelesen, deshalb wird niemand irgendwo entfernt. Grund: {0}"),
            new("Run again; if it stays so, show it to Personio's support.", "Relancez la synchronisation ; si cela persiste, montrez-le au support de Personio.", "Starten Sie den Lauf noch einmal; bleibt es dabei, zeigen Sie es dem Support von Personio."),
            new("360Learning was not read completely, so nobody is created, newly matched or removed: {0}", "360Learning n’a pas été lu en entier : personne n’est créé, nouvellement rapproché ni retiré. Raison : {0}", "360Learning wurde nicht vollständig gelesen, deshalb wird niemand angelegt, neu zugeordnet oder entfernt. Grund: {0}"),
            new("360Learning was not read completely, so nobody was created, newly matched or removed. {0}", "360Learning n’a pas été lu en entier : personne n’a été créé, nouvellement rapproché ni retiré. {0}", "360Learning wurde nicht vollständig gelesen, deshalb wurde niemand angelegt, neu zugeordnet oder entfernt. {0}"),
            new("Run again; if it stays so, show it to 360Learning's support.", "Relancez la synchronisation ; si cela persiste, montrez-le au support de 360Learning.", "Starten Sie den Lauf noch einmal; bleibt es dabei, zeigen Sie es dem Support von 360Learning."),
            new("the reason is not known.", "la raison n’est pas connue.", "der Grund ist nicht bekannt."),
            new("Personio does not let the API credential read “{0}”, so nothing that comes from it is changed.", "Personio ne laisse pas l’identifiant d’API lire « {0} » : rien de ce qui en vient n’est modifié.", "Personio lässt den API-Zugang „{0}“ nicht lesen, deshalb wird nichts geändert, was daraus kommt."),
            new("In Personio, open the API credential and tick “{0}” as readable, or take it out of the configuration.", "Dans Personio, ouvrez l’identifiant d’API et cochez « {0} » en lecture, ou retirez-le de la configuration.", "Öffnen Sie in Personio den API-Zugang und haken Sie „{0}“ als lesbar an, oder nehmen Sie es aus der Konfiguration."),
            new("Employee {0} exists in Personio but was not in the list.", "L’employé {0} existe dans Personio mais n’était pas dans la liste.", "Mitarbeiter {0} gibt es in Personio, er war aber nicht in der Liste."),
            new("Personio gave no clear answer about employee {0}: {1}", "Personio n’a pas donné de réponse claire sur l’employé {0} : {1}", "Personio gab zu Mitarbeiter {0} keine klare Antwort: {1}"),
            new("Reading {0} did not come to its end: {1}", "La lecture n’est pas allée au bout ({0}) : {1}", "Das Lesen kam nicht zum Ende ({0}): {1}"),
            new("Read again; if it stays so, run the check.", "Relisez ; si cela persiste, lancez la vérification.", "Lesen Sie neu; bleibt es dabei, starten Sie die Prüfung."),
            new("Passerelle was stopped before everything was read.", "Passerelle a été arrêté avant que tout soit lu.", "Passerelle wurde beendet, bevor alles gelesen war."),
            new("Read again.", "Relisez.", "Lesen Sie neu."),
            new("The reading failed for a reason that is in the log.", "La lecture a échoué pour une raison indiquée dans le journal.", "Das Lesen ist aus einem Grund gescheitert, der im Protokoll steht."),
            new("Read again; if it stays so, look into the log.", "Relisez ; si cela persiste, consultez le journal.", "Lesen Sie neu; bleibt es dabei, sehen Sie ins Protokoll."),
            new("the members of a group", "membres d’un groupe", "Mitglieder einer Gruppe"),
            new("the people below a manager", "personnes rattachées à un responsable", "Personen unter einer vorgesetzten Person"),
            new("the accounts", "comptes", "Konten"),
            new("the deleted accounts", "comptes supprimés", "gelöschte Konten"),
            new("the external ids", "identifiants externes", "externe IDs"),
            new("the personnel numbers", "matricules", "Personalnummern"),
            new("the groups", "groupes", "Gruppen"),
            new("the custom fields", "champs personnalisés", "benutzerdefinierte Felder"),
            new("Reading the accounts of 360Learning did not come to its end: {0}", "La lecture des comptes de 360Learning n’est pas allée au bout : {0}", "Das Lesen der Konten von 360Learning kam nicht zum Ende: {0}"),
            new("Reading the groups of 360Learning did not come to its end: {0}", "La lecture des groupes de 360Learning n’est pas allée au bout : {0}", "Das Lesen der Gruppen von 360Learning kam nicht zum Ende: {0}"),
        ];
}
