using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.SetUp;

/// <summary>Words of how a connector stands with what Personio tells.</summary>
public static class WebhookWords
{
    public static readonly Text Title = new("Messages from Personio", "Messages de Personio", "Nachrichten von Personio");
    public static readonly Text Address = new("Address to give to Personio", "Adresse à donner à Personio", "Adresse für Personio");
    public static readonly Text AddressLead = new(
        "Personio must be able to reach it over https, from the internet. Subscribe to its person and employment events; how is told in the operating manual.",
        "Personio doit pouvoir la joindre en https, depuis Internet. Abonnez-la aux événements de personnes et de contrats (person, employment) ; le manuel d’exploitation dit comment.",
        "Personio muss sie über https aus dem Internet erreichen. Abonnieren Sie die Ereignisse zu Personen und Anstellungen (person, employment); wie, steht im Betriebshandbuch."
    );
    public static readonly Text On = new("Production takes messages from Personio.", "La production accepte les messages de Personio.", "Die Produktion nimmt Nachrichten von Personio an.");
    public static readonly Text Off = new("Production takes no messages from Personio.", "La production n’accepte pas de messages de Personio.", "Die Produktion nimmt keine Nachrichten von Personio an.");
    public static readonly Text Never = new("None has come yet.", "Aucun n’est encore arrivé.", "Es ist noch keine gekommen.");
    public static readonly Text Last = new("The last one came on {0} ({1}).", "Le dernier est arrivé le {0} ({1}).", "Die letzte kam am {0} ({1}).");
}
