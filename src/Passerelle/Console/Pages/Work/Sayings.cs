using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.Work;

/// <summary>What the engine says of itself while it works, in the reader's language.</summary>
public static class Sayings
{
    private const string Busy = "Another run is writing";

    private const string Ahead = "Another run is writing: this goes ahead of the rest in it";

    private static readonly Text GoesAhead = new("Another run is writing; this goes ahead of the rest in it", "Une autre synchronisation écrit ; ceci y passe en premier", "Ein anderer Lauf schreibt; dies geht darin dem Rest voran");

    private static readonly Text OtherRun = new("Another run is writing at the moment; this one begins when it has ended", "Une autre synchronisation écrit en ce moment ; celle-ci commencera ensuite", "Ein anderer Lauf schreibt gerade; dieser beginnt, wenn er zu Ende ist");

    private static readonly Dictionary<string, Text> Known = new[]
    {
        new Text("Beginning", "Démarrage", "Es geht los"),
        new Text("Asking Personio", "Question à Personio", "Personio wird gefragt"),
        new Text("Asking 360Learning", "Question à 360Learning", "360Learning wird gefragt"),
        new Text("Asking the mail server", "Question au serveur de messagerie", "Der Mailserver wird gefragt"),
        new Text("Reading employees from Personio", "Lecture des employés dans Personio", "Mitarbeiter werden aus Personio gelesen"),
        new Text("Reading accounts and groups from 360Learning", "Lecture des comptes et des groupes dans 360Learning", "Konten und Gruppen werden aus 360Learning gelesen"),
        new Text("Reading memberships, managers and custom values", "Lecture des appartenances, des responsables et des champs personnalisés", "Mitgliedschaften, Vorgesetzte und benutzerdefinierte Felder werden gelesen"),
        new Text("Reading roles, memberships, managers and custom values", "Lecture des rôles, des appartenances, des responsables et des champs personnalisés", "Rollen, Mitgliedschaften, Vorgesetzte und benutzerdefinierte Felder werden gelesen"),
        new Text("Reading roles", "Lecture des rôles", "Rollen werden gelesen"),
        new Text("Reading the groups of 360Learning", "Lecture des groupes de 360Learning", "Gruppen von 360Learning werden gelesen"),
        new Text("Counting the learners of each group", "Décompte des apprenants de chaque groupe", "Lernende jeder Gruppe werden gezählt"),
        new Text("Planning", "Préparation du plan", "Der Plan wird gemacht"),
    }.ToDictionary(text => text.English, StringComparer.Ordinal);

    /// <summary>What is not known is said as the engine says it, in English.</summary>
    public static string Of(string? saying) =>
        saying is null ? WorkWords.Waiting
        : string.Equals(saying, Ahead, StringComparison.Ordinal) ? GoesAhead
        : saying.StartsWith(Busy, StringComparison.Ordinal) ? OtherRun
        : Known.TryGetValue(saying, out var text) ? text
        : saying;
}
