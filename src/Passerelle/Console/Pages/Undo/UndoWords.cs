using Passerelle.Console.Words;
using Passerelle.Core.Planning;
using Passerelle.Core.Undoing;

namespace Passerelle.Console.Pages.Undo;

/// <summary>Words of taking a run back.</summary>
public static class UndoWords
{
    public static readonly Text Title = new("Undo the run of {0}", "Annuler la synchronisation du {0}", "Den Lauf vom {0} rückgängig machen");
    public static readonly Text Back = new("The run", "La synchronisation", "Der Lauf");
    public static readonly Text First = new("First it is worked out what undoing this run would do. That changes nothing; it reads 360Learning and compares it with what was noted before each change.", "Il est d’abord établi ce que l’annulation de cette synchronisation ferait. Cela ne modifie rien : 360Learning est lu et comparé à ce qui a été noté avant chaque modification.", "Zuerst wird ermittelt, was geschähe, wenn dieser Lauf rückgängig gemacht würde. Das ändert nichts; es liest 360Learning und vergleicht mit dem, was vor jeder Änderung festgehalten wurde.");
    public static readonly Text Only = new("A value goes back only where the run’s own still stands. What somebody changed since is left and named.", "Une valeur n’est rétablie que si celle écrite par la synchronisation est toujours en place. Ce qui a été modifié depuis est laissé et signalé.", "Ein Wert wird nur zurückgesetzt, wo noch der des Laufs steht. Was seitdem jemand geändert hat, bleibt und wird genannt.");
    public static readonly Text WorkOut = new("Work out what would happen", "Établir ce qui se passerait", "Ermitteln, was geschehen würde");
    public static readonly Text Irreversible = new("This cannot be undone", "Ceci ne peut pas être annulé", "Das lässt sich nicht rückgängig machen");
    public static readonly Text Nothing = new("Everything this run did can be undone.", "Tout ce que cette synchronisation a fait peut être annulé.", "Alles, was dieser Lauf getan hat, lässt sich rückgängig machen.");
    public static readonly Text WillHappen = new("What will happen", "Ce qui va se passer", "Was geschehen wird");
    public static readonly Text Pauses = new("Then everything is paused, since the next run would do it all again. Whoever resumes is shown first what it would do.", "Ensuite, tout est mis en pause, car la prochaine synchronisation referait tout. La personne qui reprend voit d’abord ce qui serait fait.", "Danach ist alles angehalten, denn der nächste Lauf würde alles wieder tun. Wer fortsetzt, sieht zuerst, was geschähe.");
    public static readonly Text Left = new("Left as it is", "Laissé en l’état", "Bleibt, wie es ist");
    public static readonly Text People = new("Who is concerned", "Personnes concernées", "Wen es betrifft");
    public static readonly Text NobodyLeft = new("Nothing is left that could be undone.", "Il ne reste rien à annuler.", "Es gibt nichts mehr, was rückgängig gemacht werden könnte.");
    public static readonly Text HowMany = new("How many people does this concern? Type the number.", "Combien de personnes sont concernées ? Saisissez le nombre.", "Wie viele Personen betrifft es? Geben Sie die Zahl ein.");
    public static readonly Text HowManyHint = new("It stands above. Your name is noted as that of the person who decided.", "Il figure ci-dessus. Votre nom est noté comme celui de la personne qui a décidé.", "Sie steht oben. Ihr Name wird als der derjenigen Person festgehalten, die entschieden hat.");
    public static readonly Text WrongNumber = new("Nothing was done: it concerns {0:N0} people. Type that number to confirm.", "Rien n’a été fait : {0:N0} personne(s) sont concernées. Saisissez ce nombre pour confirmer.", "Nichts wurde getan: Es betrifft {0:N0} Personen. Geben Sie diese Zahl ein, um zu bestätigen.");
    public static readonly Text DoIt = new("Undo this run", "Annuler cette synchronisation", "Diesen Lauf rückgängig machen");
    public static readonly Text Safe = new("Leave everything as it is", "Tout laisser en l’état", "Alles lassen, wie es ist");
    public static readonly Text Old = new("This was worked out some time ago. Who has changed since is left out.", "Ceci a été établi il y a un certain temps. Les personnes modifiées depuis sont laissées de côté.", "Das wurde vor einiger Zeit ermittelt. Wer sich seitdem geändert hat, wird ausgelassen.");
    public static readonly Text Again = new("Work it out again", "Recalculer", "Neu ermitteln");

    public static readonly Counted Concerned = new(
        new Text("It concerns {0:N0} person.", "{0:N0} personne est concernée.", "Es betrifft {0:N0} Person."),
        new Text("It concerns {0:N0} people.", "{0:N0} personnes sont concernées.", "Es betrifft {0:N0} Personen.")
    );

    private static readonly Dictionary<PersonAction, Counted> Actions = new()
    {
        [PersonAction.Restore] = new Counted(
            new Text("{0:N0} deleted account comes back.", "{0:N0} compte supprimé est rétabli.", "{0:N0} gelöschtes Konto kommt zurück."),
            new Text("{0:N0} deleted accounts come back.", "{0:N0} comptes supprimés sont rétablis.", "{0:N0} gelöschte Konten kommen zurück.")
        ),
        [PersonAction.Remove] = new Counted(
            new Text("{0:N0} account that this run brought is deleted.", "{0:N0} compte apporté par cette synchronisation est supprimé.", "{0:N0} Konto, das dieser Lauf gebracht hat, wird gelöscht."),
            new Text("{0:N0} accounts that this run brought are deleted.", "{0:N0} comptes apportés par cette synchronisation sont supprimés.", "{0:N0} Konten, die dieser Lauf gebracht hat, werden gelöscht.")
        ),
        [PersonAction.Update] = new Counted(
            new Text("{0:N0} account is put back as it was.", "{0:N0} compte est remis dans son état antérieur.", "{0:N0} Konto wird zurückgesetzt."),
            new Text("{0:N0} accounts are put back as they were.", "{0:N0} comptes sont remis dans leur état antérieur.", "{0:N0} Konten werden zurückgesetzt.")
        ),
    };

