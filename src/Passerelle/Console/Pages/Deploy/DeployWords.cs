using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.Deploy;

/// <summary>Words of the deployment.</summary>
public static class DeployWords
{
    public static readonly Text Title = new("Production", "Production", "Produktion");
    public static readonly Text Lead = new("What production would run with, and what of it is new.", "Ce avec quoi la production fonctionnerait, et ce qui y est nouveau.", "Womit die Produktion laufen würde, und was daran neu ist.");
    public static readonly Text IsFile = new("The configuration file is the authority for this connector: what it says is in production at once, so nothing is deployed here.", "Le fichier de configuration fait foi pour ce connecteur : ce qu’il dit vaut aussitôt en production, rien ne se déploie donc ici.", "Für diesen Konnektor gilt die Konfigurationsdatei: Was sie sagt, gilt sofort in der Produktion; hier wird also nichts bereitgestellt.");
    public static readonly Text NothingNew = new("Production runs with this configuration already.", "La production fonctionne déjà avec cette configuration.", "Die Produktion läuft bereits mit dieser Konfiguration.");
    public static readonly Text Unusable = new("Production cannot run with this draft yet.", "La production ne peut pas encore fonctionner avec ce brouillon.", "Mit diesem Entwurf kann die Produktion noch nicht laufen.");
    public static readonly Text UnusableLead = new("Mend these answers in the set-up first:", "Corrigez d’abord ces réponses dans la configuration :", "Beheben Sie zuerst diese Angaben in der Einrichtung:");
    public static readonly Text CheckFailed = new("The last check of production found something that would stop a run. Mend it and check again.", "La dernière vérification de la production a trouvé un problème qui arrêterait une synchronisation. Corrigez-le et vérifiez à nouveau.", "Die letzte Prüfung der Produktion fand etwas, das einen Lauf anhielte. Beheben Sie es und prüfen Sie noch einmal.");
    public static readonly Text CheckGood = new("Production was checked on {0} by {1}; nothing stands in the way.", "La production a été vérifiée le {0} par {1} ; rien ne s’y oppose.", "Die Produktion wurde am {0} von {1} geprüft; nichts steht im Weg.");
    public static readonly Text CheckStale = new("The draft was changed since the last check of production.", "Le brouillon a été modifié depuis la dernière vérification de la production.", "Der Entwurf wurde seit der letzten Prüfung der Produktion geändert.");
    public static readonly Text CheckNever = new("Production was not checked yet.", "La production n’a pas encore été vérifiée.", "Die Produktion wurde noch nicht geprüft.");
    public static readonly Text ToCheck = new("Open the check of production", "Ouvrir la vérification de la production", "Prüfung der Produktion öffnen");
    public static readonly Text Signed = new("Signed off on {0} by {1}.", "Validé le {0} par {1}.", "Abgenommen am {0} von {1}.");
    public static readonly Text Rehearsed = new("Rehearsed, not seen in Personio:", "Répété, pas observé dans Personio :", "Geprobt, nicht in Personio gesehen:");
    public static readonly Text Voided = new("The sign-off of {0} by {1} no longer holds: the draft was changed since.", "La validation du {0} par {1} ne vaut plus : le brouillon a été modifié depuis.", "Die Abnahme vom {0} durch {1} gilt nicht mehr: Der Entwurf wurde seither geändert.");
    public static readonly Text Unsigned = new("Nobody has signed this off.", "Personne n’a validé cette configuration.", "Das hat niemand abgenommen.");
    public static readonly Text ToAcceptance = new("Open the acceptance list", "Ouvrir la liste de recette", "Abnahmeliste öffnen");
    public static readonly Text Changes = new("What changes in production", "Ce qui change en production", "Was sich in der Produktion ändert");
    public static readonly Text ChangesFirst = new("Nothing is in production yet, so all of it is new.", "Rien n’est encore en production : tout est nouveau.", "Noch ist nichts in der Produktion, also ist alles neu.");
    public static readonly Text Now = new("In production now", "En production", "Jetzt in der Produktion");
    public static readonly Text Then = new("After the deployment", "Après le déploiement", "Nach der Bereitstellung");
    public static readonly Text NewSecret = new("{0} was replaced on {1} by {2}. That is in force already.", "{0} a été remplacé le {1} par {2}. Cela vaut déjà.", "{0} wurde am {1} von {2} ersetzt. Das gilt bereits.");
    public static readonly Text Sides = new("What production has otherwise than test", "Ce que la production a de différent du test", "Was die Produktion anders hat als der Test");
    public static readonly Text SidesLead = new("Each environment keeps its own address, credentials and groups. Nothing of the test side goes to production.", "Chaque environnement garde son adresse, ses identifiants et ses groupes. Rien du côté test ne passe en production.", "Jede Umgebung behält ihre eigene Adresse, ihre Zugangsdaten und Gruppen. Nichts von der Testseite gelangt in die Produktion.");
    public static readonly Text Test = new("In test", "En test", "Im Test");
    public static readonly Text Production = new("In production", "En production", "In der Produktion");
    public static readonly Text SecretSet = new("set (never shown)", "défini (jamais affiché)", "gesetzt (wird nie gezeigt)");
    public static readonly Text Deploy = new("Deploy to production", "Déployer en production", "In die Produktion bringen");
    public static readonly Text DeployLead = new("Deploying writes nothing to 360Learning. A group synchronises once somebody sets the connector up on it; groups on which it is active already follow the new configuration from the next run.", "Déployer n’écrit rien dans 360Learning. Un groupe n’est synchronisé qu’une fois le connecteur mis en place dessus ; les groupes déjà actifs suivent la nouvelle configuration dès la prochaine synchronisation.", "Die Bereitstellung schreibt nichts in 360Learning. Eine Gruppe wird erst synchronisiert, wenn jemand den Konnektor auf ihr einrichtet; Gruppen, auf denen er schon aktiv ist, folgen ab dem nächsten Lauf der neuen Konfiguration.");
    public static readonly Text Reason = new("Why it is deployed without a sign-off", "Pourquoi déployer sans validation", "Warum ohne Abnahme bereitgestellt wird");
    public static readonly Text ReasonHint = new("It is recorded with your name.", "La raison est consignée avec votre nom.", "Wird mit Ihrem Namen festgehalten.");
    public static readonly Text ReasonMissing = new("Say why it is deployed without a sign-off.", "Indiquez pourquoi déployer sans validation.", "Geben Sie an, warum ohne Abnahme bereitgestellt wird.");
    public static readonly Text OnlyArchitects = new("An architect deploys it.", "Un architecte la déploie.", "Ein Architekt stellt sie bereit.");
    public static readonly Text SavedMeanwhile = new("{0} saved the draft meanwhile. Look at what changes now, then deploy.", "{0} a enregistré le brouillon entre-temps. Regardez ce qui change maintenant, puis déployez.", "{0} hat den Entwurf inzwischen gespeichert. Sehen Sie an, was sich jetzt ändert, und stellen Sie dann bereit.");
    public static readonly Text Deployed = new("Deployment {0} is in production since {1}, by {2}.", "Le déploiement {0} est en production depuis le {1}, par {2}.", "Bereitstellung {0} ist seit {1} in der Produktion, von {2}.");
    public static readonly Text ToGroups = new("Choose the groups", "Choisir les groupes", "Gruppen wählen");
    public static readonly Text History = new("Earlier deployments", "Déploiements précédents", "Frühere Bereitstellungen");
    public static readonly Text HistoryNone = new("Nothing was deployed yet.", "Rien n’a encore été déployé.", "Noch wurde nichts bereitgestellt.");
    public static readonly Text Number = new("Number", "Numéro", "Nummer");
    public static readonly Text When = new("When", "Quand", "Wann");
    public static readonly Text Who = new("By whom", "Par qui", "Von wem");
    public static readonly Text How = new("Sign-off", "Validation", "Abnahme");
    public static readonly Text WithSignOff = new("with a sign-off", "avec validation", "mit Abnahme");
    public static readonly Text WithReason = new("without one: {0}", "sans validation : {0}", "ohne: {0}");
    public static readonly Text Request = new("{0} has signed the test off on {1} and asks for the deployment to production.", "{0} a validé le test le {1} et demande le déploiement en production.", "{0} hat den Test am {1} abgenommen und bittet um die Bereitstellung in der Produktion.");
    public static readonly Text Look = new("Look at what changes", "Voir ce qui change", "Ansehen, was sich ändert");
}
