using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.SetUp.Sections;

/// <summary>Rules S9, S10, R4 and S12.</summary>
internal static class LeaversSection
{
    private static readonly FieldChoice[] Policies =
    [
        new("delete", new Text("delete the account (it can be restored)", "supprimer le compte (il peut être restauré)", "Konto löschen (kann wiederhergestellt werden)")),
        new("schedule", new Text("delete it some days later", "le supprimer quelques jours plus tard", "einige Tage später löschen")),
        new("removeFromGroups", new Text("take the person out of the groups", "retirer la personne des groupes", "aus den Gruppen nehmen")),
        new("report", new Text("only report it", "seulement le signaler", "nur melden")),
    ];

    public static SetUpSection Section { get; } =
        new(
            "leavers",
            new Text("Leavers and guards", "Départs et garde-fous", "Austritte und Schutzregeln"),
            new Text("What happens to the accounts of people who left, and when a run stops to ask.", "Ce que deviennent les comptes des personnes parties, et quand une synchronisation s’arrête pour demander.", "Was mit den Konten derer geschieht, die gegangen sind, und wann ein Lauf innehält und fragt."),
            [
                new FieldSet(
                    new Text("Leavers", "Départs", "Austritte"),
                    Lead: null,
                    [
                        new SetUpField("leavers.inactive", FieldKind.Choice, new Text("Someone turns inactive in Personio", "Une personne devient inactive dans Personio", "Jemand wird in Personio inaktiv"), new Text("The usual way people leave.", "La façon habituelle de partir.", "So gehen die meisten.")) { Default = "delete", Choices = Policies },
                        new SetUpField("leavers.removed", FieldKind.Choice, new Text("Someone is deleted from Personio", "Une personne est supprimée de Personio", "Jemand wird in Personio gelöscht"), new Text("Only counts when Personio clearly says that the person does not exist any more.", "Ne compte que si Personio dit clairement que la personne n’existe plus.", "Zählt nur, wenn Personio klar sagt, dass es die Person nicht mehr gibt.")) { Default = "delete", Choices = Policies },
                        new SetUpField("leavers.filtered", FieldKind.Choice, new Text("Someone falls out of a filter", "Une personne sort d’un filtre", "Jemand fällt aus einem Filter"), new Text("Such accounts are never deleted.", "Ces comptes ne sont jamais supprimés.", "Solche Konten werden nie gelöscht.")) { Default = "report", Choices = Policies[2..] },
                        new SetUpField("leavers.scheduleDays", FieldKind.Plain, new Text("Days until deletion", "Jours avant suppression", "Tage bis zur Löschung"), new Text("For accounts that are deleted some days later.", "Pour les comptes supprimés quelques jours plus tard.", "Für Konten, die einige Tage später gelöscht werden.")) { Default = "14" },
                        Parking("leavers", new Text("Parking group, both", "Groupe de stationnement, commun", "Parkgruppe, gemeinsam")),
                        Parking("environments.test", new Text("Parking group, test", "Groupe de stationnement, test", "Parkgruppe, Test")),
                        Parking("environments.production", new Text("Parking group, production", "Groupe de stationnement, production", "Parkgruppe, Produktion")),
                    ]
                ),
                new FieldSet(
                    new Text("Guards", "Garde-fous", "Schutzregeln"),
                    new Text(
                        "A guard holds changes back when a run would do more than both numbers allow, counted over 24 hours. A person can then approve them.",
                        "Un garde-fou retient les changements quand une synchronisation dépasserait les deux valeurs, comptées sur 24 heures. Une personne peut alors les approuver.",
                        "Eine Schutzregel hält Änderungen zurück, wenn ein Lauf mehr täte, als beide Zahlen zusammen erlauben, gezählt über 24 Stunden. Eine Person kann sie dann freigeben."),
                    [
                        .. Guard("removals", new Text("Removals", "Retraits", "Entfernungen"), "10", "5"),
                        .. Guard("rosterLoss", new Text("People missing in Personio", "Personnes manquantes dans Personio", "In Personio fehlende Personen"), "30", "10"),
                        .. Guard("creations", new Text("New accounts", "Nouveaux comptes", "Neue Konten"), "20", "20"),
                        .. Guard("moves", new Text("Moves between groups", "Changements de groupe", "Gruppenwechsel"), "20", "20"),
                        .. Guard("blank", new Text("A field turning empty", "Un champ qui se vide", "Ein Feld wird leer"), "90", "10"),
                    ]
                ),
            ],
            SectionTable.HoldRoles,
            "leavers", "guards"
        );

    private static SetUpField Parking(string at, Text label) =>
        new($"{at}.parkingGroup", FieldKind.Text, label, new Text("The ID of a group for people who would lose their last one; empty for none. That of an environment goes before the one for both.", "L’identifiant d’un groupe pour les personnes qui perdraient leur dernier groupe ; vide pour aucun. Celui d’un environnement l’emporte sur le groupe commun.", "Die ID einer Gruppe für Personen, die ihre letzte verlören; leer für keine. Die einer Umgebung geht der gemeinsamen vor."));

    private static IEnumerable<SetUpField> Guard(string key, Text what, string percent, string count) =>
    [
        new SetUpField($"guards.{key}.percent", FieldKind.Plain, new Text($"{what.English}: percent", $"{what.French} : pour cent", $"{what.German}: Prozent"), new Text("Share of the people it concerns.", "Part des personnes concernées.", "Anteil der betroffenen Personen.")) { Default = percent },
        new SetUpField($"guards.{key}.count", FieldKind.Plain, new Text($"{what.English}: people", $"{what.French} : personnes", $"{what.German}: Personen"), new Text("And more than this many.", "Et plus que ce nombre.", "Und mehr als so viele.")) { Default = count },
    ];
}