    private static readonly Dictionary<string, Text> Lost = new(StringComparer.Ordinal)
    {
        [IrreversibleCodes.HistoryLost] = new("Courses assigned individually, own enrolments and answers not yet corrected were lost with the deletion ({0}).", "Les cours attribués individuellement, les inscriptions personnelles et les réponses non corrigées ont été perdus avec la suppression ({0}).", "Einzeln zugewiesene Kurse, eigene Einschreibungen und noch nicht korrigierte Antworten gingen mit der Löschung verloren ({0})."),
        [IrreversibleCodes.RolesLost] = new("Other roles than learner were lost with the deletion; give them again in 360Learning ({0}).", "Les rôles autres qu’apprenant ont été perdus avec la suppression ; redonnez-les dans 360Learning ({0}).", "Andere Rollen als Lernender gingen mit der Löschung verloren; vergeben Sie sie in 360Learning neu ({0})."),
        [IrreversibleCodes.NotKept] = new("Groups, custom values or managers could not be read when the account was deleted; what is missing does not come back ({0}).", "Les groupes, valeurs personnalisées ou responsables n’ont pas pu être lus lors de la suppression ; ce qui manque ne revient pas ({0}).", "Gruppen, benutzerdefinierte Werte oder Vorgesetzte konnten bei der Löschung nicht gelesen werden; was fehlt, kommt nicht zurück ({0})."),
        [IrreversibleCodes.MailSent] = new("A mail with a login has gone and cannot be called back ({0}).", "Un e-mail avec un accès est parti et ne peut pas être rappelé ({0}).", "Eine E-Mail mit Zugangsdaten ist hinausgegangen und lässt sich nicht zurückholen ({0})."),
        [IrreversibleCodes.PasswordReplaced] = new("A temporary password was set; the former one does not come back ({0}).", "Un mot de passe provisoire a été défini ; l’ancien ne revient pas ({0}).", "Ein vorläufiges Passwort wurde gesetzt; das frühere kommt nicht zurück ({0})."),
        [IrreversibleCodes.NewLogin] = new("A new temporary password will be set, as for everybody whose account is restored ({0}).", "Un nouveau mot de passe provisoire sera défini, comme pour tout compte rétabli ({0}).", "Ein neues vorläufiges Passwort wird gesetzt, wie bei jedem wiederhergestellten Konto ({0})."),
        [IrreversibleCodes.AccountRemains] = new("A deleted account stays in 360Learning, since accounts cannot be removed altogether ({0}).", "Un compte supprimé reste dans 360Learning, car les comptes ne peuvent pas disparaître entièrement ({0}).", "Ein gelöschtes Konto bleibt in 360Learning, denn Konten lassen sich nicht ganz entfernen ({0})."),
        [IrreversibleCodes.ActivationRemains] = new("The account was only invited before; it was activated and stays active ({0}).", "Le compte était seulement invité ; il a été activé et le reste ({0}).", "Das Konto war vorher nur eingeladen; es wurde aktiviert und bleibt aktiv ({0})."),
        [IrreversibleCodes.ParentsRemain] = new("360Learning also added the groups above the synchronised one; the connector takes nobody out there ({0}).", "360Learning a aussi ajouté les groupes au-dessus du groupe synchronisé ; le connecteur n’y retire personne ({0}).", "360Learning hat auch in die Gruppen über der synchronisierten aufgenommen; dort entfernt der Konnektor niemanden ({0})."),
        [IrreversibleCodes.IdsStayOff] = new("An external id was taken off another account, since it was not that account’s any more; it stays off ({0}).", "Un identifiant externe a été retiré d’un autre compte, car il n’était plus celui de ce compte ; il reste retiré ({0}).", "Eine externe ID wurde von einem anderen Konto genommen, da sie nicht mehr zu ihm gehörte; sie bleibt weg ({0})."),
        [IrreversibleCodes.FieldRemains] = new("Custom fields that the run made stay, without the values it wrote: {1}.", "Les champs personnalisés créés par la synchronisation restent, sans les valeurs écrites : {1}.", "Benutzerdefinierte Felder, die der Lauf angelegt hat, bleiben, ohne die geschriebenen Werte: {1}."),
        [IrreversibleCodes.FieldRenamed] = new("Custom fields that the run renamed keep their new name: {1}.", "Les champs personnalisés renommés gardent leur nouveau nom : {1}.", "Umbenannte benutzerdefinierte Felder behalten ihren neuen Namen: {1}."),
    };

    private static readonly Counted Persons = new(new Text("{0:N0} person", "{0:N0} personne", "{0:N0} Person"), new Text("{0:N0} people", "{0:N0} personnes", "{0:N0} Personen"));

    public static string Of(PersonAction action, int count) => Actions[action].For(count);

    /// <summary>A code that is not known is told in the words of the plan.</summary>
    public static string Of(Irreversible one) =>
        Lost.TryGetValue(one.Code, out var text) ? text.With(Persons.For(one.Employees.Count), string.Join(", ", one.What)) : one.Text;
}
