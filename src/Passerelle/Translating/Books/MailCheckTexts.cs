namespace Passerelle.Translating.Books;

/// <summary>Answers of the check: the mail server.</summary>
internal static class MailCheckTexts
{
    public static IReadOnlyList<Translation> All { get; } =
        [
            new("The mail server was not asked, since nothing is mailed from a test environment.", "Le serveur de messagerie n’a pas été interrogé, car rien n’est envoyé depuis un environnement de test.", "Der Mailserver wurde nicht gefragt, weil aus einer Testumgebung nichts gesendet wird."),
            new("No mail server is set, and none is needed to let new people in; the administrator gets no reports.", "Aucun serveur de messagerie n’est défini, et il n’en faut pas pour l’accès des nouveaux ; l’administrateur ne reçoit pas de rapports.", "Es ist kein Mailserver eingestellt, und für neue Personen wird keiner gebraucht; der Administrator bekommt keine Berichte."),
            new("No mail server is set, but new people are to get their password by mail: a run that would create anybody is refused.", "Aucun serveur de messagerie n’est défini, mais les nouveaux doivent recevoir leur mot de passe par e-mail : une synchronisation qui créerait quelqu’un est refusée.", "Es ist kein Mailserver eingestellt, aber neue Personen sollen ihr Passwort per E-Mail bekommen: Ein Lauf, der jemanden anlegen würde, wird abgelehnt."),
            new("Set a mail server and a sender, or let new people get an invitation or nothing (in a file: mail.host and mail.from, or notices: invitation or none).", "Renseignez un serveur de messagerie et un expéditeur, ou choisissez une invitation ou rien pour les nouveaux (dans un fichier : mail.host et mail.from, ou notices: invitation ou none).", "Setzen Sie einen Mailserver und einen Absender, oder wählen Sie für Neue eine Einladung oder nichts (in einer Datei: mail.host und mail.from, oder notices: invitation oder none)."),
            new("The mail server {0}: {1}", "Le serveur de messagerie {0} : {1}", "Der Mailserver {0}: {1}"),
            new("The mail server {0} answers, its certificate is trusted, and the login is accepted. Nothing was sent.", "Le serveur de messagerie {0} répond, son certificat est reconnu et la connexion est acceptée. Rien n’a été envoyé.", "Der Mailserver {0} antwortet, seinem Zertifikat wird vertraut, und die Anmeldung wird angenommen. Gesendet wurde nichts."),
            new("The mail server {0} answers, its certificate is trusted. Nothing was sent.", "Le serveur de messagerie {0} répond, son certificat est reconnu. Rien n’a été envoyé.", "Der Mailserver {0} antwortet, seinem Zertifikat wird vertraut. Gesendet wurde nichts."),
            new("The mail server {0} answers, and the login is accepted. Nothing was sent.", "Le serveur de messagerie {0} répond, et la connexion est acceptée. Rien n’a été envoyé.", "Der Mailserver {0} antwortet, und die Anmeldung wird angenommen. Gesendet wurde nichts."),
            new("The mail server {0} answers. Nothing was sent.", "Le serveur de messagerie {0} répond. Rien n’a été envoyé.", "Der Mailserver {0} antwortet. Gesendet wurde nichts."),
            new("it {0} with {1}", "il {0} par {1}", "er {0} mit {1}"),
            new("greets", "accueille", "grüßt"),
            new("answers EHLO", "répond à EHLO", "antwortet auf EHLO"),
            new("answers STARTTLS", "répond à STARTTLS", "antwortet auf STARTTLS"),
            new("Check mail.host and mail.port, or ask who runs the server.", "Vérifiez mail.host et mail.port, ou demandez à qui gère le serveur.", "Prüfen Sie mail.host und mail.port, oder fragen Sie, wer den Server betreibt."),
            new("it does not offer to log in with name and password (AUTH LOGIN)", "il ne propose pas de connexion par nom et mot de passe (AUTH LOGIN)", "er bietet keine Anmeldung mit Name und Passwort an (AUTH LOGIN)"),
            new("Ask who runs it to allow AUTH LOGIN, or take username and password out if it trusts this machine.", "Demandez à qui le gère d’autoriser AUTH LOGIN, ou retirez username et password s’il fait confiance à cette machine.", "Bitten Sie die Betreiber, AUTH LOGIN zu erlauben, oder nehmen Sie username und password heraus, wenn er diesem Rechner vertraut."),
            new("it refuses the login (reply {0})", "il refuse la connexion (réponse {0})", "er lehnt die Anmeldung ab (Antwort {0})"),
            new("Check mail.username and mail.password.", "Vérifiez mail.username et mail.password.", "Prüfen Sie mail.username und mail.password."),
            new("its certificate is not trusted ({0})", "son certificat n’est pas reconnu ({0})", "seinem Zertifikat wird nicht vertraut ({0})"),
            new("Give the name that stands in the server's certificate as mail.host, and have a certificate that this machine trusts.", "Donnez comme mail.host le nom qui figure dans le certificat du serveur, et utilisez un certificat que cette machine reconnaît.", "Geben Sie als mail.host den Namen an, der im Zertifikat des Servers steht, und verwenden Sie ein Zertifikat, dem dieser Rechner vertraut."),
            new("it cannot be reached ({0})", "il est injoignable ({0})", "er ist nicht erreichbar ({0})"),
            new("Check mail.host, mail.port and the firewall.", "Vérifiez mail.host, mail.port et le pare-feu.", "Prüfen Sie mail.host, mail.port und die Firewall."),
            new("it ended the connection", "il a coupé la connexion", "er hat die Verbindung beendet"),
            new("Check mail.host and mail.port; the server may refuse this machine.", "Vérifiez mail.host et mail.port ; le serveur refuse peut-être cette machine.", "Prüfen Sie mail.host und mail.port; vielleicht lehnt der Server diesen Rechner ab."),
            new("it did not answer in time", "il n’a pas répondu à temps", "er hat nicht rechtzeitig geantwortet"),
            new("Check mail.host and mail.port; port 465 speaks another protocol than 587.", "Vérifiez mail.host et mail.port ; le port 465 parle un autre protocole que le 587.", "Prüfen Sie mail.host und mail.port; Port 465 spricht ein anderes Protokoll als 587."),
            new("it offers no encryption (STARTTLS)", "il ne propose pas de chiffrement (STARTTLS)", "er bietet keine Verschlüsselung an (STARTTLS)"),
            new("Use the port on which it does, mostly 587; on a line of your own set mail.security: none.", "Utilisez le port qui en propose, le plus souvent 587 ; sur une ligne à vous, réglez mail.security: none.", "Nehmen Sie den Port, auf dem er es tut, meist 587; auf einer eigenen Leitung setzen Sie mail.security: none."),
        ];
}
