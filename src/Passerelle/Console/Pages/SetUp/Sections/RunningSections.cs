using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.SetUp.Sections;

/// <summary>Messages (section 10), the schedule (section 11) and the limits (rule R7).</summary>
internal static class RunningSections
{
    public static SetUpSection Messages { get; } =
        new(
            "messages",
            new Text("Messages", "Messages", "Nachrichten"),
            new Text("How new people learn how to log in, and from where mails are sent. Nothing is ever mailed from test.", "Comment les nouveaux arrivants apprennent à se connecter, et d’où partent les e-mails. Aucun e-mail ne part jamais du test.", "Wie neue Personen erfahren, wie sie sich anmelden, und von wo E-Mails verschickt werden. Aus dem Test geht nie eine E-Mail hinaus."),
            [
                new FieldSet(
                    new Text("Login of new accounts", "Connexion des nouveaux comptes", "Anmeldung neuer Konten"),
                    Lead: null,
                    [
                        .. Login("environments.production"),
                    ]
                ),
                new FieldSet(
                    new Text("The same in test", "De même dans le test", "Dasselbe im Test"),
                    new Text("No mail leaves from test; what would have been sent is listed.", "Aucun mail ne part du test ; ce qui aurait été envoyé est listé.", "Aus dem Test geht keine E-Mail hinaus; was verschickt worden wäre, wird aufgelistet."),
                    [.. Login("environments.test")]
                ),
                new FieldSet(
                    new Text("Mail server", "Serveur de messagerie", "Mailserver"),
                    new Text("Your IT department knows these values.", "Votre service informatique connaît ces valeurs.", "Ihre IT-Abteilung kennt diese Werte."),
                    [
                        new SetUpField("mail.host", FieldKind.Text, new Text("Server", "Serveur", "Server"), new Text("The name of the SMTP server, such as smtp.acme.example.", "Le nom du serveur SMTP, par exemple smtp.acme.example.", "Der Name des SMTP-Servers, etwa smtp.acme.example.")),
                        new SetUpField("mail.port", FieldKind.Plain, new Text("Port", "Port", "Port"), new Text("587 with encryption, 25 without, unless you are told otherwise.", "587 avec chiffrement, 25 sans, sauf indication contraire.", "587 mit Verschlüsselung, 25 ohne, wenn nichts anderes gesagt wird.")) { Default = "587" },
                        new SetUpField("mail.security", FieldKind.Choice, new Text("Encryption", "Chiffrement", "Verschlüsselung"), new Text("Without encryption no password can be given.", "Sans chiffrement, aucun mot de passe ne peut être donné.", "Ohne Verschlüsselung kann kein Passwort angegeben werden.")) { Default = "startTls", Choices = [new("startTls", new Text("STARTTLS", "STARTTLS", "STARTTLS")), new("none", new Text("none", "aucun", "keine"))] },
                        new SetUpField("mail.username", FieldKind.Text, new Text("User name", "Nom d’utilisateur", "Benutzername"), new Text("Empty when the server asks for none.", "Vide si le serveur n’en demande pas.", "Leer, wenn der Server keinen verlangt.")),
                        new SetUpField("mail.password", FieldKind.Secret, new Text("Password", "Mot de passe", "Passwort"), new Text("Kept encrypted and never shown again.", "Conservé chiffré et plus jamais affiché.", "Wird verschlüsselt aufbewahrt und nie wieder gezeigt.")),
                        new SetUpField("mail.from", FieldKind.Text, new Text("Sender", "Expéditeur", "Absender"), new Text("As people see it, such as Academy <academy@acme.example>.", "Tel que les gens le voient, par exemple Academy <academy@acme.example>.", "Wie ihn die Leute sehen, etwa Academy <academy@acme.example>.")),
                        new SetUpField("mail.reportSuccess", FieldKind.Choice, new Text("Report to the connector administrator", "Rapport à l’administrateur du connecteur", "Bericht an den Konnektor-Administrator"), new Text("A run that fails, is held or leaves something to mend is always reported.", "Une synchronisation qui échoue, est retenue ou laisse quelque chose à corriger est toujours signalée.", "Ein Lauf, der scheitert, zurückgehalten wird oder etwas zu beheben lässt, wird immer gemeldet.")) { Default = "false", IsPlainChoice = true, Choices = [new("false", new Text("only when something is up", "seulement s’il se passe quelque chose", "nur wenn etwas ist")), new("true", new Text("after every run", "après chaque synchronisation", "nach jedem Lauf"))] },
                    ]
                ),
            ],
            SectionTable.None,
            "mail"
        );

