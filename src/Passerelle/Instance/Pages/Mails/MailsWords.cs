using Passerelle.Console.Words;

namespace Passerelle.Instance.Pages.Mails;

/// <summary>Words of the list of mails that were not sent; the console has the same list.</summary>
public static class MailsWords
{
    public static readonly Text Title = new("Mails not sent", "E-mails non envoyés", "Nicht gesendete E-Mails");
    public static readonly Text Lead = new(
        "No mail ever leaves a test instance. These would have been sent in production.",
        "Aucun e-mail ne quitte jamais une instance de test. Ceux-ci auraient été envoyés en production.",
        "Aus einer Testinstanz geht nie eine E-Mail hinaus. Diese wären in der Produktion gesendet worden."
    );
    public static readonly Text To = new("To", "À", "An");
    public static readonly Text Subject = new("Subject", "Objet", "Betreff");
    public static readonly Text By = new("From", "De", "Von");
    public static readonly Text At = new("When", "Quand", "Wann");
    public static readonly Text FromPasserelle = new("Passerelle", "Passerelle", "Passerelle");
    public static readonly Text FromPlatform = new("the platform itself", "la plateforme elle-même", "die Plattform selbst");
    public static readonly Text Invitation = new("Invitation to the platform", "Invitation à la plateforme", "Einladung zur Plattform");
    public static readonly Text Unreadable = new("(cannot be read with this key)", "(illisible avec cette clé)", "(mit diesem Schlüssel nicht lesbar)");
    public static readonly Text None = new("Here will be the mails that were not sent.", "Ici apparaîtront les e-mails qui n’ont pas été envoyés.", "Hier werden die nicht gesendeten E-Mails stehen.");
    public static readonly Text NoneNext = new("A test run that creates accounts lists their login mails here.", "Une synchronisation de test qui crée des comptes liste ici leurs e-mails de connexion.", "Ein Testlauf, der Konten anlegt, führt hier ihre Anmelde-E-Mails auf.");
    public static readonly Text Search = new("Address or subject", "Adresse ou objet", "Adresse oder Betreff");
}
