using Passerelle.Console.Words;

namespace Passerelle.Instance.Pages.Shell;

/// <summary>Words around every page of the test instance.</summary>
public static class InstanceWords
{
    public static readonly Text Band = new("Test instance – nothing here is real", "Instance de test – rien ici n’est réel", "Testinstanz – nichts hier ist echt");
    public static readonly Text Learning = new("Test platform", "Plateforme de test", "Testplattform");
    public static readonly Text LearningWho = new("stands for 360Learning", "remplace 360Learning", "steht für 360Learning");
    public static readonly Text Personio = new("Simulated Personio", "Personio simulé", "Simuliertes Personio");
    public static readonly Text PersonioWho = new("stands for the HR system", "remplace le système RH", "steht für das Personalsystem");
    public static readonly Text ToPersonio = new("To the simulated Personio", "Vers le Personio simulé", "Zum simulierten Personio");
    public static readonly Text ToLearning = new("To the test platform", "Vers la plateforme de test", "Zur Testplattform");
    public static readonly Text ExpiresOn = new("Expires on {0}", "Expire le {0}", "Läuft ab am {0}");
    public static readonly Text Expired = new("This test instance has expired", "Cette instance de test a expiré", "Diese Testinstanz ist abgelaufen");
    public static readonly Text ExpiredLead = new(
        "It expired on {0} and answers nothing any more. What is in it is kept until {1} and then erased. A restart keeps everything and begins a new period.",
        "Elle a expiré le {0} et ne répond plus à rien. Son contenu est conservé jusqu’au {1}, puis effacé. Un redémarrage conserve tout et ouvre une nouvelle période.",
        "Sie ist am {0} abgelaufen und antwortet auf nichts mehr. Ihr Inhalt bleibt bis zum {1} erhalten und wird dann gelöscht. Ein Neustart erhält alles und beginnt einen neuen Zeitraum."
    );
    public static readonly Text Ask = new("Ask for a restart", "Demander un redémarrage", "Um einen Neustart bitten");
    public static readonly Text AskLead = new("A solution architect restarts it; your request is shown to them on the console.", "C’est un architecte qui la redémarre ; votre demande lui est présentée dans la console.", "Ein Architekt startet sie neu; Ihre Bitte wird ihm in der Konsole gezeigt.");
    public static readonly Text AskedBy = new("{0} asked for a restart on {1}. The architects see it on the console.", "{0} a demandé un redémarrage le {1}. Les architectes le voient dans la console.", "{0} hat am {1} um einen Neustart gebeten. Die Architekten sehen es in der Konsole.");
    public static readonly Text SignInToAsk = new("Sign in to ask for a restart.", "Connectez-vous pour demander un redémarrage.", "Melden Sie sich an, um um einen Neustart zu bitten.");
    public static readonly Text NotYet = new(
        "Nobody can sign in yet. Run “passerelle serve” with the same data folder: it prints a one-time link to make the first account, which then signs in here, too. The APIs work without.",
        "Personne ne peut encore se connecter. Lancez « passerelle serve » avec le même dossier de données : un lien à usage unique s’affiche pour créer le premier compte, qui permet aussi de se connecter ici. Les API fonctionnent sans compte.",
        "Noch kann sich niemand anmelden. Starten Sie „passerelle serve“ mit demselben Datenordner: Es gibt einen Einmal-Link für das erste Konto aus, mit dem man sich auch hier anmeldet. Die APIs arbeiten ohne Konto."
    );
    public static readonly Text Groups = new("Groups", "Groupes", "Gruppen");
    public static readonly Text People = new("People", "Personnes", "Personen");
    public static readonly Text Fields = new("Custom fields", "Champs personnalisés", "Benutzerdefinierte Felder");
    public static readonly Text Mails = new("Mails not sent", "E-mails non envoyés", "Nicht gesendete E-Mails");
    public static readonly Text Faults = new("Faults", "Pannes", "Störungen");
    public static readonly Text Employees = new("Employees", "Employés", "Mitarbeiter");
    public static readonly Text Attributes = new("Readable attributes", "Attributs lisibles", "Lesbare Attribute");
    public static readonly Text Save = new("Save", "Enregistrer", "Speichern");
    public static readonly Text Cancel = new("Leave it as it is", "Laisser en l’état", "So lassen");
    public static readonly Text Refused = new("The platform refused: {0}", "La plateforme a refusé : {0}", "Die Plattform hat abgelehnt: {0}");
    public static readonly Text Yes = new("yes", "oui", "ja");
    public static readonly Text No = new("no", "non", "nein");

    private static readonly Dictionary<string, Text> Codes = new(StringComparer.Ordinal)
    {
        ["mailAlreadyUsed"] = new("Somebody has this e-mail address already. Write another.", "Quelqu’un utilise déjà cette adresse e-mail. Indiquez-en une autre.", "Diese E-Mail-Adresse hat schon jemand. Schreiben Sie eine andere."),
        ["mailInvalid"] = new("This is not an e-mail address. Write it like lea@acme.example.", "Ce n’est pas une adresse e-mail. Écrivez-la comme lea@acme.example.", "Das ist keine E-Mail-Adresse. Schreiben Sie sie wie lea@acme.example."),
        ["nameAlreadyTaken"] = new("There is a custom field of this name already. Choose another name.", "Un champ personnalisé porte déjà ce nom. Choisissez-en un autre.", "Ein benutzerdefiniertes Feld heißt schon so. Wählen Sie einen anderen Namen."),
        ["userIsCompanyOwner"] = new("The owner of the platform cannot be deleted.", "Le propriétaire de la plateforme ne peut pas être supprimé.", "Der Eigentümer der Plattform kann nicht gelöscht werden."),
        ["invalidName"] = new("Write a name.", "Indiquez un nom.", "Schreiben Sie einen Namen."),
    };

    /// <summary>What the simulated platform says when it refuses: a code, a colon, a sentence.</summary>
    public static string OfRefusal(InvalidOperationException refused)
    {
        var code = refused.Message.Split(':')[0];
        return Codes.TryGetValue(code, out var text) ? text : Refused.With(refused.Message);
    }
}
