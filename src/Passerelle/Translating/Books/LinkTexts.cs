namespace Passerelle.Translating.Books;

/// <summary>Linking and unlinking by hand (rule R10).</summary>
internal static class LinkTexts
{
    public static IReadOnlyList<Translation> All { get; } =
        [
            new("Employee {0} is not in Personio's list.", "L’employé {0} n’est pas dans la liste de Personio.", "Mitarbeiter {0} steht nicht in der Liste von Personio."),
            new("Give the number that stands in the address of the person's page in Personio.", "Donnez le numéro qui figure dans l’adresse de la page de la personne dans Personio.", "Geben Sie die Nummer an, die in der Adresse der Seite der Person in Personio steht."),
            new("{0} is not employed according to Personio, so the next run would remove the account.", "D’après Personio, {0} n’est pas en poste : la prochaine synchronisation supprimerait le compte.", "{0} ist laut Personio nicht beschäftigt; der nächste Lauf würde das Konto entfernen."),
            new("Correct the status in Personio first.", "Corrigez d’abord le statut dans Personio.", "Korrigieren Sie zuerst den Status in Personio."),
            new("Employee {0} is linked to no account.", "L’employé {0} n’est lié à aucun compte.", "Mitarbeiter {0} ist mit keinem Konto verknüpft."),
            new("passerelle link lists the accounts that nobody is linked to.", "passerelle link donne la liste des comptes auxquels personne n’est lié.", "passerelle link listet die Konten auf, mit denen niemand verknüpft ist."),
            new("{0} is linked to this account already.", "{0} est déjà lié à ce compte.", "{0} ist mit diesem Konto schon verknüpft."),
            new("passerelle explain tells what is done with it.", "passerelle explain dit ce qui en est fait.", "passerelle explain sagt, was damit geschieht."),
            new("passerelle explain tells more.", "passerelle explain en dit plus.", "passerelle explain sagt mehr."),
            new("The account of {0} belonged to employee {1}, who left, and carries another name than {2}. Nobody gets a stranger's learning history.", "Le compte de {0} appartenait à l’employé {1}, qui est parti, et porte un autre nom que {2}. Personne ne reçoit l’historique d’apprentissage d’un autre.", "Das Konto von {0} gehörte Mitarbeiter {1}, der ausgetreten ist, und trägt einen anderen Namen als {2}. Niemand bekommt den Lernverlauf eines Fremden."),
            new("If they are one and the same person, say so with --same-person. Otherwise leave it: the next run makes a new account.", "Si c’est une seule et même personne, dites-le avec --same-person. Sinon, n’y touchez pas : la prochaine synchronisation crée un nouveau compte.", "Ist es ein und dieselbe Person, sagen Sie es mit --same-person. Sonst lassen Sie es: Der nächste Lauf legt ein neues Konto an."),
            new("It belonged to employee {0}, who left; its learning history goes to {1}.", "Il appartenait à l’employé {0}, qui est parti ; son historique d’apprentissage revient à {1}.", "Es gehörte Mitarbeiter {0}, der ausgetreten ist; sein Lernverlauf geht an {1}."),
            new("The account carries another name, {0}; it gets the one that Personio has.", "Le compte porte un autre nom, {0} ; il reçoit celui de Personio.", "Das Konto trägt einen anderen Namen, {0}; es bekommt den aus Personio."),
            new("The account of {0} is linked to {1} (employee {2}), who is employed.", "Le compte de {0} est lié à {1} (employé {2}), qui est en poste.", "Das Konto von {0} ist mit {1} (Mitarbeiter {2}) verknüpft, und diese Person ist beschäftigt."),
            new("If that link is wrong, take it off first: passerelle link {0} --remove --env {1} --by NAME.", "Si ce lien est faux, retirez-le d’abord : passerelle link {0} --remove --env {1} --by NOM.", "Ist diese Verknüpfung falsch, lösen Sie sie zuerst: passerelle link {0} --remove --env {1} --by NAME."),
            new("The account of {0} is linked to employee {1}, and Personio gave no clear answer whether that person left.", "Le compte de {0} est lié à l’employé {1}, et Personio n’a pas dit clairement si cette personne est partie.", "Das Konto von {0} ist mit Mitarbeiter {1} verknüpft, und Personio gab keine klare Antwort, ob diese Person ausgetreten ist."),
            new("Try again when Personio's list is complete.", "Réessayez quand la liste de Personio sera complète.", "Versuchen Sie es noch einmal, wenn die Liste von Personio vollständig ist."),
            new("The account of {0} ({1}) stays as it is and belongs to no employee from then on.", "Le compte de {0} ({1}) reste tel quel et n’appartient plus à aucun employé.", "Das Konto von {0} ({1}) bleibt, wie es ist, und gehört dann zu keinem Mitarbeiter mehr."),
            new("The account {0} is not on the platform any more.", "Le compte {0} n’existe plus sur la plateforme.", "Das Konto {0} ist nicht mehr auf der Plattform."),
            new("360Learning gives the account of {0} a status that is not known here.", "360Learning donne au compte de {0} un statut inconnu ici.", "360Learning führt das Konto von {0} mit einem Status, der hier nicht bekannt ist."),
            new("Look at the account in 360Learning.", "Regardez le compte dans 360Learning.", "Sehen Sie sich das Konto in 360Learning an."),
            new("Several accounts carry the e-mail {0}.", "Plusieurs comptes portent l’e-mail {0}.", "Mehrere Konten haben die E-Mail {0}."),
            new("Give the id of the account instead.", "Donnez plutôt l’identifiant du compte.", "Geben Sie stattdessen die ID des Kontos an."),
            new("There is no account {0} in 360Learning.", "Il n’y a pas de compte {0} dans 360Learning.", "In 360Learning gibt es kein Konto {0}."),
            new("Give the account's id or e-mail; passerelle link lists those that nobody is linked to.", "Donnez l’identifiant ou l’e-mail du compte ; passerelle link donne la liste de ceux auxquels personne n’est lié.", "Geben Sie ID oder E-Mail des Kontos an; passerelle link listet die auf, mit denen niemand verknüpft ist."),
            new("Restore it in 360Learning, then link it.", "Rétablissez-le dans 360Learning, puis liez-le.", "Stellen Sie es in 360Learning wieder her, dann verknüpfen Sie es."),
            new("Its e-mail is the employee's: the next run holds it, and passerelle approve RUN --only {0} --same-person --env {1} --by NAME restores it.", "Son e-mail est celui de l’employé : la prochaine synchronisation le retient, et passerelle approve RUN --only {0} --same-person --env {1} --by NOM le rétablit.", "Seine E-Mail ist die des Mitarbeiters: Der nächste Lauf hält es zurück, und passerelle approve RUN --only {0} --same-person --env {1} --by NAME stellt es wieder her."),
            new("Its e-mail and name are the employee's: the next run restores it by itself.", "Son e-mail et son nom sont ceux de l’employé : la prochaine synchronisation le rétablit d’elle-même.", "E-Mail und Name sind die des Mitarbeiters: Der nächste Lauf stellt es von selbst wieder her."),
            new("The account of {0} is deleted, and only a living account can be linked.", "Le compte de {0} est supprimé, et seul un compte existant peut être lié.", "Das Konto von {0} ist gelöscht, und nur ein bestehendes Konto kann verknüpft werden."),
            new("The account cannot be linked now: {0}", "Le compte ne peut pas être lié maintenant : {0}", "Das Konto kann jetzt nicht verknüpft werden: {0}"),
            new("A person takes the account off the employee.", "Une personne retire le compte à l’employé.", "Jemand löst das Konto vom Mitarbeiter."),
            new("{0} What the next run does: {1}", "{0} Ce que fait la prochaine synchronisation : {1}", "{0} Was der nächste Lauf tut: {1}"),
            new("360Learning was not read completely, so no link is touched. {0}", "360Learning n’a pas été lu en entier : aucun lien n’est touché. {0}", "360Learning wurde nicht vollständig gelesen, deshalb wird keine Verknüpfung angerührt. {0}"),
            new("Try again.", "Réessayez.", "Versuchen Sie es noch einmal."),
            new("{0} changed since the plan was shown, so nothing was done.", "{0} a changé depuis que le plan a été montré : rien n’a été fait.", "{0} hat sich geändert, seit der Plan gezeigt wurde; deshalb wurde nichts getan."),
            new("Give the command again and look at the new plan.", "Redonnez la commande et regardez le nouveau plan.", "Geben Sie den Befehl noch einmal und sehen Sie sich den neuen Plan an."),
            new("Taking the external id off", "Retrait de l’identifiant externe", "Externe ID entfernen"),
        ];
}
