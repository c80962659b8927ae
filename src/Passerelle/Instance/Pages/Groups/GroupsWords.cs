using Passerelle.Console.Words;
using Passerelle.Sandbox.Learning;

namespace Passerelle.Instance.Pages.Groups;

/// <summary>Words of the groups of the test platform.</summary>
public static class GroupsWords
{
    public static readonly Text Title = new("Groups", "Groupes", "Gruppen");
    public static readonly Text Lead = new("All groups of the test platform, each with its learners.", "Tous les groupes de la plateforme de test, chacun avec ses apprenants.", "Alle Gruppen der Testplattform, jede mit ihren Lernenden.");
    public static readonly Counted Learners = new(new("{0:N0} learner", "{0:N0} apprenant", "{0:N0} Lernender"), new("{0:N0} learners", "{0:N0} apprenants", "{0:N0} Lernende"));
    public static readonly Text LearnerCount = new("Learners", "Apprenants", "Lernende");
    public static readonly Text Kind = new("Kind", "Type", "Art");
    public static readonly Text Public = new("public", "public", "öffentlich");
    public static readonly Text Private = new("private", "privé", "privat");
    public static readonly Text Add = new("Add a group", "Ajouter un groupe", "Gruppe hinzufügen");
    public static readonly Text Name = new("Name", "Nom", "Name");
    public static readonly Text Parent = new("Below the group", "Sous le groupe", "Unterhalb der Gruppe");
    public static readonly Text IsPublic = new("Public: its learners also enter the groups above it, up to the first private one.", "Public : ses apprenants entrent aussi dans les groupes au-dessus, jusqu’au premier groupe privé.", "Öffentlich: Ihre Lernenden kommen auch in die Gruppen darüber, bis zur ersten privaten.");
    public static readonly Text NameMissing = new("Write a name for the group.", "Indiquez un nom pour le groupe.", "Schreiben Sie einen Namen für die Gruppe.");
    public static readonly Text NoSuchParent = new("The group above does not exist any more. Choose another.", "Le groupe parent n’existe plus. Choisissez-en un autre.", "Die Gruppe darüber gibt es nicht mehr. Wählen Sie eine andere.");
    public static readonly Text Below = new("Groups below", "Sous-groupes", "Gruppen darunter");
    public static readonly Text Members = new("Learners and other members", "Apprenants et autres membres", "Lernende und andere Mitglieder");
    public static readonly Text NobodyYet = new("Nobody is in this group.", "Personne n’est dans ce groupe.", "Niemand ist in dieser Gruppe.");
    public static readonly Text NobodyYetNext = new("A run adds learners here, or add a person yourself.", "Une synchronisation y ajoute des apprenants, ou ajoutez vous-même une personne.", "Ein Lauf fügt hier Lernende hinzu, oder fügen Sie selbst eine Person hinzu.");
    public static readonly Text Id = new("Group id", "Identifiant du groupe", "Gruppen-ID");
    public static readonly Text Role = new("Role", "Rôle", "Rolle");

    private static readonly Dictionary<GroupRole, Text> Roles = new()
    {
        [GroupRole.Learner] = new("learner", "apprenant", "Lernender"),
        [GroupRole.Admin] = new("administrator", "administrateur", "Administrator"),
        [GroupRole.Owner] = new("owner", "propriétaire", "Eigentümer"),
        [GroupRole.Editor] = new("editor", "éditeur", "Redakteur"),
        [GroupRole.Coach] = new("coach", "coach", "Coach"),
        [GroupRole.Contributor] = new("contributor", "contributeur", "Mitwirkender"),
        [GroupRole.Analyst] = new("analyst", "analyste", "Analyst"),
        [GroupRole.UserAdmin] = new("user administrator", "administrateur des utilisateurs", "Nutzeradministrator"),
    };

    public static Text Of(GroupRole role) => Roles[role];
}
