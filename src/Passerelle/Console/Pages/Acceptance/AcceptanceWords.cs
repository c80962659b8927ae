using Passerelle.Console.Words;
using Passerelle.Core.Accepting;

namespace Passerelle.Console.Pages.Acceptance;

/// <summary>Words of the acceptance list.</summary>
public static class AcceptanceWords
{
    public static readonly Text Title = new("Acceptance list", "Liste de recette", "Abnahmeliste");
    public static readonly Text Lead = new("What the test must have shown before it is signed off.", "Ce que le test doit avoir montré avant d’être validé.", "Was der Test gezeigt haben muss, bevor er abgenommen wird.");
    public static readonly Text Back = new("Test", "Test", "Test");
    public static readonly Text Compare = new("Compare now", "Comparer maintenant", "Jetzt vergleichen");
    public static readonly Text CompareLead = new("Reads Personio and the test platform once more and compares them. Nothing is changed.", "Relit Personio et la plateforme de test et les compare. Rien n’est modifié.", "Liest Personio und die Testplattform noch einmal und vergleicht sie. Geändert wird nichts.");
    public static readonly Text ComparedAt = new("Compared on {0} by {1}.", "Comparé le {0} par {1}.", "Verglichen am {0} von {1}.");
    public static readonly Text Stale = new("The draft was changed, or a test run wrote, since the comparison. Compare again.", "Le brouillon a été modifié, ou une synchronisation de test a écrit, depuis la comparaison. Comparez à nouveau.", "Seit dem Vergleich wurde der Entwurf geändert, oder ein Testlauf hat geschrieben. Vergleichen Sie noch einmal.");
    public static readonly Text NotCompared = new("Not compared yet.", "Pas encore comparé.", "Noch nicht verglichen.");
    public static readonly Text Incomplete = new("One of the two systems was not read completely, so this proves nothing.", "L’un des deux systèmes n’a pas été lu en entier : cela ne prouve rien.", "Eines der beiden Systeme wurde nicht vollständig gelesen; das belegt also nichts.");
    public static readonly Text Nobody = new("Nobody is in scope, so nothing was shown.", "Personne n’est concerné : rien n’a été montré.", "Niemand ist im Umfang, also wurde nichts gezeigt.");
    public static readonly Text UnderWay = new("Something is under way in the test environment.", "Une opération est en cours dans l’environnement de test.", "In der Testumgebung ist etwas im Gang.");
    public static readonly Text Watch = new("Watch it", "Suivre", "Ansehen");
    public static readonly Text Met = new("met", "atteint", "erfüllt");
    public static readonly Text Open = new("open", "ouvert", "offen");
    public static readonly Text Places = new("Every employee in scope is a learner where the rules say", "Chaque employé concerné est apprenant là où les règles le disent", "Jeder Mitarbeiter im Umfang ist dort Lernender, wo es die Regeln sagen");
    public static readonly Text Fields = new("Each synchronised field equals Personio’s value", "Chaque champ synchronisé est égal à la valeur de Personio", "Jedes synchronisierte Feld hat den Wert aus Personio");
    public static readonly Text Changed = new("A changed employee was changed by the next run", "Un employé modifié l’a été par la synchronisation suivante", "Ein geänderter Mitarbeiter wurde vom nächsten Lauf geändert");
    public static readonly Text Created = new("A new employee was created by the next run", "Un nouvel employé a été créé par la synchronisation suivante", "Ein neuer Mitarbeiter wurde vom nächsten Lauf angelegt");
    public static readonly Text Removed = new("A removed employee was treated as a leaver by the next run", "Un employé retiré a été traité comme un départ par la synchronisation suivante", "Ein weggefallener Mitarbeiter wurde vom nächsten Lauf als Austritt behandelt");
    public static readonly Counted AllOf = new(new Text("True of the {0:N0} employee in scope.", "Vrai pour {0:N0} employé concerné.", "Gilt für {0:N0} Mitarbeiter im Umfang."), new Text("True of all {0:N0} employees in scope.", "Vrai pour les {0:N0} employés concernés.", "Gilt für alle {0:N0} Mitarbeiter im Umfang."));
    public static readonly Counted NotOf = new(new Text("Not true of {0:N0} of {1:N0} employees:", "Pas vrai pour {0:N0} employé sur {1:N0} :", "Gilt nicht für {0:N0} von {1:N0} Mitarbeitern:"), new Text("Not true of {0:N0} of {1:N0} employees:", "Pas vrai pour {0:N0} employés sur {1:N0} :", "Gilt nicht für {0:N0} von {1:N0} Mitarbeitern:"));
    public static readonly Text ShowMissed = new("Show all {0:N0} of whom it is not true", "Afficher les {0:N0} personnes pour lesquelles ce n’est pas vrai", "Alle {0:N0} anzeigen, für die es nicht gilt");
    public static readonly Counted ShowAll = new(new Text("Show the {0:N0} employee in scope", "Afficher l’employé concerné ({0:N0})", "Den {0:N0} Mitarbeiter im Umfang anzeigen"), new Text("Show all {0:N0} employees in scope", "Afficher les {0:N0} employés concernés", "Alle {0:N0} Mitarbeiter im Umfang anzeigen"));
    public static readonly Text Person = new("Person", "Personne", "Person");
    public static readonly Text State = new("As it was compared", "Lors de la comparaison", "Beim Vergleich");
    public static readonly Text Holds = new("as it should be", "conforme", "wie es sein soll");
    public static readonly Text Show = new("Show", "Afficher", "Anzeigen");
    public static readonly Text OnlyMissed = new("those of whom it is not true", "celles pour lesquelles ce n’est pas vrai", "die, für die es nicht gilt");
    public static readonly Text SearchPeople = new("Name or employee id", "Nom ou identifiant", "Name oder ID");
    public static readonly Text TickedOff = new("ticked off", "accepté", "abgehakt");
    public static readonly Text Proof = new("{0}, seen by run {1}.", "{0}, observé par la synchronisation {1}.", "{0}, gesehen von Lauf {1}.");
    public static readonly Text ProofLater = new("{0}, seen by run {1}, carried out by {2} after an approval.", "{0}, observé par la synchronisation {1}, exécuté par {2} après approbation.", "{0}, gesehen von Lauf {1}, ausgeführt von {2} nach einer Freigabe.");
    public static readonly Text IsRehearsed = new("rehearsed", "répété", "geprobt");
    public static readonly Text Unmet = new("{0} was seen by run {1}, but not carried out.", "{0} a été observé par la synchronisation {1}, mais pas exécuté.", "{0} wurde von Lauf {1} gesehen, aber nicht ausgeführt.");
    public static readonly Text NoCase = new("No test run has seen such a case yet.", "Aucune synchronisation de test n’a encore vu un tel cas.", "Noch hat kein Testlauf einen solchen Fall gesehen.");
    public static readonly Text HowChanged = new("Let somebody’s title or e-mail change in Personio, or rehearse it, then start a test run.", "Faites changer un titre ou un e-mail dans Personio, ou répétez-le, puis lancez une synchronisation de test.", "Lassen Sie in Personio einen Titel oder eine E-Mail ändern, oder proben Sie es; starten Sie dann einen Testlauf.");
    public static readonly Text HowCreated = new("Wait for somebody new in Personio, or rehearse a made-up person, then start a test run.", "Attendez un nouvel arrivant dans Personio, ou répétez avec une personne fictive, puis lancez une synchronisation de test.", "Warten Sie auf jemand Neuen in Personio, oder proben Sie mit einer erfundenen Person; starten Sie dann einen Testlauf.");
    public static readonly Text HowRemoved = new("Wait for somebody to leave in Personio, or rehearse it, then start a test run.", "Attendez un départ dans Personio, ou répétez-le, puis lancez une synchronisation de test.", "Warten Sie auf einen Austritt in Personio, oder proben Sie ihn; starten Sie dann einen Testlauf.");
    public static readonly Text ToRehearsal = new("Rehearse", "Répéter", "Proben");
    public static readonly Text Findings = new("People with something to be mended", "Personnes avec un point à corriger", "Personen, bei denen etwas zu beheben ist");
    public static readonly Text FindingsLead = new("Mend it in Personio or 360Learning, or tick the person off by name: then it stays as it is.", "Corrigez dans Personio ou 360Learning, ou acceptez la personne par son nom : cela reste alors tel quel.", "Beheben Sie es in Personio oder 360Learning, oder haken Sie die Person namentlich ab: Dann bleibt es, wie es ist.");
    public static readonly Text NoFindings = new("Nobody.", "Personne.", "Niemand.");
    public static readonly Text Tick = new("Tick the chosen people off", "Accepter les personnes choisies", "Die Gewählten abhaken");
    public static readonly Text Untick = new("Take their ticks off", "Retirer leur acceptation", "Ihre Haken zurücknehmen");
    public static readonly Text NobodyChosen = new("Choose at least one person under “People with something to be mended”.", "Choisissez au moins une personne sous « Personnes avec un point à corriger ».", "Wählen Sie mindestens eine Person unter „Personen, bei denen etwas zu beheben ist“.");
    public static readonly Text TickedBy = new("Ticked off by {0} on {1}.", "Accepté par {0} le {1}.", "Abgehakt von {0} am {1}.");
    public static readonly Text SignOff = new("Sign off", "Valider", "Abnehmen");
    public static readonly Text SignOffLead = new("You confirm that the test did what it should. The architects are asked to deploy this configuration; a later change of fields, custom fields, structure, filters, leavers or guards voids the sign-off.", "Vous confirmez que le test a fait ce qu’il devait. Les architectes sont invités à déployer cette configuration ; une modification ultérieure des champs, champs personnalisés, structure, filtres, départs ou garde-fous annule la validation.", "Sie bestätigen, dass der Test getan hat, was er soll. Die Architekten werden gebeten, diese Konfiguration bereitzustellen; wer danach Felder, benutzerdefinierte Felder, Struktur, Filter, Austritte oder Schutzregeln ändert, macht die Abnahme ungültig.");
    public static readonly Text Signed = new("Signed off on {0} by {1}. The architects have been asked for the deployment.", "Validé le {0} par {1}. Le déploiement a été demandé aux architectes.", "Abgenommen am {0} von {1}. Die Architekten wurden um die Bereitstellung gebeten.");
    public static readonly Text Voided = new("The sign-off of {0} by {1} no longer holds: the draft was changed since.", "La validation du {0} par {1} ne vaut plus : le brouillon a été modifié depuis.", "Die Abnahme vom {0} durch {1} gilt nicht mehr: Der Entwurf wurde seither geändert.");
    public static readonly Text NotYet = new("It can be signed off when all five points are met and everyone below is ticked off.", "La validation sera possible quand les cinq points seront atteints et toutes les personnes ci-dessous acceptées.", "Abgenommen werden kann, wenn alle fünf Punkte erfüllt und alle unten abgehakt sind.");
    public static readonly Text CannotSign = new("It cannot be signed off yet: something on the list is open.", "La validation n’est pas encore possible : un point de la liste est ouvert.", "Es kann noch nicht abgenommen werden: Auf der Liste ist etwas offen.");
    public static readonly Text CannotRun = new("The test environment cannot run yet: its set-up is not complete.", "L’environnement de test ne peut pas encore fonctionner : sa configuration est incomplète.", "Die Testumgebung kann noch nicht laufen: Ihre Einrichtung ist nicht vollständig.");
    public static readonly Text SavedMeanwhile = new("{0} saved the draft meanwhile. Look at the list again.", "{0} a enregistré le brouillon entre-temps. Regardez la liste à nouveau.", "{0} hat den Entwurf inzwischen gespeichert. Sehen Sie die Liste noch einmal an.");
    public static readonly Text IsFile = new("A configuration file needs no sign-off; the list shows what the test has proven.", "Un fichier de configuration n’a pas besoin de validation ; la liste montre ce que le test a prouvé.", "Eine Konfigurationsdatei braucht keine Abnahme; die Liste zeigt, was der Test belegt hat.");
    private static readonly Text RehearsedChanged = new("A changed employee: {0}", "Un employé modifié : {0}", "Ein geänderter Mitarbeiter: {0}");
    private static readonly Text RehearsedCreated = new("A new employee: {0}", "Un nouvel employé : {0}", "Ein neuer Mitarbeiter: {0}");
    private static readonly Text RehearsedRemoved = new("A removed employee: {0}", "Un employé retiré : {0}", "Ein weggefallener Mitarbeiter: {0}");

