using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.Audit;

/// <summary>The audited actions in words.</summary>
public static class AuditActions
{
    private static readonly Dictionary<string, Text> Names = new(StringComparer.Ordinal)
    {
        ["holds-approved"] = new Text("Approved held changes", "A approuvé des modifications retenues", "Gab zurückgehaltene Änderungen frei"),
        ["link"] = new Text("Linked an employee and an account by hand", "A lié à la main un employé et un compte", "Verknüpfte von Hand eine Person mit einem Konto"),
        ["unlink"] = new Text("Took a link off by hand", "A retiré un lien à la main", "Löste von Hand eine Verknüpfung"),
        ["accept-roster"] = new Text("Accepted the roster once", "A accepté une fois la liste des employés", "Nahm die Mitarbeiterliste einmal an"),
        ["report-not-mailed"] = new Text("Could not mail the report of a run", "N’a pas pu envoyer le rapport d’une synchronisation", "Konnte den Bericht eines Laufs nicht senden"),
        ["report-mailed-again"] = new Text("Mailed a report again", "A de nouveau envoyé un rapport", "Sandte wieder einen Bericht"),
        ["configuration-confirmed"] = new Text("Confirmed the configuration", "A confirmé la configuration", "Bestätigte die Konfiguration"),
        ["instance-reset"] = new Text("Reset the test instance", "A réinitialisé l’instance de test", "Setzte die Testinstanz zurück"),
        ["instance-filled"] = new Text("Filled the test instance from production", "A rempli l’instance de test depuis la production", "Füllte die Testinstanz aus der Produktion"),
        ["production-read-for-test"] = new Text("Had production read to fill the test instance", "A fait lire la production pour remplir l’instance de test", "Ließ die Produktion lesen, um die Testinstanz zu füllen"),
        ["secret-removed"] = new Text("Removed a secret", "A retiré un secret", "Entfernte ein Geheimnis"),
        ["instance-started"] = new Text("Started the test instance", "A démarré l’instance de test", "Startete die Testinstanz"),
        ["instance-restarted"] = new Text("Restarted the test instance for a new period", "A redémarré l’instance de test pour une nouvelle période", "Startete die Testinstanz für einen neuen Zeitraum neu"),
        ["instance-stopped"] = new Text("Stopped the test instance", "A arrêté l’instance de test", "Hielt die Testinstanz an"),
        ["instance-restart-asked"] = new Text("Asked for a restart of the test instance", "A demandé un redémarrage de l’instance de test", "Bat um einen Neustart der Testinstanz"),
        ["instance-erased"] = new Text("Erased the data of the expired test instance", "A effacé les données de l’instance de test expirée", "Löschte die Daten der abgelaufenen Testinstanz"),
        ["instance-used"] = new Text("Pointed the test at the test instance", "A dirigé le test vers l’instance de test", "Richtete den Test auf die Testinstanz"),
        ["undo"] = new Text("Undid a run", "A annulé une synchronisation", "Machte einen Lauf rückgängig"),
        ["signed-off"] = new Text("Signed the test off", "A validé le test", "Nahm den Test ab"),
        ["deployment-requested"] = new Text("Asked for the deployment to production", "A demandé le déploiement en production", "Bat um die Bereitstellung in der Produktion"),
        ["deployed"] = new Text("Deployed to production", "A déployé en production", "Stellte in der Produktion bereit"),
        ["group-activated"] = new Text("Set the connector up on a group", "A mis en place le connecteur sur un groupe", "Richtete den Konnektor auf einer Gruppe ein"),
        ["group-deactivated"] = new Text("Took the connector off a group", "A retiré le connecteur d’un groupe", "Nahm den Konnektor von einer Gruppe"),
        ["finding-ticked-off"] = new Text("Ticked off what is to be mended for a person", "A accepté un point à corriger pour une personne", "Hakte etwas zu Behebendes bei einer Person ab"),
        ["finding-unticked"] = new Text("Took a tick off", "A retiré une acceptation", "Nahm einen Haken zurück"),
        ["rehearsed"] = new Text("Rehearsed a change of a person", "A répété un changement pour une personne", "Probte eine Änderung bei einer Person"),
        ["rehearsal-ended"] = new Text("Ended a rehearsal", "A mis fin à une répétition", "Beendete eine Probe"),
        ["losses-confirmed"] = new Text("Confirmed a change that takes something from people", "A confirmé un changement qui retire quelque chose à des personnes", "Bestätigte eine Änderung, die Personen etwas nimmt"),
        ["backed-up"] = new Text("Backed the data up", "A sauvegardé les données", "Sicherte die Daten"),
        ["restored"] = new Text("Restored the data from a backup", "A restauré les données d’une sauvegarde", "Stellte die Daten aus einer Sicherung wieder her"),
        ["pause"] = new Text("Paused everything", "A tout mis en pause", "Hielt alles an"),
        ["resume"] = new Text("Resumed", "A repris", "Setzte fort"),
        ["connector-made"] = new Text("Made the connector", "A créé le connecteur", "Legte den Konnektor an"),
        ["connector-enabled"] = new Text("Switched the integration on", "A activé l’intégration", "Schaltete die Integration ein"),
        ["draft-saved"] = new Text("Changed the set-up", "A modifié la configuration", "Änderte die Einrichtung"),
        ["secret-set"] = new Text("Set a secret", "A défini un secret", "Setzte ein Geheimnis"),
        ["secret-accepted"] = new Text("A check accepted a new secret", "Une vérification a accepté un nouveau secret", "Eine Prüfung nahm ein neues Geheimnis an"),
        ["webhook-refused"] = new Text("Sent a message of Personio with the wrong token", "A envoyé un message de Personio avec un mauvais jeton", "Sandte eine Nachricht von Personio mit falschem Token"),
        ["checked"] = new Text("Checked the set-up", "A vérifié la configuration", "Prüfte die Einrichtung"),
        ["token-made"] = new Text("Made an access token", "A créé un jeton d’accès", "Erstellte ein Zugriffstoken"),
        ["token-revoked"] = new Text("Revoked an access token", "A révoqué un jeton d’accès", "Widerrief ein Zugriffstoken"),
        ["first-account-made"] = new Text("Made the first account", "A créé le premier compte", "Legte das erste Konto an"),
        ["account-added"] = new Text("Added an account", "A ajouté un compte", "Fügte ein Konto hinzu"),
        ["account-roles-changed"] = new Text("Changed an account’s roles", "A modifié les rôles d’un compte", "Änderte die Rollen eines Kontos"),
        ["account-disabled"] = new Text("Disabled an account", "A désactivé un compte", "Sperrte ein Konto"),
        ["account-enabled"] = new Text("Enabled an account", "A réactivé un compte", "Gab ein Konto wieder frei"),
        ["account-locked"] = new Text("Was locked out after wrong passwords", "A été bloqué après des mots de passe erronés", "Wurde nach falschen Passwörtern ausgesperrt"),
        ["link-made"] = new Text("Made a one-time link", "A créé un lien à usage unique", "Erstellte einen Einmal-Link"),
        ["password-chosen"] = new Text("Chose a password", "A choisi un mot de passe", "Wählte ein Passwort"),
        ["password-changed"] = new Text("Changed a password", "A changé un mot de passe", "Änderte ein Passwort"),
        ["second-factor-set"] = new Text("Switched the one-time code on", "A activé le code à usage unique", "Schaltete den Einmalcode ein"),
        ["second-factor-removed"] = new Text("Switched the one-time code off", "A désactivé le code à usage unique", "Schaltete den Einmalcode aus"),
    };

    /// <summary>One without words is called by its code.</summary>
    public static Text Of(string action) => Names.GetValueOrDefault(action) ?? new Text(action, action, action);
}
