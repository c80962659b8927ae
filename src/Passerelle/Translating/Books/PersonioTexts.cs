namespace Passerelle.Translating.Books;

/// <summary>Trouble with Personio, and why a list of employees is not proven complete.</summary>
internal static class PersonioTexts
{
    public static IReadOnlyList<Translation> All { get; } =
        [
            new("The client id or the client secret is refused (HTTP {0}).", "Le client id ou le client secret est refusé (HTTP {0}).", "Client-ID oder Client-Secret wird abgelehnt (HTTP {0})."),
            new("Copy both again from Personio (Marketplace > Connected integrations > your custom integration), or create a new credential there.", "Recopiez les deux depuis Personio (Marketplace > Connected integrations > votre intégration), ou créez-y un nouvel identifiant d’API.", "Kopieren Sie beide noch einmal aus Personio (Marketplace > Connected integrations > Ihre Integration), oder legen Sie dort einen neuen Zugang an."),
            new("The credential is accepted but may not read employees (HTTP {0}).", "L’identifiant d’API est accepté mais n’a pas le droit de lire les employés (HTTP {0}).", "Der Zugang wird angenommen, darf aber keine Mitarbeiter lesen (HTTP {0})."),
            new("In Personio grant it Employees: read, and tick the mapped attributes as readable.", "Dans Personio, accordez-lui Employees: read, et cochez en lecture les attributs utilisés.", "Geben Sie ihm in Personio Employees: read, und haken Sie die verwendeten Attribute als lesbar an."),
            new("The answer is not what Personio documents (HTTP {0}).", "La réponse n’est pas celle que Personio documente (HTTP {0}).", "Die Antwort ist nicht die, die Personio dokumentiert (HTTP {0})."),
            new("Check the base address and the credential's rights; if both are right, ask Personio's support.", "Vérifiez l’adresse de base et les droits de l’identifiant d’API ; si tout est juste, demandez au support de Personio.", "Prüfen Sie die Basisadresse und die Rechte des Zugangs; stimmt beides, fragen Sie den Support von Personio."),
            new("Asking for one employee", "Demande d’un employé", "Anfrage nach einem Mitarbeiter"),
            new("Reading employees", "Lecture des employés", "Lesen der Mitarbeiter"),
            new("Reading the list of attributes", "Lecture de la liste des attributs", "Lesen der Liste der Attribute"),
            new("Signing in", "Authentification", "Anmeldung"),
            new("Reading employments", "Lecture des contrats", "Lesen der Anstellungen"),
            new("Reading persons", "Lecture des personnes", "Lesen der Personen"),
            new("A link to the next page leads to another host, and is not followed", "Un lien vers la page suivante mène à un autre hôte, et n’est pas suivi", "Ein Link zur nächsten Seite führt zu einem anderen Host, und ihm wird nicht gefolgt"),
            new("A link to the next page leads back to a page that was read already", "Un lien vers la page suivante ramène à une page déjà lue", "Ein Link zur nächsten Seite führt zurück zu einer schon gelesenen"),
            new("A person came without an id", "Une personne est arrivée sans identifiant", "Eine Person kam ohne ID"),
            new("Some people came twice, so others may have been skipped", "Des personnes sont arrivées deux fois ; d’autres ont donc pu être sautées", "Einige Personen kamen doppelt, andere wurden also vielleicht übersprungen"),
            new("A page holds only people who came before", "Une page ne contient que des personnes déjà arrivées", "Eine Seite enthält nur Personen, die schon kamen"),
            new("The person's employments could not be read.", "Les contrats de la personne n’ont pas pu être lus.", "Die Anstellungen der Person konnten nicht gelesen werden."),
            new("The pages do not end", "Les pages ne finissent pas", "Die Seiten enden nicht"),
            new("{0}; {1} different employees came.", "{0} ; {1} {1|employé différent est arrivé|employés différents sont arrivés}.", "{0}; {1} {1|verschiedener Mitarbeiter kam|verschiedene Mitarbeiter kamen}."),
            new("The employments of {0} of {1} employees could not be read.", "Les contrats de {0} des {1} employés n’ont pas pu être lus.", "Die Anstellungen von {0} der {1} Mitarbeiter konnten nicht gelesen werden."),
            new("Personio did not announce how many employees there are; {0} came.", "Personio n’a pas annoncé combien d’employés il y a ; {0} {0|est arrivé|sont arrivés}.", "Personio hat nicht angekündigt, wie viele Mitarbeiter es gibt; {0} {0|kam|kamen}."),
            new("The announced number of employees changed during the read, between {0} and {1}", "Le nombre d’employés annoncé a changé pendant la lecture, entre {0} et {1}", "Die angekündigte Zahl der Mitarbeiter änderte sich beim Lesen, zwischen {0} und {1}"),
            new("A page ended early, at row {0} of {1}", "Une page s’est arrêtée trop tôt, à la ligne {0} sur {1}", "Eine Seite endete zu früh, bei Zeile {0} von {1}"),
            new("{0} rows came, some of them twice or without an id, so others may have been skipped", "{0} {0|ligne est arrivée|lignes sont arrivées}, parfois en double ou sans identifiant ; d’autres ont donc pu être sautées", "{0} {0|Zeile kam|Zeilen kamen}, manche doppelt oder ohne ID; andere wurden also vielleicht übersprungen"),
            new("Personio announced {0} employees", "Personio a annoncé {0} {0|employé|employés}", "Personio hat {0} Mitarbeiter angekündigt"),
        ];
}
