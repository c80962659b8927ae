using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.Mails;

/// <summary>Words of the mail page.</summary>
public static class MailWords
{
    public static readonly Text Title = new("Mails", "E-mails", "E-Mails");
    public static readonly Text Lead = new("How new people get their login, and how the connector administrator is kept informed.", "Comment les nouvelles personnes reçoivent leurs identifiants, et comment l’administrateur du connecteur est tenu informé.", "Wie neue Personen ihre Zugangsdaten erhalten, und wie der Konnektor-Administrator auf dem Laufenden bleibt.");
    public static readonly Text Server = new("Mail server", "Serveur d’e-mail", "Mailserver");
    public static readonly Text Security = new("Protection", "Protection", "Schutz");
    public static readonly Text StartTls = new("encrypted (STARTTLS)", "chiffrée (STARTTLS)", "verschlüsselt (STARTTLS)");
    public static readonly Text Plain = new("none", "aucune", "keiner");
    public static readonly Text From = new("Sender", "Expéditeur", "Absender");
    public static readonly Text ReplyTo = new("Answers go to", "Les réponses vont à", "Antworten gehen an");
    public static readonly Text Reports = new("Reports", "Rapports", "Berichte");
    public static readonly Text ReportsOnTrouble = new("when a run fails, is held, or leaves something to be mended", "quand une synchronisation échoue, est retenue ou laisse quelque chose à corriger", "wenn ein Lauf scheitert, zurückgehalten wird oder etwas zu beheben bleibt");
    public static readonly Text ReportsAlways = new("after every run", "après chaque synchronisation", "nach jedem Lauf");
    public static readonly Text Late = new("Also when no run has succeeded for 26 hours.", "Également si aucune synchronisation n’a réussi depuis 26 heures.", "Auch wenn seit 26 Stunden kein Lauf gelungen ist.");
    public static readonly Text NoServer = new("No mail server is set", "Aucun serveur d’e-mail n’est configuré", "Es ist kein Mailserver eingerichtet");
    public static readonly Text NoServerNext = new("Set one under Set-up > Messages. Until then no login can be sent: a production run that would have to send one is refused.", "Configurez-en un sous Configuration > Messages. Sans lui, aucun identifiant ne peut être envoyé : une synchronisation de production qui devrait en envoyer est refusée.", "Richten Sie unter Einrichtung > Nachrichten einen ein. Bis dahin können keine Zugangsdaten versandt werden: Ein Lauf in der Produktion, der welche versenden müsste, wird abgelehnt.");
    public static readonly Text NoServerFile = new("Set the section mail of the configuration file (host, port, from), then start Passerelle again.", "Renseignez la section mail du fichier de configuration (host, port, from), puis redémarrez Passerelle.", "Füllen Sie den Abschnitt mail der Konfigurationsdatei aus (host, port, from) und starten Sie Passerelle neu.");
    public static readonly Text SendTest = new("Send test to {0}", "Envoyer un essai à {0}", "Testmail an {0} senden");
    public static readonly Text SendTestLead = new("Sends you one mail without any secret, with exactly these settings.", "Vous envoie un e-mail sans aucun secret, avec exactement ces réglages.", "Sendet Ihnen eine E-Mail ohne jedes Geheimnis, genau mit diesen Einstellungen.");
    public static readonly Text TestSubject = new("{0}: test of the mail server", "{0} : essai du serveur d’e-mail", "{0}: Test des Mailservers");
    public static readonly Text TestBody = new("This is a test that {0} asked for in Passerelle.\n\nThat you read it shows that logins and reports of {1} can be sent.", "Ceci est un essai demandé par {0} dans Passerelle.\n\nSi vous le lisez, les identifiants et les rapports de {1} peuvent être envoyés.", "Dies ist ein Test, um den {0} in Passerelle gebeten hat.\n\nDass Sie ihn lesen, zeigt: Zugangsdaten und Berichte von {1} können versandt werden.");
    public static readonly Text Preview = new("The mail with the login", "L’e-mail d’accès", "Die Mail mit den Zugangsdaten");
    public static readonly Text PreviewLead = new("As a made-up person would get it, in the language of the account. No password is shown here.", "Tel qu’une personne fictive le recevrait, dans la langue du compte. Aucun mot de passe n’est affiché ici.", "Wie eine erfundene Person sie bekäme, in der Sprache des Kontos. Hier wird kein Passwort gezeigt.");
    public static readonly Text PreviewBuiltIn = new("These are the built-in texts. Whoever looks after the machine can put others into a folder and name it in the configuration file (mail: templates).", "Ce sont les textes fournis. La personne qui gère la machine peut en placer d’autres dans un dossier et le nommer dans le fichier de configuration (mail: templates).", "Das sind die mitgelieferten Texte. Wer die Maschine betreut, kann andere in einen Ordner legen und ihn in der Konfigurationsdatei nennen (mail: templates).");
    public static readonly Text PreviewOwn = new("Your own texts go before the built-in ones.", "Vos propres textes remplacent ceux fournis.", "Ihre eigenen Texte gehen den mitgelieferten vor.");
    public static readonly Text PreviewPage = new("A formatted version goes along.", "Une version mise en forme l’accompagne.", "Eine gestaltete Fassung geht mit.");
    public static readonly Text Sent = new("The mail server took the test. Look into your inbox; if nothing is there in a few minutes, look into the spam folder.", "Le serveur a accepté l’essai. Regardez votre boîte de réception ; si rien n’arrive en quelques minutes, regardez les indésirables.", "Der Mailserver hat den Test angenommen. Sehen Sie in Ihr Postfach; ist nach einigen Minuten nichts da, in den Spam-Ordner.");