    private static readonly Dictionary<MissKind, Text> Misses = new()
    {
        [MissKind.NoAccount] = new Text("has no account", "n’a pas de compte", "hat kein Konto"),
        [MissKind.GroupMissing] = new Text("group {2} is not on the platform", "le groupe {2} n’existe pas sur la plateforme", "die Gruppe {2} gibt es auf der Plattform nicht"),
        [MissKind.NotLearner] = new Text("is not a learner of {2}", "n’est pas apprenant de {2}", "ist kein Lernender von {2}"),
        [MissKind.StillLearner] = new Text("is still a learner of {2}", "est encore apprenant de {2}", "ist noch Lernender von {2}"),
        [MissKind.Differs] = new Text("{3}: “{0}” in Personio, “{1}” in 360Learning", "{3} : « {0} » dans Personio, « {1} » dans 360Learning", "{3}: „{0}“ in Personio, „{1}“ in 360Learning"),
        [MissKind.EmptyInPersonio] = new Text("{3} is empty in Personio", "{3} est vide dans Personio", "{3} ist in Personio leer"),
        [MissKind.NotDelivered] = new Text("Personio does not deliver {3}", "Personio ne fournit pas {3}", "Personio liefert {3} nicht"),
        [MissKind.NotRead] = new Text("was not read in 360Learning", "n’a pas été lu dans 360Learning", "wurde in 360Learning nicht gelesen"),
        [MissKind.ManagerWithoutAccount] = new Text("the supervisor has no synchronised account", "le supérieur n’a pas de compte synchronisé", "der Vorgesetzte hat kein synchronisiertes Konto"),
        [MissKind.StillManager] = new Text("a former manager is still set", "un ancien responsable est encore indiqué", "ein früherer Vorgesetzter ist noch eingetragen"),
        [MissKind.FieldMissing] = new Text("the custom field {3} is missing or cannot be used", "le champ personnalisé {3} manque ou est inutilisable", "das benutzerdefinierte Feld {3} fehlt oder ist unbrauchbar"),
    };

    public static string Of(Miss miss, IReadOnlyDictionary<string, string> groups) =>
        Misses[miss.Kind].With(miss.Wanted ?? "–", miss.Found ?? "–", miss.Group is { } group ? groups.GetValueOrDefault(group.Value, group.Value) : "", miss.Field ?? "");

    /// <summary>A rehearsed case as a sign-off recorded it.</summary>
    /// <param name="name">What the person is called; null when no plan tells.</param>
    public static string Rehearsed(string recorded, string? name)
    {
        var cut = recorded.IndexOf(':', StringComparison.Ordinal);
        var employee = Shared.SharedWords.Employee.With(recorded[(cut + 1)..].Trim());
        var who = name is null ? employee : $"{name} ({employee})";
        return (cut < 0 ? "" : recorded[..cut]) switch
        {
            nameof(CaseKind.Changed) => RehearsedChanged.With(who),
            nameof(CaseKind.Created) => RehearsedCreated.With(who),
            nameof(CaseKind.Removed) => RehearsedRemoved.With(who),
            _ => recorded,
        };
    }
}
