namespace Passerelle.Translating.Books;

/// <summary>A change as something to be done, in the infinitive.</summary>
internal static class ChangeTexts
{
    public static IReadOnlyList<Translation> All { get; } =
        [
            new("do nothing", "ne rien faire", "nichts tun"),
            new("create the account {0} in the group {1}", "créer le compte {0} dans le groupe {1}", "das Konto {0} in der Gruppe {1} anlegen"),
            new("restore the deleted account {0} in the group {1}", "rétablir le compte supprimé {0} dans le groupe {1}", "das gelöschte Konto {0} in der Gruppe {1} wiederherstellen"),
            new("restore the deleted account {0} as {1} in the group {2}", "rétablir le compte supprimé {0} sous l’adresse {1} dans le groupe {2}", "das gelöschte Konto {0} als {1} in der Gruppe {2} wiederherstellen"),
            new("free the e-mail {0} by changing it to {1} on the account that has it", "libérer l’e-mail {0} en le remplaçant par {1} sur le compte qui l’a", "die E-Mail {0} freimachen, indem sie am bisherigen Konto zu {1} wird"),
            new("note the employee id {0} at the account", "noter l’identifiant d’employé {0} sur le compte", "die Mitarbeiter-ID {0} am Konto vermerken"),
            new("note the employee id {0} at the account in place of {1}", "noter l’identifiant d’employé {0} sur le compte à la place de {1}", "die Mitarbeiter-ID {0} anstelle von {1} am Konto vermerken"),
            new("take the link over from the former employee {0}", "reprendre le lien de l’ancien employé {0}", "die Verknüpfung vom früheren Mitarbeiter {0} übernehmen"),
            new("remember the link", "mémoriser le lien", "die Verknüpfung vermerken"),
            new("activate the account", "activer le compte", "das Konto aktivieren"),
            new("set a temporary password and list the mail to {0}, which a test environment never sends", "définir un mot de passe provisoire et lister l’e-mail à {0}, qu’un environnement de test n’envoie jamais", "ein vorläufiges Passwort setzen und die E-Mail an {0} auflisten, die eine Testumgebung nie sendet"),
            new("set a temporary password and mail it to {0}", "définir un mot de passe provisoire et l’envoyer à {0}", "ein vorläufiges Passwort setzen und an {0} senden"),
            new("delete the account (it can be restored)", "supprimer le compte (il peut être rétabli)", "das Konto löschen (es lässt sich wiederherstellen)"),
            new("make {0} the manager", "définir {0} comme responsable", "{0} als vorgesetzte Person eintragen"),
            new("take {0} off as manager", "retirer {0} comme responsable", "{0} als vorgesetzte Person austragen"),
            new("take over {0} as a manager set by the connector", "reprendre {0} comme responsable défini par le connecteur", "{0} als vom Konnektor eingetragene vorgesetzte Person übernehmen"),
            new("make the person a learner of {0}", "inscrire la personne comme apprenant de {0}", "die Person in {0} aufnehmen"),
            new("take the person out of {0}", "retirer la personne de {0}", "die Person aus {0} herausnehmen"),
            new("take over the membership in {0} as made by the connector", "reprendre l’appartenance à {0} comme créée par le connecteur", "die Mitgliedschaft in {0} als vom Konnektor stammend übernehmen"),
            new("set {0} to “{1}”", "définir {0} : « {1} »", "{0} auf „{1}“ setzen"),
            new("empty {0} (was “{1}”)", "vider {0} (c’était « {1} »)", "{0} leeren (war „{1}“)"),
            new("change {0} from “{1}” to “{2}”", "changer {0} de « {1} » en « {2} »", "{0} von „{1}“ zu „{2}“ ändern"),
            new("the e-mail", "l’e-mail", "die E-Mail"),
            new("the first name", "le prénom", "den Vornamen"),
            new("the last name", "le nom", "den Nachnamen"),
            new("the title", "la fonction", "den Titel"),
            new("the day of deletion", "la date de suppression", "den Tag der Löschung"),
            new("{0} (and with it {1})", "{0} (et avec lui {1})", "{0} (und damit {1})"),
            new("the account {0}", "le compte {0}", "das Konto {0}"),
            new("note the personnel number {0} at the account", "noter le matricule {0} sur le compte", "die Personalnummer {0} am Konto vermerken"),
            new("note the personnel number {0} at the account in place of {1}", "noter le matricule {0} sur le compte à la place de {1}", "die Personalnummer {0} anstelle von {1} am Konto vermerken"),
            new("take the external id {0} off {1}, whose account stays as it is", "retirer l’identifiant externe {0} de {1}, dont le compte reste tel quel", "die externe ID {0} von {1} entfernen, wobei das Konto bleibt, wie es ist"),
        ];
}
