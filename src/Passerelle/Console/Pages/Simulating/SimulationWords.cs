using Passerelle.Console.Words;
using Passerelle.Core.Simulating;

namespace Passerelle.Console.Pages.Simulating;

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
    public static readonly Text Creating = new("Would get an account", "Recevraient un compte", "Bekämen ein Konto");
    public static readonly Text Adopting = new("Have an account that would be taken over", "Ont un compte qui serait repris", "Haben ein Konto, das übernommen würde");
    public static readonly Text Restoring = new("Would get a deleted account back", "Retrouveraient un compte supprimé", "Bekämen ein gelöschtes Konto zurück");
    public static readonly Text NobodyConcerned = new("Nobody’s account, groups or fields would change.", "Ni compte, ni groupe, ni champ de personne ne changerait.", "Bei niemandem änderten sich Konto, Gruppen oder Felder.");
    public static readonly Text TakesNothing = new("Nobody would lose anything.", "Personne ne perdrait quoi que ce soit.", "Niemand verlöre etwas.");
    public static readonly Text GroupOnLead = new("Before the connector is set up here, see on the latest data what it would do. Personio and 360Learning are read anew; nothing is changed by that.", "Avant de mettre en place le connecteur ici, voyez sur les dernières données ce que cela ferait. Personio et 360Learning sont relus ; rien n’est modifié.", "Sehen Sie an den neuesten Daten, was es täte, bevor der Konnektor hier eingerichtet wird. Personio und 360Learning werden neu gelesen; geändert wird dabei nichts.");
    public static readonly Text GroupOffLead = new("Before the group stops being synchronised, see on the latest data what that would mean for its people. Personio and 360Learning are read anew; nothing is changed by that.", "Avant que le groupe cesse d’être synchronisé, voyez sur les dernières données ce que cela signifierait pour ses membres. Personio et 360Learning sont relus ; rien n’est modifié.", "Sehen Sie an den neuesten Daten, was es für die Personen der Gruppe hieße, bevor sie nicht mehr synchronisiert wird. Personio und 360Learning werden neu gelesen; geändert wird dabei nichts.");
    public static readonly Text ListLead = new("See on the latest data what it would do on production. Personio and 360Learning are read anew; nothing is changed by that.", "Voyez sur les dernières données ce que cela ferait en production. Personio et 360Learning sont relus ; rien n’est modifié.", "Sehen Sie an den neuesten Daten, was es in der Produktion täte. Personio und 360Learning werden neu gelesen; geändert wird dabei nichts.");
    public static readonly Text First = new("See first what it would do to people: simulate it. Nothing was changed.", "Voyez d’abord ce que cela ferait aux personnes : simulez-le. Rien n’a été modifié.", "Sehen Sie erst, was es mit den Personen täte: Simulieren Sie es. Nichts wurde geändert.");
    public static readonly Text ConfirmWrong = new("Type “{0}” to confirm. Nothing was changed.", "Saisissez « {0} » pour confirmer. Rien n’a été modifié.", "Geben Sie zur Bestätigung „{0}“ ein. Nichts wurde geändert.");
    public static readonly Text Back = new("Back to the change", "Revenir au changement", "Zurück zur Änderung");
    public static readonly Text None = new("Here will be everybody whom a simulated change concerns", "Ici figureront toutes les personnes concernées par un changement simulé", "Hier werden alle stehen, die eine simulierte Änderung betrifft");
    public static readonly Text NoneNext = new("A simulation is kept for an hour. Simulate a change before deploying it, before setting the connector up on a group or taking it off, or before somebody comes onto a list or off it.", "Une simulation est conservée une heure. Simulez un changement avant de le déployer, avant de mettre en place le connecteur sur un groupe ou de l’en retirer, ou avant d’inscrire quelqu’un sur une liste ou de l’en retirer.", "Eine Simulation wird eine Stunde aufbewahrt. Simulieren Sie eine Änderung, bevor Sie sie bereitstellen den Konnektor auf einer Gruppe einrichten oder von ihr nehmen oder jemanden auf eine Liste setzen oder von ihr nehmen.");
    public static readonly Text Nobody = new("The change concerns nobody.", "Le changement ne concerne personne.", "Die Änderung betrifft niemanden.");
    public static readonly Text NobodyNext = new("The next run would treat everybody as without it.", "La prochaine synchronisation traiterait tout le monde comme sans lui.", "Der nächste Lauf behandelte alle wie ohne sie.");
    public static readonly Text Show = new("What happens", "Effet", "Wirkung");
    public static readonly Text Scope = new("Synchronised", "Synchronisé", "Synchronisiert");
    public static readonly Text Created = new("created", "créé", "angelegt");
    public static readonly Text Restored = new("restored", "rétabli", "wiederhergestellt");
    public static readonly Text Adopted = new("taken over", "repris", "übernommen");
    public static readonly Text DraftOnly = new("Production goes by what was deployed. What is saved here changes nothing there until it is deployed.", "La production suit ce qui a été déployé. Ce qui est enregistré ici n’y change rien avant d’être déployé.", "Die Produktion richtet sich nach dem, was bereitgestellt wurde. Was hier gespeichert wird, ändert dort nichts, bis es bereitgestellt ist.");
    public static readonly Text DraftWould = new("What would this change?", "Qu’est-ce que cela changerait ?", "Was würde das ändern?");
    private static readonly Text ComesIn = new("newly", "nouvellement", "neu");
    private static readonly Text FallsOut = new("no longer", "plus", "nicht mehr");
    private static readonly Text AsBefore = new("as before", "comme avant", "wie bisher");
    public static readonly Text AndMore = new("and {0:N0} more", "et {0:N0} autres", "und {0:N0} weitere");
    public static readonly Text Groups = new("Groups", "Groupes", "Gruppen");
    public static readonly Counted In = new(new Text("{0:N0} in", "{0:N0} entrée", "{0:N0} hinein"), new Text("{0:N0} in", "{0:N0} entrées", "{0:N0} hinein"));
    public static readonly Counted Out = new(new Text("{0:N0} out", "{0:N0} sortie", "{0:N0} hinaus"), new Text("{0:N0} out", "{0:N0} sorties", "{0:N0} hinaus"));
    public static readonly Text Fields = new("Fields", "Champs", "Felder");
    public static readonly Counted Changed = Both(new Text("changed for {0:N0}", "modifié pour {0:N0}", "bei {0:N0} geändert"));
    public static readonly Counted Emptied = Both(new Text("emptied for {0:N0}", "vidé pour {0:N0}", "bei {0:N0} geleert"));
    public static readonly Text Confirm = new("This takes something from people. Type the platform’s name to confirm", "Cela retire quelque chose à des personnes. Saisissez le nom de la plateforme pour confirmer", "Das nimmt Personen etwas. Geben Sie zur Bestätigung den Namen der Plattform ein");
    private static readonly Text Begins = new("(synchronisation begins)", "(la synchronisation commence)", "(Synchronisation beginnt)");
    private static readonly Text Ends = new("(synchronisation ends; what is there stays)", "(la synchronisation cesse ; ce qui s’y trouve reste)", "(Synchronisation endet; was da ist, bleibt)");

    public static Text Of(ScopeChange scope) =>
        scope switch
        {
            ScopeChange.ComesIn => ComesIn,
            ScopeChange.FallsOut => FallsOut,
            _ => AsBefore,
        };

    public static string Of(Synchronisation synchronisation) =>
        synchronisation switch
        {
            Synchronisation.Begins => Begins,
            Synchronisation.Ends => Ends,
            _ => "",
        };

    /// <summary>One and many are said alike.</summary>
    private static Counted Both(Text text) => new(text, text);
}
