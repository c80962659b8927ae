using Passerelle.Console.Words;

namespace Passerelle.Login.Profile;

/// <summary>Words of one's own account.</summary>
public static class ProfileWords
{
    public static readonly Text Title = new("My account", "Mon compte", "Mein Konto");
    public static readonly Text ChangePassword = new("Change the password", "Changer le mot de passe", "Passwort ändern");
    public static readonly Text CurrentWrong = new("The current password is not right. Nothing was changed.", "Le mot de passe actuel n’est pas le bon. Rien n’a été modifié.", "Das bisherige Passwort stimmt nicht. Nichts wurde geändert.");
    public static readonly Text Codes = new("One-time codes", "Codes à usage unique", "Einmalcodes");
    public static readonly Text CodesLead = new("With an authenticator app, a stolen password alone opens nothing.", "Avec une application d’authentification, un mot de passe volé n’ouvre rien à lui seul.", "Mit einer Authenticator-App öffnet ein gestohlenes Passwort allein nichts.");
    public static readonly Text CodesOn = new("One-time codes are asked for when you sign in.", "Un code à usage unique vous est demandé à la connexion.", "Beim Anmelden wird ein Einmalcode verlangt.");
    public static readonly Text SetUp = new("Set up one-time codes", "Mettre en place les codes", "Einmalcodes einrichten");
    public static readonly Text Remove = new("Do without one-time codes", "Ne plus utiliser de codes", "Auf Einmalcodes verzichten");
    public static readonly Text KeyLead = new("Add an account to your authenticator app with this key, then type the code it shows.", "Ajoutez un compte à votre application d’authentification avec cette clé, puis saisissez le code affiché.", "Fügen Sie Ihrer Authenticator-App mit diesem Schlüssel ein Konto hinzu, und geben Sie dann den angezeigten Code ein.");
    public static readonly Text OpenApp = new("Open the app on this device", "Ouvrir l’application sur cet appareil", "App auf diesem Gerät öffnen");
    public static readonly Text Confirm = new("Turn on", "Activer", "Einschalten");
    public static readonly Text KeyTooOld = new("That took too long. Set it up again with a new key.", "Cela a pris trop de temps. Recommencez avec une nouvelle clé.", "Das hat zu lange gedauert. Richten Sie es mit einem neuen Schlüssel noch einmal ein.");
}
