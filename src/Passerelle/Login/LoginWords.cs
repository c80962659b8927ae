using Passerelle.Console.Words;

namespace Passerelle.Login;

/// <summary>Words of signing in and of accounts.</summary>
public static class LoginWords
{
    public static readonly Text SignIn = new("Sign in", "Se connecter", "Anmelden");
    public static readonly Text SignOut = new("Sign out", "Se déconnecter", "Abmelden");
    public static readonly Text Mail = new("E-mail", "E-mail", "E-Mail");
    public static readonly Text Name = new("Name", "Nom", "Name");
    public static readonly Text Password = new("Password", "Mot de passe", "Passwort");
    public static readonly Text NewPassword = new("New password", "Nouveau mot de passe", "Neues Passwort");
    public static readonly Text PasswordAgain = new("The same password again", "Le même mot de passe encore une fois", "Dasselbe Passwort noch einmal");
    public static readonly Text CurrentPassword = new("Current password", "Mot de passe actuel", "Bisheriges Passwort");
    public static readonly Text PasswordHint = new("At least {0} characters; a sentence is fine.", "Au moins {0} caractères ; une phrase convient.", "Mindestens {0} Zeichen; ein Satz ist gut.");
    public static readonly Text PasswordShort = new("This password is too short: it needs at least {0} characters.", "Ce mot de passe est trop court : il faut au moins {0} caractères.", "Dieses Passwort ist zu kurz: Es braucht mindestens {0} Zeichen.");
    public static readonly Text PasswordLong = new("This password is too long: at most {0} characters.", "Ce mot de passe est trop long : {0} caractères au plus.", "Dieses Passwort ist zu lang: höchstens {0} Zeichen.");
    public static readonly Text PasswordIsMail = new("The password must not be the e-mail address. Choose another.", "Le mot de passe ne doit pas être l’adresse e-mail. Choisissez-en un autre.", "Das Passwort darf nicht die E-Mail-Adresse sein. Wählen Sie ein anderes.");
    public static readonly Text PasswordsDiffer = new("The two passwords differ. Type them again.", "Les deux mots de passe sont différents. Saisissez-les à nouveau.", "Die beiden Passwörter sind verschieden. Geben Sie sie noch einmal ein.");
    public static readonly Text Refused = new("E-mail and password do not belong together. Try again, or ask your solution architect for a new link.", "L’e-mail et le mot de passe ne correspondent pas. Réessayez, ou demandez un nouveau lien à votre architecte.", "E-Mail und Passwort gehören nicht zusammen. Versuchen Sie es noch einmal, oder bitten Sie Ihren Architekten um einen neuen Link.");
    public static readonly Text CodeRefused = new("This code is not the right one, or was used already. Wait for the next one and type it.", "Ce code n’est pas le bon ou a déjà servi. Attendez le suivant et saisissez-le.", "Dieser Code stimmt nicht oder wurde schon benutzt. Warten Sie auf den nächsten und geben Sie ihn ein.");
    public static readonly Text Locked = new("Too many tries: this account is locked for {0} minutes. Then try again.", "Trop de tentatives : ce compte est bloqué pendant {0} minutes. Réessayez ensuite.", "Zu viele Versuche: Dieses Konto ist für {0} Minuten gesperrt. Versuchen Sie es danach noch einmal.");
    public static readonly Text Code = new("One-time code", "Code à usage unique", "Einmalcode");
    public static readonly Text CodeLead = new("Open your authenticator app and type the six digits it shows.", "Ouvrez votre application d’authentification et saisissez les six chiffres affichés.", "Öffnen Sie Ihre Authenticator-App und geben Sie die sechs Ziffern ein.");
    public static readonly Text Continue = new("Continue", "Continuer", "Weiter");
    public static readonly Text NotYet = new("Nobody can sign in yet. The one-time link was printed where Passerelle was started: open it to make the first account.", "Personne ne peut encore se connecter. Le lien à usage unique s’est affiché là où Passerelle a été démarré : ouvrez-le pour créer le premier compte.", "Noch kann sich niemand anmelden. Der Einmal-Link wurde dort ausgegeben, wo Passerelle gestartet wurde: Öffnen Sie ihn, um das erste Konto anzulegen.");
    public static readonly Text FirstStart = new("Welcome to Passerelle", "Bienvenue dans Passerelle", "Willkommen bei Passerelle");
    public static readonly Text FirstStartLead = new("This makes the first account. It is solution architect and administrator of {0}, and can add other people.", "Vous créez ici le premier compte. Il est architecte et administrateur de {0} et peut ajouter d’autres personnes.", "Hier entsteht das erste Konto. Es ist Architekt und Administrator von {0} und kann weitere Personen hinzufügen.");
    public static readonly Text Platform = new("Name of your 360Learning platform", "Nom de votre plateforme 360Learning", "Name Ihrer 360Learning-Plattform");
    public static readonly Text PlatformHint = new("As people say it, for example Acme Academy.", "Tel qu’on le dit, par exemple Acme Academy.", "Wie man sie nennt, zum Beispiel Acme Academy.");
    public static readonly Text PlatformMissing = new("Write the name of your 360Learning platform.", "Indiquez le nom de votre plateforme 360Learning.", "Schreiben Sie den Namen Ihrer 360Learning-Plattform.");
    public static readonly Text YourPlatform = new("your platform", "votre plateforme", "Ihrer Plattform");
    public static readonly Text MakeAccount = new("Make the account", "Créer le compte", "Konto anlegen");
    public static readonly Text Join = new("Choose your password", "Choisissez votre mot de passe", "Wählen Sie Ihr Passwort");
    public static readonly Text JoinLead = new("Hello {0}. With it you sign in to Passerelle as {1}.", "Bonjour {0}. Il vous permettra de vous connecter à Passerelle avec {1}.", "Guten Tag {0}. Damit melden Sie sich bei Passerelle als {1} an.");
    public static readonly Text SavePassword = new("Save the password", "Enregistrer le mot de passe", "Passwort speichern");
    public static readonly Text LinkUseless = new("This link cannot be used", "Ce lien ne peut pas être utilisé", "Dieser Link kann nicht benutzt werden");
    public static readonly Text LinkUselessLead = new("It was used already, or it has expired. Ask your solution architect for a new one; if nobody can sign in yet, start Passerelle again: it prints a new link.", "Il a déjà servi ou il a expiré. Demandez-en un nouveau à votre architecte ; si personne ne peut encore se connecter, redémarrez Passerelle : un nouveau lien s’affichera.", "Er wurde schon benutzt oder ist abgelaufen. Bitten Sie Ihren Architekten um einen neuen; wenn sich noch niemand anmelden kann, starten Sie Passerelle neu: Es gibt einen neuen Link aus.");
    public static readonly Text MailWrong = new("This is not an e-mail address. Write it like lea@acme.example.", "Ce n’est pas une adresse e-mail. Écrivez-la comme lea@acme.example.", "Das ist keine E-Mail-Adresse. Schreiben Sie sie wie lea@acme.example.");
    public static readonly Text NameMissing = new("Write the person’s name: it stands beside what they decide.", "Indiquez le nom de la personne : il figure à côté de ce qu’elle décide.", "Schreiben Sie den Namen der Person: Er steht neben dem, was sie entscheidet.");
}
