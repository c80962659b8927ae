using Passerelle.Console.Words;
using Passerelle.Store.Accounts;

namespace Passerelle.Login.Tokens;

/// <summary>Words of one's own access tokens.</summary>
public static class TokenWords
{
    public static readonly Text Title = new("Access tokens", "Jetons d’accès", "Zugriffstoken");
    public static readonly Text Lead = new("A program that calls the API shows one of these. It can never do more than you can, and stops working when your account is disabled.", "Un programme qui appelle l’API présente l’un de ces jetons. Il ne peut jamais faire plus que vous, et cesse de fonctionner si votre compte est désactivé.", "Ein Programm, das die API aufruft, weist eines davon vor. Es kann nie mehr als Sie selbst und gilt nicht mehr, wenn Ihr Konto gesperrt wird.");
    public static readonly Text Manage = new("Manage the tokens", "Gérer les jetons", "Token verwalten");
    public static readonly Text None = new("You have no token yet.", "Vous n’avez pas encore de jeton.", "Sie haben noch kein Token.");
    public static readonly Text NoneNext = new("Make one below when a program is to call the API in your name.", "Créez-en un ci-dessous lorsqu’un programme doit appeler l’API en votre nom.", "Erstellen Sie unten eines, wenn ein Programm die API in Ihrem Namen aufrufen soll.");
    public static readonly Text Name = new("What is it for?", "À quoi sert-il ?", "Wofür ist es?");
    public static readonly Text NameHint = new("For example the name of the program that will use it.", "Par exemple le nom du programme qui l’utilisera.", "Zum Beispiel der Name des Programms, das es benutzen wird.");
    public static readonly Text NameMissing = new("Say what the token is for, in at most 100 characters.", "Indiquez à quoi sert le jeton, en 100 caractères au plus.", "Schreiben Sie, wofür das Token ist, in höchstens 100 Zeichen.");
    public static readonly Text Scope = new("What it may do", "Ce qu’il peut faire", "Was es darf");
    public static readonly Text Read = new("Read only", "Lire seulement", "Nur lesen");
    public static readonly Text Act = new("Read, run, approve, undo and pause, as far as you may", "Lire, synchroniser, approuver, annuler et mettre en pause, dans la limite de vos droits", "Lesen, ausführen, freigeben, rückgängig machen und anhalten, soweit Sie es dürfen");
    public static readonly Text Lifetime = new("It is good for", "Il est valable", "Es gilt");
    public static readonly Text Days = new("{0} days", "{0} jours", "{0} Tage");
    public static readonly Text LifetimeMissing = new("Choose how long the token is good for.", "Choisissez la durée de validité du jeton.", "Wählen Sie, wie lange das Token gilt.");
    public static readonly Text Make = new("Make a token", "Créer un jeton", "Token erstellen");
    public static readonly Text Purpose = new("For", "Usage", "Zweck");
    public static readonly Text Made = new("Made", "Créé", "Erstellt");
    public static readonly Text Age = new("{0:N0} days old", "il y a {0:N0} jours", "vor {0:N0} Tagen");
    public static readonly Text LastUsed = new("Last used", "Dernière utilisation", "Zuletzt benutzt");
    public static readonly Text Never = new("never", "jamais", "nie");
    public static readonly Text Expires = new("Good until", "Valable jusqu’au", "Gültig bis");
    public static readonly Text Revoke = new("Revoke", "Révoquer", "Widerrufen");
    public static readonly Text Revoked = new("revoked", "révoqué", "widerrufen");
    public static readonly Text Expired = new("expired", "expiré", "abgelaufen");
    public static readonly Text MadeTitle = new("Token for {0}", "Jeton pour {0}", "Token für {0}");
    public static readonly Text MadeLead = new("It is shown this once. Copy it to where it will be used, and nowhere else; if it is lost, revoke it and make another.", "Il n’est affiché que cette fois. Copiez-le là où il servira, et nulle part ailleurs ; s’il est perdu, révoquez-le et créez-en un autre.", "Es wird nur dieses eine Mal angezeigt. Kopieren Sie es dorthin, wo es gebraucht wird, und sonst nirgendwohin; geht es verloren, widerrufen Sie es und erstellen Sie ein neues.");
    public static readonly Text Example = new("To try it:", "Pour l’essayer :", "Zum Ausprobieren:");
    public static readonly Text Description = new("What the API can do is described in {0}.", "Ce que l’API sait faire est décrit dans {0}.", "Was die API kann, beschreibt {0}.");
    public static readonly Text Back = new("Back to the tokens", "Retour aux jetons", "Zurück zu den Token");

    public static Text Of(TokenScope scope) => scope == TokenScope.Act ? Act : Read;
}