    private static readonly Text Malformed = new("Your e-mail address cannot be written to. Ask your solution architect to correct it.", "Votre adresse e-mail est inutilisable. Demandez à votre architecte de la corriger.", "An Ihre E-Mail-Adresse kann nicht geschrieben werden. Bitten Sie Ihren Architekten, sie zu berichtigen.");
    private static readonly Text RecipientRefused = new("The server refused your address. Check that it may send to your domain.", "Le serveur a refusé votre adresse. Vérifiez qu’il peut envoyer vers votre domaine.", "Der Server hat Ihre Adresse abgelehnt. Prüfen Sie, ob er an Ihre Domäne senden darf.");
    private static readonly Text Refused = new("The server refused the mail. Check that it may send as this sender.", "Le serveur a refusé l’e-mail. Vérifiez qu’il accepte cet expéditeur.", "Der Server hat die E-Mail abgelehnt. Prüfen Sie, ob er diesen Absender zulässt.");
    private static readonly Text Postponed = new("The server does not take mails just now. Try again in a few minutes.", "Le serveur n’accepte pas d’e-mails pour l’instant. Réessayez dans quelques minutes.", "Der Server nimmt gerade keine E-Mails an. Versuchen Sie es in einigen Minuten noch einmal.");
    private static readonly Text LoginRefused = new("The server refused the login. Correct user name and password.", "Le serveur a refusé la connexion. Corrigez le nom d’utilisateur et le mot de passe.", "Der Server hat die Anmeldung abgelehnt. Berichtigen Sie Benutzername und Passwort.");
    private static readonly Text TlsFailed = new("No encrypted connection came about. Check the port (usually 587) and the server’s certificate.", "Aucune connexion chiffrée n’a pu être établie. Vérifiez le port (en général 587) et le certificat du serveur.", "Es kam keine verschlüsselte Verbindung zustande. Prüfen Sie den Port (meist 587) und das Zertifikat des Servers.");
    private static readonly Text Unreachable = new("The server does not answer. Check host and port, and whether a firewall lies between.", "Le serveur ne répond pas. Vérifiez l’hôte et le port, et si un pare-feu s’interpose.", "Der Server antwortet nicht. Prüfen Sie Host und Port, und ob eine Firewall dazwischenliegt.");
    private static readonly Text Uncertain = new("The connection ended midway: the mail may have arrived or not. Look into your inbox, then try again.", "La connexion s’est interrompue : l’e-mail est peut-être arrivé. Regardez votre boîte, puis réessayez.", "Die Verbindung brach mittendrin ab: Die E-Mail kann angekommen sein oder nicht. Sehen Sie in Ihr Postfach und versuchen Sie es noch einmal.");

    /// <summary>What became of the test, and what to do.</summary>
    /// <param name="code">Of <see cref="Passerelle.Mail.MailDelivery.Code"/>.</param>
    public static Text Of(string code) =>
        code switch
        {
            "mail-sent" => Sent,
            "mail-address-malformed" => Malformed,
            "mail-recipient-refused" => RecipientRefused,
            "mail-postponed" => Postponed,
            "mail-login-refused" => LoginRefused,
            "mail-tls-failed" => TlsFailed,
            "mail-server-unreachable" => Unreachable,
            "mail-uncertain" => Uncertain,
            _ => Refused,
        };
}
