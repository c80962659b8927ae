namespace Passerelle.Translating.Books;

/// <summary>Trouble with a remote system that either of the two may have.</summary>
internal static class RemoteTexts
{
    public static IReadOnlyList<Translation> All { get; } =
        [
            new("The request got no answer ({0}); it may have been carried out.", "La requête est restée sans réponse ({0}) ; elle a peut-être été exécutée.", "Die Anfrage blieb ohne Antwort ({0}); vielleicht wurde sie ausgeführt."),
            new("The request got no answer ({0}) in {1} tries.", "La requête est restée sans réponse ({0}) en {1} {1|essai|essais}.", "Die Anfrage blieb in {1} {1|Versuch|Versuchen} ohne Antwort ({0})."),
            new("timed out", "délai dépassé", "Zeit überschritten"),
            new("host name not found", "nom d’hôte introuvable", "Hostname nicht gefunden"),
            new("no connection", "pas de connexion", "keine Verbindung"),
            new("no secure connection", "pas de connexion sécurisée", "keine sichere Verbindung"),
            new("connection lost", "connexion perdue", "Verbindung verloren"),
            new("{0} does not answer ({1}).", "{0} ne répond pas ({1}).", "{0} antwortet nicht ({1})."),
            new("Check the address, the network and the proxy, then run again.", "Vérifiez l’adresse, le réseau et le proxy, puis relancez.", "Prüfen Sie Adresse, Netz und Proxy, dann starten Sie noch einmal."),
            new("{0} sent an answer of more than {1} bytes.", "{0} a envoyé une réponse de plus de {1} octets.", "{0} hat eine Antwort von mehr als {1} Byte gesendet."),
            new("Check the base address: no documented answer is as long.", "Vérifiez l’adresse de base : aucune réponse documentée n’est aussi longue.", "Prüfen Sie die Basisadresse: Keine dokumentierte Antwort ist so lang."),
            new("{0} redirects elsewhere (HTTP {1}), and redirects are never followed.", "{0} redirige ailleurs (HTTP {1}), et les redirections ne sont jamais suivies.", "{0} leitet anderswohin um (HTTP {1}), und Umleitungen wird nie gefolgt."),
            new("Set the base address to the API's own address.", "Mettez comme adresse de base celle de l’API elle-même.", "Setzen Sie als Basisadresse die der API selbst."),
            new("{0} answered with {1} instead of JSON (HTTP {2}).", "{0} a répondu avec {1} au lieu de JSON (HTTP {2}).", "{0} hat mit {1} statt mit JSON geantwortet (HTTP {2})."),
            new("text", "du texte", "Text"),
            new("Check the base address, and whether a proxy or a login page stands in between.", "Vérifiez l’adresse de base, et qu’aucun proxy ni page de connexion ne s’interpose.", "Prüfen Sie die Basisadresse, und ob ein Proxy oder eine Anmeldeseite dazwischensteht."),
            new("Check the base address; if it is right, run again later.", "Vérifiez l’adresse de base ; si elle est juste, relancez plus tard.", "Prüfen Sie die Basisadresse; stimmt sie, starten Sie später noch einmal."),
            new("Run again later.", "Relancez plus tard.", "Starten Sie später noch einmal."),
            new("{0} failed. {1}", "{0} : échec. {1}", "{0}: fehlgeschlagen. {1}"),
            new("{0} failed (HTTP {1}{2}).", "{0} : échec (HTTP {1}{2}).", "{0}: fehlgeschlagen (HTTP {1}{2})."),
            new("{0} failed: {1} ({2})", "{0} : échec. {1} ({2})", "{0}: fehlgeschlagen. {1} ({2})"),
        ];
}
