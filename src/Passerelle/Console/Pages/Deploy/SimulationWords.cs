using Passerelle.Console.Words;
using Passerelle.Core.Simulating;

namespace Passerelle.Console.Pages.Deploy;

/// <summary>Words of the simulation of a live change.</summary>
public static class SimulationWords
{
    public static readonly Text Title = new("What it would do to people", "Ce que cela ferait aux personnes", "Was es mit den Personen täte");
    public static readonly Text Lead = new("Groups are synchronised already, so this change is simulated on the latest data before it can be deployed. Nothing is changed by that.", "Des groupes sont déjà synchronisés : ce changement est donc simulé sur les dernières données avant de pouvoir être déployé. Rien n’est modifié.", "Gruppen werden schon synchronisiert; darum wird diese Änderung an den neuesten Daten simuliert, bevor sie bereitgestellt werden kann. Geändert wird dabei nichts.");
    public static readonly Text Begin = new("Simulate now", "Simuler maintenant", "Jetzt simulieren");
    public static readonly Text Again = new("Simulate again", "Simuler à nouveau", "Noch einmal simulieren");
    public static readonly Text At = new("Simulated on {0}, beside what is in production now.", "Simulé le {0}, à côté de ce qui est en production.", "Simuliert am {0}, neben dem, was jetzt in der Produktion ist.");
    public static readonly Text Gaps = new("Not everything could be read, so more may happen than is listed here.", "Tout n’a pas pu être lu : il peut se passer plus que ce qui est listé ici.", "Nicht alles konnte gelesen werden; es kann also mehr geschehen, als hier steht.");
    public static readonly Text Nothing = new("The next run would do exactly the same as without the change.", "La prochaine synchronisation ferait exactement la même chose que sans le changement.", "Der nächste Lauf täte genau dasselbe wie ohne die Änderung.");
    public static readonly Text FallingOut = new("Would no longer be synchronised", "Ne seraient plus synchronisés", "Würden nicht mehr synchronisiert");
    public static readonly Text Losing = new("Would lose an account, a group, a manager or a value", "Perdraient un compte, un groupe, un responsable ou une valeur", "Verlören ein Konto, eine Gruppe, einen Vorgesetzten oder einen Wert");
    public static readonly Text ComingIn = new("Would be synchronised newly", "Seraient nouvellement synchronisés", "Würden neu synchronisiert");
    public static readonly Text AndMore = new("and {0:N0} more", "et {0:N0} autres", "und {0:N0} weitere");
    public static readonly Text Groups = new("Groups", "Groupes", "Gruppen");
    public static readonly Text Group = new("{0}: {1:N0} in, {2:N0} out", "{0} : {1:N0} entrées, {2:N0} sorties", "{0}: {1:N0} hinein, {2:N0} hinaus");
    public static readonly Text Fields = new("Fields", "Champs", "Felder");
    public static readonly Text Field = new("{0}: changed for {1:N0}, emptied for {2:N0}", "{0} : modifié pour {1:N0}, vidé pour {2:N0}", "{0}: bei {1:N0} geändert, bei {2:N0} geleert");
    public static readonly Text First = new("Simulate the change before deploying it.", "Simulez le changement avant de le déployer.", "Simulieren Sie die Änderung, bevor Sie sie bereitstellen.");
    public static readonly Text Confirm = new("This takes something from people. Type the platform’s name to confirm", "Cela retire quelque chose à des personnes. Saisissez le nom de la plateforme pour confirmer", "Das nimmt Personen etwas. Geben Sie zur Bestätigung den Namen der Plattform ein");
    public static readonly Text ConfirmWrong = new("Type “{0}” to confirm. Nothing was deployed.", "Saisissez « {0} » pour confirmer. Rien n’a été déployé.", "Geben Sie zur Bestätigung „{0}“ ein. Nichts wurde bereitgestellt.");
    private static readonly Text Begins = new("(synchronisation begins)", "(la synchronisation commence)", "(Synchronisation beginnt)");
    private static readonly Text Ends = new("(synchronisation ends; what is there stays)", "(la synchronisation cesse ; ce qui s’y trouve reste)", "(Synchronisation endet; was da ist, bleibt)");

    public static string Of(Synchronisation synchronisation) =>
        synchronisation switch
        {
            Synchronisation.Begins => Begins,
            Synchronisation.Ends => Ends,
            _ => "",
        };
}