    public static SetUpSection Schedule { get; } =
        new(
            "schedule",
            new Text("Schedule", "Planification", "Zeitplan"),
            new Text("When production is synchronised. Test never runs by itself.", "Quand la production est synchronisée. Le test ne se lance jamais tout seul.", "Wann die Produktion synchronisiert wird. Der Test läuft nie von selbst."),
            [
                new FieldSet(
                    new Text("Full runs", "Synchronisations complètes", "Volle Läufe"),
                    Lead: null,
                    [
                        new SetUpField("environments.production.schedule.cron", FieldKind.Text, new Text("When", "Quand", "Wann"), new Text("Minute, hour, day of the month, month, day of the week: 0 2 * * * is every day at 02:00, 30 6 * * 1-5 is Monday to Friday at 06:30. No closer than 15 minutes.", "Minute, heure, jour du mois, mois, jour de la semaine : 0 2 * * * signifie chaque jour à 02:00, 30 6 * * 1-5 du lundi au vendredi à 06:30. Au moins 15 minutes d’écart.", "Minute, Stunde, Tag des Monats, Monat, Wochentag: 0 2 * * * heißt täglich um 02:00, 30 6 * * 1-5 Montag bis Freitag um 06:30. Mindestens 15 Minuten Abstand.")) { Default = "0 2 * * *" },
                        new SetUpField("environments.production.schedule.timeZone", FieldKind.Text, new Text("Time zone", "Fuseau horaire", "Zeitzone"), new Text("Such as Europe/Paris or America/New_York.", "Par exemple Europe/Paris ou America/New_York.", "Etwa Europe/Paris oder America/New_York.")) { Default = "Europe/Paris" },
                        new SetUpField("environments.production.schedule.quickMinutes", FieldKind.Plain, new Text("Minutes between quick runs", "Minutes entre les synchronisations rapides", "Minuten zwischen schnellen Läufen"), new Text("Quick runs come between the full ones. Nobody counts as gone for being missing in them. 0 for none, otherwise from 15 to 1440.", "Les synchronisations rapides s’intercalent entre les complètes. Personne n’y est considéré comme parti parce qu’il manque. 0 pour aucune, sinon de 15 à 1440.", "Schnelle Läufe kommen zwischen den vollen. Niemand gilt darin als ausgeschieden, weil er fehlt. 0 für keine, sonst 15 bis 1440.")) { Default = "0" },
                    ]
                ),
                WebhookFields.Set,
            ],
            SectionTable.Schedule
        );

    public static SetUpSection Limits { get; } =
        new(
            "limits",
            new Text("Limits", "Limites", "Grenzen"),
            new Text("How fast Passerelle asks the two systems, and how patient it is. The usual values suit nearly everyone.", "À quelle vitesse Passerelle interroge les deux systèmes, et sa patience. Les valeurs usuelles conviennent presque toujours.", "Wie schnell Passerelle die beiden Systeme fragt und wie geduldig es ist. Die üblichen Werte passen fast immer."),
            [
                new FieldSet(
                    new Text("Pace", "Cadence", "Tempo"),
                    Lead: null,
                    [
                        Number("learningWritesPerSecond", new Text("Writes to 360Learning per second", "Écritures 360Learning par seconde", "Schreiben in 360Learning je Sekunde"), new Text("At most 10.", "Au plus 10.", "Höchstens 10."), "8"),
                        Number("learningReadsPerSecond", new Text("Reads from 360Learning per second", "Lectures 360Learning par seconde", "Lesen aus 360Learning je Sekunde"), new Text("At most 50.", "Au plus 50.", "Höchstens 50."), "25"),
                        Number("personioPerSecond", new Text("Requests to Personio per second", "Requêtes à Personio par seconde", "Anfragen an Personio je Sekunde"), new Text("At most 15.", "Au plus 15.", "Höchstens 15."), "5"),
                    ]
                ),
                new FieldSet(
                    new Text("Patience", "Patience", "Geduld"),
                    Lead: null,
                    [
                        Number("timeoutSeconds", new Text("Seconds until a request is given up", "Secondes avant d’abandonner une requête", "Sekunden, bis eine Anfrage aufgegeben wird"), new Text("Up to 600.", "Jusqu’à 600.", "Bis 600."), "30"),
                        Number("attempts", new Text("Tries of one request", "Tentatives par requête", "Versuche je Anfrage"), new Text("The first one included.", "La première comprise.", "Der erste mitgezählt."), "5"),
                        Number("firstRetrySeconds", new Text("Seconds before the second try", "Secondes avant la deuxième tentative", "Sekunden vor dem zweiten Versuch"), new Text("Doubles from there.", "Double ensuite.", "Verdoppelt sich danach."), "1"),
                    ]
                ),
            ],
            SectionTable.None,
            "limits"
        );

    private static IEnumerable<SetUpField> Login(string at) =>
    [
        new SetUpField($"{at}.notices", FieldKind.Choice, new Text("What new people get", "Ce que reçoivent les nouveaux arrivants", "Was neue Personen erhalten"), new Text("A temporary password must be changed at the first login.", "Un mot de passe temporaire doit être changé à la première connexion.", "Ein vorläufiges Passwort muss beim ersten Anmelden geändert werden.")) { Default = "credentials", Choices = [new("credentials", new Text("a mail with a temporary password", "un e-mail avec un mot de passe temporaire", "eine E-Mail mit vorläufigem Passwort")), new("invitation", new Text("360Learning’s own invitation", "l’invitation de 360Learning", "die Einladung von 360Learning")), new("none", new Text("nothing (single sign-on)", "rien (authentification unique)", "nichts (Single Sign-on)"))] },
        new SetUpField($"{at}.activate", FieldKind.Choice, new Text("New accounts are", "Les nouveaux comptes sont", "Neue Konten sind"), new Text("Only with an invitation or without a message can they stay invited.", "Ils ne peuvent rester invités qu’avec une invitation ou sans message.", "Nur mit Einladung oder ohne Nachricht können sie eingeladen bleiben.")) { Default = "true", IsPlainChoice = true, Choices = [new("true", new Text("active at once", "actifs aussitôt", "sofort aktiv")), new("false", new Text("left invited", "laissés invités", "bleiben eingeladen"))] },
        new SetUpField($"{at}.loginUrl", FieldKind.Text, new Text("Page where people log in", "Page de connexion", "Anmeldeseite"), new Text("Stands in the mails. Leave it empty to use the address of the platform.", "Figure dans les e-mails. Laissez vide pour utiliser l’adresse de la plateforme.", "Steht in den Mails. Leer lassen, um die Adresse der Plattform zu verwenden.")),
    ];

    private static SetUpField Number(string key, Text label, Text help, string usual) => new($"limits.{key}", FieldKind.Plain, label, help) { Default = usual };
}
