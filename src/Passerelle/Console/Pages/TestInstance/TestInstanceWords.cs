using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.TestInstance;

/// <summary>Words of the connector's page about the test instance.</summary>
public static class TestInstanceWords
{
    public static readonly Text Title = new("Test instance", "Instance de test", "Testinstanz");
    public static readonly Text Lead = new(
        "A learning platform of its own to try the connector on, with a simulated Personio beside it. Nothing in it is real, and no mail leaves it.",
        "Une plateforme à part pour essayer le connecteur, avec un Personio simulé à côté. Rien n’y est réel et aucun e-mail n’en sort.",
        "Eine eigene Lernplattform, um den Konnektor auszuprobieren, mit einem simulierten Personio daneben. Nichts darin ist echt, und keine E-Mail verlässt sie."
    );
    public static readonly Text None = new("There is no test instance yet.", "Il n’y a pas encore d’instance de test.", "Noch gibt es keine Testinstanz.");
    public static readonly Text NoneAsk = new("A solution architect of your platform starts it here.", "Un architecte de votre plateforme la démarre ici.", "Ein Architekt Ihrer Plattform startet sie hier.");
    public static readonly Text Running = new("The test instance is running.", "L’instance de test est en marche.", "Die Testinstanz läuft.");
    public static readonly Text ReadyAt = new("The test instance is ready at {0}. It was started on {1} and expires on {2}.", "L’instance de test est prête à l’adresse {0}. Elle a été démarrée le {1} et expire le {2}.", "Die Testinstanz steht unter {0} bereit. Sie wurde am {1} gestartet und läuft am {2} ab.");
    public static readonly Text RunningSince = new("Since {0}. It expires on {1}.", "Depuis le {0}. Elle expire le {1}.", "Seit {0}. Sie läuft am {1} ab.");
    public static readonly Text Silent = new("It does not answer. Stop it and start it again: its state is kept.", "Elle ne répond pas. Arrêtez-la et redémarrez-la : son contenu est conservé.", "Sie antwortet nicht. Halten Sie sie an und starten Sie sie neu: Ihr Inhalt bleibt erhalten.");
    public static readonly Text Stopped = new("The test instance is stopped.", "L’instance de test est arrêtée.", "Die Testinstanz ist angehalten.");
    public static readonly Text StoppedLead = new("What is in it is kept until {0}.", "Son contenu est conservé jusqu’au {0}.", "Ihr Inhalt bleibt bis zum {0} erhalten.");
    public static readonly Text Expired = new("The test instance has expired.", "L’instance de test a expiré.", "Die Testinstanz ist abgelaufen.");
    public static readonly Text ExpiredLead = new("It expired on {0} and answers nothing. A restart keeps everything; without one, its data are erased on {1}.", "Elle a expiré le {0} et ne répond plus à rien. Un redémarrage conserve tout ; sans cela, ses données seront effacées le {1}.", "Sie ist am {0} abgelaufen und antwortet auf nichts. Ein Neustart erhält alles; ohne ihn werden ihre Daten am {1} gelöscht.");
    public static readonly Text Erased = new("The data of the test instance were erased.", "Les données de l’instance de test ont été effacées.", "Die Daten der Testinstanz wurden gelöscht.");
    public static readonly Text ErasedLead = new("That was on {0}, some time after it had expired. The next start begins with a new company.", "C’était le {0}, quelque temps après son expiration. Le prochain démarrage repart d’une nouvelle entreprise.", "Das war am {0}, einige Zeit nachdem sie abgelaufen war. Der nächste Start beginnt mit einem neuen Unternehmen.");
    public static readonly Text Taken = new("Another platform uses the test instance.", "Une autre plateforme utilise l’instance de test.", "Eine andere Plattform benutzt die Testinstanz.");
    public static readonly Text TakenLead = new("There is one in this installation. When the other platform no longer needs it, whoever runs Passerelle can give it to yours: passerelle instance start --platform \"{0}\"", "Il n’y en a qu’une dans cette installation. Quand l’autre plateforme n’en aura plus besoin, la personne qui exploite Passerelle pourra vous l’attribuer : passerelle instance start --platform \"{0}\"", "In dieser Installation gibt es nur eine. Braucht die andere Plattform sie nicht mehr, kann, wer Passerelle betreibt, sie Ihnen geben: passerelle instance start --platform \"{0}\"");
    public static readonly Text Platform = new("Test platform", "Plateforme de test", "Testplattform");
    public static readonly Text Personio = new("Simulated Personio", "Personio simulé", "Simuliertes Personio");
    public static readonly Text LookAround = new("Look around", "La parcourir", "Umsehen");
    public static readonly Text Loopback = new("Both addresses open on the machine that runs Passerelle. Sign in with the same account as here.", "Les deux adresses s’ouvrent sur la machine qui exécute Passerelle. Connectez-vous avec le même compte qu’ici.", "Beide Adressen öffnen sich auf dem Rechner, auf dem Passerelle läuft. Melden Sie sich mit demselben Konto an wie hier.");
    public static readonly Text InPlatform = new("{0:N0} accounts in {1:N0} groups", "{0:N0} comptes dans {1:N0} groupes", "{0:N0} Konten in {1:N0} Gruppen");
    public static readonly Counted InPersonio = new(new("{0:N0} employee", "{0:N0} employé", "{0:N0} Mitarbeiter"), new("{0:N0} employees", "{0:N0} employés", "{0:N0} Mitarbeiter"));
    public static readonly Text Mails = new("Mails not sent", "E-mails non envoyés", "Nicht gesendete E-Mails");
    public static readonly Text Use = new("Use it for the test", "L’utiliser pour le test", "Für den Test benutzen");
    public static readonly Text UseLead = new("This writes its address, its credentials and its group into the test part of the set-up, in place of what stands there.", "Cela inscrit son adresse, ses identifiants et son groupe dans la partie test de la configuration, à la place de ce qui s’y trouve.", "Das schreibt ihre Adresse, ihre Zugangsdaten und ihre Gruppe in den Testteil der Einrichtung, anstelle dessen, was dort steht.");
    public static readonly Text UsePersonio = new("Read the employees from the simulated Personio, too", "Lire aussi les employés depuis le Personio simulé", "Auch die Mitarbeiter aus dem simulierten Personio lesen");
    public static readonly Text IsUsed = new("The test of this connector works on it.", "Le test de ce connecteur s’appuie sur elle.", "Der Test dieses Konnektors arbeitet mit ihr.");
    public static readonly Text FileSays = new("The configuration file says on which address the test works. The one that fits this instance is in its folder of the data.", "C’est le fichier de configuration qui indique l’adresse du test. Celui qui correspond à cette instance se trouve dans son dossier de données.", "Die Konfigurationsdatei sagt, mit welcher Adresse der Test arbeitet. Die passende Datei liegt im Ordner der Instanz bei den Daten.");
    public static readonly Text NotUsed = new("The set-up was not changed: somebody saved it meanwhile, or the instance is not running. Look at it and try again.", "La configuration n’a pas été modifiée : quelqu’un l’a enregistrée entre-temps, ou l’instance n’est pas en marche. Vérifiez et réessayez.", "Die Einrichtung wurde nicht geändert: Jemand hat sie inzwischen gespeichert, oder die Instanz läuft nicht. Sehen Sie nach und versuchen Sie es noch einmal.");
    public static readonly Text Start = new("Start the test instance", "Démarrer l’instance de test", "Testinstanz starten");
    public static readonly Text StartAgain = new("Start it again", "La redémarrer", "Wieder starten");
    public static readonly Text Extend = new("Begin a new period", "Ouvrir une nouvelle période", "Neuen Zeitraum beginnen");
    public static readonly Text ExtendLead = new("It goes on as it is; only the day on which it expires moves.", "Elle continue telle quelle ; seule sa date d’expiration change.", "Sie läuft unverändert weiter; nur der Tag, an dem sie abläuft, verschiebt sich.");
    public static readonly Text Days = new("Days until it expires", "Jours avant expiration", "Tage bis zum Ablauf");
    public static readonly Text People = new("Employees of the made-up company", "Employés de l’entreprise inventée", "Mitarbeiter des erfundenen Unternehmens");
    public static readonly Text DaysWrong = new("Write a number of days from 1 to {0:N0}.", "Indiquez un nombre de jours de 1 à {0:N0}.", "Schreiben Sie eine Zahl von Tagen von 1 bis {0:N0}.");
    public static readonly Text PeopleWrong = new("Write a number of employees from 1 to {0:N0}.", "Indiquez un nombre d’employés de 1 à {0:N0}.", "Schreiben Sie eine Zahl von Mitarbeitern von 1 bis {0:N0}.");
    public static readonly Text NotStarted = new("It could not be started: {0}", "Elle n’a pas pu démarrer : {0}", "Sie konnte nicht gestartet werden: {0}");
    public static readonly Text Stop = new("Stop it", "L’arrêter", "Anhalten");
    public static readonly Text StopLead = new("Its state is kept, and a start goes on from there.", "Son contenu est conservé, et un démarrage reprend là où elle en était.", "Ihr Inhalt bleibt erhalten, und ein Start macht dort weiter.");
    public static readonly Text Reset = new("Reset it", "La réinitialiser", "Zurücksetzen");
    public static readonly Text ResetLead = new("Both systems go back to their beginning.", "Les deux systèmes reviennent à leur point de départ.", "Beide Systeme kehren zu ihrem Anfang zurück.");
    public static readonly Text ResetTitle = new("Reset the test instance?", "Réinitialiser l’instance de test ?", "Testinstanz zurücksetzen?");
    public static readonly Text ResetWhat = new("The test platform and the simulated Personio go back to how they were at their first start, and Passerelle forgets the runs, links and findings it has of them. This cannot be undone. Production is not touched, and the audit log stays.", "La plateforme de test et le Personio simulé reviennent à leur premier démarrage, et Passerelle oublie les synchronisations, liens et points à corriger qui s’y rapportent. C’est irréversible. La production n’est pas concernée et le journal d’audit demeure.", "Die Testplattform und das simulierte Personio kehren zu ihrem ersten Start zurück, und Passerelle vergisst die Läufe, Verknüpfungen und offenen Punkte dazu. Das lässt sich nicht rückgängig machen. Die Produktion ist nicht betroffen, und das Prüfprotokoll bleibt.");
    public static readonly Text ResetNow = new("Now in it: {0:N0} accounts, {1:N0} employees.", "Elle contient actuellement {0:N0} comptes et {1:N0} employés.", "Jetzt darin: {0:N0} Konten, {1:N0} Mitarbeiter.");
    public static readonly Text TypePlatform = new("Type the name of the platform, {0}, to reset its test instance", "Saisissez le nom de la plateforme, {0}, pour réinitialiser son instance de test", "Geben Sie den Namen der Plattform, {0}, ein, um ihre Testinstanz zurückzusetzen");
    public static readonly Text NameDiffers = new("This is not the name of the platform, so nothing was reset. Type it exactly as it stands above.", "Ce n’est pas le nom de la plateforme : rien n’a été réinitialisé. Saisissez-le exactement comme ci-dessus.", "Das ist nicht der Name der Plattform, daher wurde nichts zurückgesetzt. Geben Sie ihn genau so ein, wie er oben steht.");
    public static readonly Text Keep = new("Leave it as it is", "La laisser en l’état", "So lassen");
    public static readonly Text Busy = new("Nothing was reset: a run is writing to the test instance just now. Wait until it has ended.", "Rien n’a été réinitialisé : une synchronisation écrit en ce moment dans l’instance de test. Attendez qu’elle soit terminée.", "Nichts wurde zurückgesetzt: Gerade schreibt ein Lauf in die Testinstanz. Warten Sie, bis er beendet ist.");
    public static readonly Text Ask = new("Ask for a restart", "Demander un redémarrage", "Um einen Neustart bitten");
    public static readonly Text AskLead = new("The architects of your platform see your request here.", "Les architectes de votre plateforme verront votre demande ici.", "Die Architekten Ihrer Plattform sehen Ihre Bitte hier.");
    public static readonly Text Asked = new("{0} asked for a restart on {1}.", "{0} a demandé un redémarrage le {1}.", "{0} hat am {1} um einen Neustart gebeten.");
    public static readonly Text NothingToRestart = new("There is no test instance to restart yet.", "Il n’y a pas encore d’instance de test à redémarrer.", "Noch gibt es keine Testinstanz, die neu gestartet werden könnte.");
}
